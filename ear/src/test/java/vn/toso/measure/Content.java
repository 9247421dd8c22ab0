package vn.toso.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toso.coursepack.CourseFiles;
import vn.toso.coursepack.Known;
import vn.toso.coursepack.PackMeasures;
import vn.toso.coursepack.PackageReader;
import vn.toso.coursepack.Reading;
import vn.toso.digitalservice.CatalogueDocument;
import vn.toso.digitalservice.FeatureVersionRef;
import vn.toso.journey.Product;
import vn.toso.shared.VietnamTime;

/** {@code ./measure content}: every course of {@code content/courses} in figures, and what of the catalogue nobody teaches or asks. */
public final class Content {
    private Content() {}

    public static void main(String[] arguments) throws IOException {
        Path root = Product.root();
        Findings findings = of(root.resolve("content"), LocalDate.now(VietnamTime.ZONE));
        System.out.print(findings.table());
        System.out.print(findings.ending());
        Path file = root.resolve("var/measure/content.json");
        findings.write(Path.of(System.getProperty("toso.measure.out", file.toString())));
        System.exit(findings.failing().isEmpty() ? 0 : 1);
    }

    /**
     * @param content the folder with {@code catalogue.json} and {@code courses}
     * @param today against which the review dates are held
     */
    static Findings of(Path content, LocalDate today) throws IOException {
        CatalogueDocument catalogue = CatalogueDocument.read(Files.readAllBytes(content.resolve("catalogue.json")));
        Known known = Known.of(catalogue);
        List<Reading> courses = folders(content.resolve("courses")).stream()
                .map(folder -> PackageReader.read(CourseFiles.ofFolder(folder), known))
                .toList();
        Findings findings = new Findings();
        courses.forEach(course -> findings.addAll(CourseRows.of(course, today)));
        List<PackMeasures> measures = courses.stream().map(Reading::measures).toList();
        findings.add(Measurement.shown("all: courses", measures.size(), ""));
        findings.add(orphans(
                "services without a course", catalogue.serviceCodes(), measures, course -> Set.of(course.service())));
        Set<String> features = features(catalogue.versions());
        findings.add(orphans(
                "features that no lesson teaches",
                features,
                measures,
                course -> features(course.claims().taught())));
        findings.add(orphans(
                "features that no question asks",
                features,
                measures,
                course -> features(course.claims().asked())));
        return findings;
    }

    /** Of those in the catalogue, the ones that no course has. */
    private static Measurement orphans(
            String what, Set<String> all, List<PackMeasures> courses, Function<PackMeasures, Set<String>> had) {
        Set<String> orphans = new TreeSet<>(all);
        courses.forEach(course -> orphans.removeAll(had.apply(course)));
        return Measurement.atMost("all: " + what, orphans.size(), "", 0, String.join(" ", orphans));
    }

    private static Set<String> features(Set<FeatureVersionRef> versions) {
        return versions.stream().map(FeatureVersionRef::feature).collect(Collectors.toSet());
    }

    private static List<Path> folders(Path courses) throws IOException {
        try (Stream<Path> folders = Files.list(courses)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }
}
