package vn.toso.coursepack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toso.assessment.Part;

/** Reads {@code questions.md}: the front matter of the quiz, then one block a question. */
final class BankReader {
    private static final Set<String> REQUIRED = Stream.concat(
                    Stream.of("quiz", "mark", "wait-after", "wait-minutes"), parts())
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern QUIZ = Pattern.compile("[A-Z][A-Z0-9]{1,9}-QUIZ");
    private static final String HEADING = "## ";
    private static final int MOST_DRAWN = 12;

    private BankReader() {}

    static BankSource read(SourceText source, Problems problems) {
        KeyLines keys = KeyLines.frontMatter(source, problems, REQUIRED, Set.of());
        Map<Part, Integer> draws = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            int drawn = keys.number(word(part), part == Part.SAFETY ? 1 : 0, MOST_DRAWN);
            if (drawn > 0) {
                draws.put(part, drawn);
            }
        }
        return new BankSource(
                keys,
                keys.text("quiz", QUIZ),
                keys.number("mark", 50, 100),
                keys.number("wait-after", 1, 20),
                keys.number("wait-minutes", 0, 1440),
                draws,
                blocks(source, keys.next(), problems).stream()
                        .map(block -> new QuestionReader(source.file(), block, problems).question())
                        .toList());
    }

    /** The lines of each question, beginning with its heading. */
    private static List<List<Line>> blocks(SourceText source, int from, Problems problems) {
        List<List<Line>> blocks = new ArrayList<>();
        for (Line line : source.from(from)) {
            if (line.text().startsWith(HEADING)) {
                blocks.add(new ArrayList<>());
            }
            if (!blocks.isEmpty()) {
                blocks.get(blocks.size() - 1).add(line);
            } else if (!line.text().isBlank()) {
                problems.add(source.file(), line.number(), "coursepack.before-heading");
            }
        }
        return blocks;
    }

    private static Stream<String> parts() {
        return Stream.of(Part.values()).map(BankReader::word);
    }

    /** As the front matter writes it. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
