package vn.toso.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which feature may use which, as the README shows it between its marks. A line is {@code feature : uses — what it is}; a line with
 * an equals sign names several at once, and {@code above} stands for every feature of the lines before.
 */
final class FeatureMap {
    private static final String BEGIN = "<!-- map -->";
    private static final String END = "<!-- /map -->";

    private final Map<String, Set<String>> uses = new LinkedHashMap<>();
    private final Map<String, Set<String>> groups = new LinkedHashMap<>();

    private FeatureMap(List<String> lines) {
        lines.stream()
                .map(line -> line.split(" — ", -1)[0].strip())
                .filter(line -> !line.isEmpty() && !line.startsWith("```"))
                .forEach(this::add);
    }

    static FeatureMap ofReadme(Path readme) {
        try {
            String text = Files.readString(readme);
            int begin = text.indexOf(BEGIN);
            int end = text.indexOf(END);
            if (begin < 0 || end < begin) {
                throw new IllegalStateException(readme + " shows no map between " + BEGIN + " and " + END);
            }
            return of(text.substring(begin + BEGIN.length(), end));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FeatureMap of(String text) {
        return new FeatureMap(text.lines().toList());
    }

    private void add(String line) {
        if (line.contains("=")) {
            String[] sides = line.split("=", 2);
            groups.put(sides[0].strip(), resolved(sides[1]));
        } else {
            String[] sides = line.split(":", 2);
            uses.put(sides[0].strip(), sides.length == 1 ? Set.of() : resolved(sides[1]));
        }
    }

    /** Only what stands above can be named, so the map itself has no cycle. */
    private Set<String> resolved(String words) {
        Set<String> resolved = new LinkedHashSet<>();
        Arrays.stream(words.strip().split(" +", -1)).forEach(word -> {
            if (word.equals("above")) {
                resolved.addAll(uses.keySet());
            } else if (groups.containsKey(word)) {
                resolved.addAll(groups.getOrDefault(word, Set.of()));
            } else if (uses.containsKey(word)) {
                resolved.add(word);
            } else {
                throw new IllegalStateException("the map names " + word + " before it has its line");
            }
        });
        return resolved;
    }

    Set<String> features() {
        return uses.keySet();
    }

    boolean mayUse(String feature, String other) {
        return feature.equals(other) || uses.getOrDefault(feature, Set.of()).contains(other);
    }
}
