package vn.toso.testing;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.toso.coursepack.CourseFiles;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.RosterImport;
import vn.toso.organization.UnitImport;

/** The one cast of villages and people that serves tests and the demo, and the national list where a developer has it at hand. */
public final class Sample {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private Sample() {}

    public static byte[] units() {
        return bytes(PROJECT.resolve("content/sample/units.csv"));
    }

    public static byte[] roster() {
        return bytes(PROJECT.resolve("content/sample/roster.csv"));
    }

    /** Puts the villages and their people into a world that has none. */
    public static void district(World world) {
        Jurisdiction product = Jurisdiction.product();
        UnitImport units = world.get(UnitImport.class);
        units.apply(product, units(), units.plan(product, units()).hash());
        RosterImport roster = world.get(RosterImport.class);
        roster.apply(product, roster(), roster.plan(product, roster()).hash());
    }

    /** The catalogue of services as it is released. */
    public static byte[] catalogue() {
        return bytes(PROJECT.resolve("content/catalogue.json"));
    }

    /** The learning paths as they are released. */
    public static byte[] paths() {
        return bytes(PROJECT.resolve("content/paths.json"));
    }

    /** Every course that is released. */
    public static List<CourseFiles> courses() {
        try (Stream<Path> folders = Files.list(PROJECT.resolve("content/courses"))) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(CourseFiles::ofFolder)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The published list of 34 provinces and 3,321 communes; the calling test is skipped where it is not at hand. */
    public static byte[] nationalUnits() {
        Path file = PROJECT.resolveSibling("shared/data/administrative-units-2026-07.csv");
        assumeThat(file)
                .as("the national list is not part of the project; put it at %s to run this test", file)
                .exists();
        return bytes(file);
    }

    /** The boundaries of a province's communes; the calling test is skipped where they are not at hand. */
    public static byte[] boundaries() {
        Path file = PROJECT.resolveSibling("shared/data/dien-bien-communes.geojson");
        assumeThat(file)
                .as("boundaries are not part of the project; put them at %s to run this test", file)
                .exists();
        return bytes(file);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
