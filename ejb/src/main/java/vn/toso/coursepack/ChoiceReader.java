package vn.toso.coursepack;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.toso.assessment.QuestionKind;
import vn.toso.course.Area;
import vn.toso.coursepack.QuestionSource.OptionSource;

/**
 * Reads the lines of a question that are answered, each kind in its own form: {@code - [x] text | feedback}, {@code 1. text},
 * {@code - left => right | feedback}, {@code - [x] label | rectangle | feedback}. Its texts are plain.
 */
final class ChoiceReader {
    private static final Pattern LINE = Pattern.compile("(?:-|[0-9]{1,2}\\.) .*");
    private static final Pattern OPTION = Pattern.compile("- \\[([ x])] (.+)");
    private static final Pattern NUMBERED = Pattern.compile("([0-9]{1,2})\\. (.+)");
    private static final Pattern PAIR = Pattern.compile("- (.+?) => (.+)");
    private static final Pattern BAR = Pattern.compile(" \\| ");

    private final String file;
    private final Problems problems;
    private final Markdown markdown;

    ChoiceReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.markdown = new Markdown(file, problems);
    }

    /** Whether a line is one to be answered, by its beginning. */
    static boolean isChoice(String text) {
        return LINE.matcher(text).matches();
    }

    /**
     * @param kind null when that could not be read
     * @return one for each line; what could not be read has no text, and a problem says so
     */
    List<OptionSource> choices(List<Line> lines, @Nullable QuestionKind kind) {
        for (int i = 0; kind == QuestionKind.ORDER && i < lines.size(); i++) {
            if (!lines.get(i).text().startsWith(i + 1 + ". ")) {
                add(lines.get(i), "coursepack.order-number", i + 1);
            }
        }
        return lines.stream().map(line -> choice(line, kind)).toList();
    }

    private OptionSource choice(Line line, @Nullable QuestionKind kind) {
        if (kind == QuestionKind.ORDER) {
            return numbered(line);
        }
        return switch (kind == null ? QuestionKind.SINGLE : kind) {
            case MATCH -> pair(line);
            case TAP -> place(line);
            default -> option(line);
        };
    }

    private OptionSource option(Line line) {
        Matcher form = OPTION.matcher(line.text());
        if (!form.matches()) {
            return unread(line, "coursepack.question-line");
        }
        String[] parts = BAR.split(form.group(2), -1);
        if (parts.length != 2) {
            add(line, "coursepack.feedback-missing");
        }
        return choice(line, parts[0], form.group(1).equals("x"), parts.length == 2 ? parts[1] : "", "", null);
    }

    private OptionSource numbered(Line line) {
        Matcher form = NUMBERED.matcher(line.text());
        return form.matches()
                ? choice(line, form.group(2), true, "", "", null)
                : new OptionSource(line.number(), "", true, "", "", null);
    }

    private OptionSource pair(Line line) {
        Matcher form = PAIR.matcher(line.text());
        String[] parts = form.matches() ? BAR.split(form.group(2), -1) : new String[0];
        return parts.length == 2
                ? choice(line, form.group(1), true, parts[1], parts[0], null)
                : unread(line, "coursepack.pair-form");
    }

    private OptionSource place(Line line) {
        Matcher form = OPTION.matcher(line.text());
        String[] parts = form.matches() ? BAR.split(form.group(2), -1) : new String[0];
        if (parts.length != 3) {
            return unread(line, "coursepack.tap-form");
        }
        Area area = problems.tried(file, line.number(), () -> Area.parse(parts[1].strip()))
                .orElse(null);
        return choice(line, parts[0], form.group(1).equals("x"), parts[2], "", area);
    }

    private OptionSource choice(
            Line line, String text, boolean isRight, String feedback, String pair, @Nullable Area area) {
        if (text.isBlank()) {
            add(line, "coursepack.feedback-missing");
        }
        for (String words : List.of(text, feedback, pair)) {
            if (!words.isBlank()) {
                markdown.refuseMarks(new Line(line.number(), words));
            }
        }
        return new OptionSource(line.number(), text.strip(), isRight, feedback.strip(), pair.strip(), area);
    }

    private OptionSource unread(Line line, String key) {
        add(line, key);
        return new OptionSource(line.number(), "", false, "", "", null);
    }

    private void add(Line line, String key, Object... details) {
        problems.add(file, line.number(), key, details);
    }
}
