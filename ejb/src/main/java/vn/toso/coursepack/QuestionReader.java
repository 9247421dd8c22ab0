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
import vn.toso.coursepack.QuestionSource.Picture;
import vn.toso.digitalservice.FeatureVersionRef;

/** Reads one block of {@code questions.md}: keys, the question, maybe a drawn screen, what can be answered, the reason. */
final class QuestionReader {
    private static final Set<String> REQUIRED = Set.of("kind", "part", "feature", "step", "source", "checked");
    private static final Set<String> OPTIONAL = Set.of("critical");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{1,9}-Q[0-9]{2,3}");
    private static final Pattern PICTURE = Pattern.compile("!\\[([^]]*)]\\(([^)]+)\\)");
    private static final Pattern YES_OR_NO = Pattern.compile("yes|no");
    private static final String QUOTE = "> ";

    private final String file;
    private final Line heading;
    private final List<Line> keyLines = new ArrayList<>();
    private final List<Line> textLines = new ArrayList<>();
    private final List<Line> reasonLines = new ArrayList<>();
    private final List<Line> choiceLines = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
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
        QuestionKind kind = word(keys, "kind", QuestionKind.values());
        return new QuestionSource(
                heading.number(),
                code,
                keys,
                kind,
                word(keys, "part", Part.values()),
                keys.text("critical", YES_OR_NO).equals("yes"),
                keys.has("feature") ? feature(keys) : null,
                keys.has("step") ? step(keys) : null,
                keys.text("source"),
                keys.day("checked"),
                joined(textLines, "coursepack.question-text"),
                List.copyOf(pictures),
                new ChoiceReader(file, problems).choices(choiceLines, kind),
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
            } else if (ChoiceReader.isChoice(text) && reasonLines.isEmpty()) {
                choiceLines.add(line);
            } else if (text.startsWith("![")) {
                picture(line);
            } else if (text.startsWith(QUOTE)) {
                reasonLines.add(new Line(line.number(), text.substring(QUOTE.length())));
            } else if (choiceLines.isEmpty() && pictures.isEmpty() && reasonLines.isEmpty()) {
                textLines.add(line);
            } else {
                add(line.number(), "coursepack.question-line");
            }
        }
    }

    private void picture(Line line) {
        Matcher form = PICTURE.matcher(line.text());
        if (!form.matches() || !choiceLines.isEmpty() || !reasonLines.isEmpty()) {
            add(line.number(), "coursepack.question-line");
            return;
        }
        String alt = form.group(1).strip();
        if (alt.isEmpty() || alt.length() > StepReader.LONGEST_ALT) {
            add(line.number(), "coursepack.step-alt", StepReader.LONGEST_ALT);
        }
        plain(new Line(line.number(), alt));
        pictures.add(new Picture(new Line(line.number(), form.group(2)), alt));
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
