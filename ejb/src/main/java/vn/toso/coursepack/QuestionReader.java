package vn.toso.coursepack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.toso.assessment.Part;
import vn.toso.assessment.QuestionKind;
import vn.toso.course.StepRef;
import vn.toso.coursepack.QuestionSource.OptionSource;
import vn.toso.digitalservice.FeatureVersionRef;

/** Reads one block of {@code questions.md}: keys, the question, its options with feedback, the reason. */
final class QuestionReader {
    private static final Set<String> REQUIRED = Set.of("kind", "part", "feature", "step", "source", "checked");
    private static final Set<String> OPTIONAL = Set.of("critical");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{1,9}-Q[0-9]{2,3}");
    private static final Pattern OPTION = Pattern.compile("- \\[([ x])] (.+)");
    private static final Pattern YES_OR_NO = Pattern.compile("yes|no");
    private static final String FEEDBACK = " | ";
    private static final String QUOTE = "> ";

    private final String file;
    private final Line heading;
    private final List<Line> keyLines = new ArrayList<>();
    private final List<Line> textLines = new ArrayList<>();
    private final List<Line> reasonLines = new ArrayList<>();
    private final List<OptionSource> options = new ArrayList<>();
    private final Problems problems;
    private final Markdown markdown;

    QuestionReader(String file, List<Line> block, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.markdown = new Markdown(file, problems);
        heading = block.get(0);
        sort(block.subList(1, block.size()));
    }

    QuestionSource question() {
        String code = heading.text().substring(3).strip();
        if (!CODE.matcher(code).matches()) {
            add(heading.number(), "coursepack.question-code", code);
        }
        KeyLines keys = KeyLines.block(file, heading.number(), keyLines, problems, REQUIRED, OPTIONAL);
        return new QuestionSource(
                heading.number(),
                code,
                keys,
                word(keys, "kind", QuestionKind.values()),
                word(keys, "part", Part.values()),
                keys.text("critical", YES_OR_NO).equals("yes"),
                keys.has("feature") ? feature(keys) : null,
                keys.has("step") ? step(keys) : null,
                keys.text("source"),
                keys.day("checked"),
                joined(textLines, "coursepack.question-text"),
                List.copyOf(options),
                joined(reasonLines, "coursepack.reason-missing"));
    }

    /** Keys up to the first blank line; afterwards a line shows by its beginning what it is. */
    private void sort(List<Line> lines) {
        boolean inKeys = true;
        for (Line line : lines) {
            String text = line.text();
            if (text.isBlank()) {
                inKeys = keyLines.isEmpty();
            } else if (inKeys) {
                keyLines.add(line);
            } else if (text.startsWith("- ")) {
                option(line);
            } else if (text.startsWith(QUOTE)) {
                reasonLines.add(new Line(line.number(), text.substring(QUOTE.length())));
            } else if (options.isEmpty() && reasonLines.isEmpty()) {
                textLines.add(line);
            } else {
                add(line.number(), "coursepack.question-line");
            }
        }
    }

    private void option(Line line) {
        Matcher form = OPTION.matcher(line.text());
        if (!form.matches() || !reasonLines.isEmpty()) {
            add(line.number(), "coursepack.question-line");
            return;
        }
        int bar = form.group(2).indexOf(FEEDBACK);
        if (bar < 0 || form.group(2).indexOf(FEEDBACK, bar + 1) >= 0) {
            add(line.number(), "coursepack.feedback-missing");
        }
        String text = bar < 0 ? form.group(2) : form.group(2).substring(0, bar);
        String feedback = bar < 0 ? "" : form.group(2).substring(bar + FEEDBACK.length());
        plain(new Line(line.number(), text));
        plain(new Line(line.number(), feedback));
        options.add(new OptionSource(line.number(), text.strip(), form.group(1).equals("x"), feedback.strip()));
    }

    private Line joined(List<Line> lines, String missing) {
        if (lines.isEmpty()) {
            add(heading.number(), missing);
            return new Line(heading.number(), "");
        }
        lines.forEach(this::plain);
        String text = lines.stream().map(line -> line.text().strip()).collect(Collectors.joining(" "));
        return new Line(lines.get(0).number(), text);
    }

    private void plain(Line line) {
        if (!line.text().isBlank()) {
            markdown.refuseMarks(line);
        }
    }

    private <E extends Enum<E>> @Nullable E word(KeyLines keys, String key, E[] words) {
        if (!keys.has(key)) {
            return null;
        }
        for (E word : words) {
            if (BankReader.word(word).equals(keys.text(key))) {
                return word;
            }
        }
        add(keys.line(key), "coursepack.value-wrong", key, keys.text(key));
        return null;
    }

    private @Nullable FeatureVersionRef feature(KeyLines keys) {
        return problems.tried(file, keys.line("feature"), () -> FeatureVersionRef.parse(keys.text("feature")))
                .orElse(null);
    }

    private @Nullable StepRef step(KeyLines keys) {
        return problems.tried(file, keys.line("step"), () -> StepRef.parse(keys.text("step")))
                .orElse(null);
    }

    private void add(int line, String key, Object... details) {
        problems.add(file, line, key, details);
    }
}
