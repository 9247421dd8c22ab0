package vn.toso.coursepack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.toso.digitalservice.FeatureVersionRef;

/** Lines {@code key: value}, as front matter and questions have them. Every key is known, stands once and says something. */
final class KeyLines {
    private static final Pattern FORM = Pattern.compile("([a-z][a-z-]*): (.*)");
    private static final String FENCE = "---";

    private final String file;
    private final int line;
    private final Problems problems;
    private final Map<String, Line> values = new HashMap<>();
    private int next;

    private KeyLines(String file, int line, Problems problems) {
        this.file = file;
        this.line = line;
        this.problems = problems;
        this.next = line;
    }

    /** The front matter at the head of a file; {@link #next()} is the first line after it. */
    static KeyLines frontMatter(SourceText source, Problems problems, Set<String> required, Set<String> optional) {
        KeyLines keys = new KeyLines(source.file(), 1, problems);
        List<Line> lines = source.lines();
        if (!lines.get(0).text().equals(FENCE)) {
            problems.add(source.file(), 1, "coursepack.front-matter");
            return keys;
        }
        int end = 1;
        while (end < lines.size() && !lines.get(end).text().equals(FENCE)) {
            end++;
        }
        if (end == lines.size()) {
            problems.add(source.file(), 1, "coursepack.front-matter");
        }
        keys.read(lines.subList(1, end), required, optional);
        keys.next = end + 2;
        return keys;
    }

    /** @param line where the block begins, for the keys that are missing */
    static KeyLines block(
            String file, int line, List<Line> lines, Problems problems, Set<String> required, Set<String> optional) {
        KeyLines keys = new KeyLines(file, line, problems);
        keys.read(lines, required, optional);
        return keys;
    }

    private void read(List<Line> lines, Set<String> required, Set<String> optional) {
        List<String> missing = new ArrayList<>(required);
        for (Line each : lines) {
            Matcher form = FORM.matcher(each.text());
            if (!form.matches()) {
                problems.add(file, each.number(), "coursepack.key-line");
                continue;
            }
            String key = form.group(1);
            missing.remove(key);
            keep(key, new Line(each.number(), form.group(2).strip()), required.contains(key) || optional.contains(key));
        }
        missing.stream().sorted().forEach(key -> problems.add(file, line, "coursepack.key-missing", key));
    }

    private void keep(String key, Line value, boolean known) {
        if (!known) {
            problems.add(file, value.number(), "coursepack.key-unknown", key);
        } else if (values.putIfAbsent(key, value) != null) {
            problems.add(file, value.number(), "coursepack.key-twice", key);
        } else if (value.text().isEmpty()) {
            problems.add(file, value.number(), "coursepack.key-missing", key);
        }
    }

    /** The first line after the front matter. */
    int next() {
        return next;
    }

    /** Where the key stands, or where its block begins. */
    int line(String key) {
        return Optional.ofNullable(values.get(key)).map(Line::number).orElse(line);
    }

    boolean has(String key) {
        return !text(key).isEmpty();
    }

    /** Empty when it is missing, which was said before. */
    String text(String key) {
        return Optional.ofNullable(values.get(key)).map(Line::text).orElse("");
    }

    String text(String key, int longest) {
        String text = text(key);
        if (text.codePointCount(0, text.length()) > longest) {
            problems.add(file, line(key), "coursepack.title-long", longest);
        }
        return text;
    }

    String text(String key, Pattern form) {
        String text = text(key);
        if (!text.isEmpty() && !form.matcher(text).matches()) {
            wrong(key);
        }
        return text;
    }

    List<String> words(String key) {
        return has(key) ? List.of(text(key).split(" +")) : List.of();
    }

    /** The versions of features under the key {@code features}; what is malformed is a problem and left out. */
    List<FeatureVersionRef> features() {
        return words("features").stream()
                .map(word -> problems.tried(file, line("features"), () -> FeatureVersionRef.parse(word)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The smallest allowed when it is missing or wrong. */
    int number(String key, int from, int to) {
        String text = text(key);
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) < from || Integer.parseInt(text) > to) {
            wrong(key);
            return from;
        }
        return Integer.parseInt(text);
    }

    @Nullable
    LocalDate day(String key) {
        try {
            return LocalDate.parse(text(key));
        } catch (DateTimeException e) {
            wrong(key);
            return null;
        }
    }

    private void wrong(String key) {
        if (has(key)) {
            problems.add(file, line(key), "coursepack.value-wrong", key, text(key));
        }
    }
}
