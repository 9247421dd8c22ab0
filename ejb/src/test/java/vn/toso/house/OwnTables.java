package vn.toso.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A feature writes only the tables that bear its name. Statements are found in the sources, where the text blocks stand. */
final class OwnTables {
    private static final Pattern WRITES = Pattern.compile(
            "\\b(?:insert\\s+(?:ignore\\s+)?into|replace\\s+into|update|delete\\s+(?:\\w+\\s+)?from|truncate(?:\\s+table)?)"
                    + "\\s+([a-z]+)_[a-z_]+",
            Pattern.CASE_INSENSITIVE);

    private OwnTables() {}

    /** @return each statement that writes another feature's table, with its file */
    static List<String> violations(Path root, FeatureMap map) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> violations(root, file, map))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> violations(Path root, Path file, FeatureMap map) {
        String feature = root.relativize(file).getName(0).toString();
        try {
            return WRITES.matcher(Files.readString(file))
                    .results()
                    .filter(found -> map.features().contains(found.group(1))
                            && !found.group(1).equals(feature))
                    .map(found -> root.relativize(file) + ": " + found.group());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
