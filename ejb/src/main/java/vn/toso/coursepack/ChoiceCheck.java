package vn.toso.coursepack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.toso.assessment.QuestionKind;
import vn.toso.course.Area;
import vn.toso.coursepack.QuestionSource.OptionSource;

/** What can be answered is as much as the kind needs, each different, each with its feedback, and as many right as the kind says. */
final class ChoiceCheck implements Check {
    private static final List<String> TRUE_FALSE = List.of("Đúng", "Chưa đúng");
    private static final List<String> ABOVE = List.of(
            "tất cả các ý", "tất cả ý", "tất cả đều", "cả ba ý", "cả bốn ý", "cả hai ý", "các ý trên", "không ý nào");
    private static final int FEWEST = 3;
    private static final int LONGEST_LABEL = 40;

    @Override
    public void look(CoursePackage pack, Problems problems) {
        for (QuestionSource question : pack.bank().questions()) {
            QuestionKind kind = question.kind();
            if (kind != null) {
                count(question, kind, problems);
                right(question, kind, problems);
                pictures(question, kind, problems);
            }
            different(question, problems);
            apart(question, problems);
            question.options().stream()
                    .filter(option -> !option.text().isEmpty())
                    .forEach(option -> option(option, kind != QuestionKind.ORDER, problems));
        }
    }

    private static void count(QuestionSource question, QuestionKind kind, Problems problems) {
        List<String> texts = question.options().stream().map(OptionSource::text).toList();
        if (kind == QuestionKind.TRUEFALSE) {
            if (!texts.equals(TRUE_FALSE)) {
                add(problems, question.line(), "coursepack.true-false", texts.size());
            }
            return;
        }
        int most = most(kind);
        if (texts.size() < FEWEST || texts.size() > most) {
            String key = most == 4 ? "coursepack.option-count" : "coursepack.line-count";
            add(problems, question.line(), key, texts.size(), FEWEST, most);
        }
    }

    private static int most(QuestionKind kind) {
        return switch (kind) {
            case ORDER -> 6;
            case MATCH, TAP -> 5;
            default -> 4;
        };
    }

    private static void right(QuestionSource question, QuestionKind kind, Problems problems) {
        int right = question.right().size();
        boolean fits = kind == QuestionKind.SEVERAL
                ? right >= 2 && right < question.options().size()
                : kind.isArranged() || right == 1;
        if (!fits) {
            add(problems, question.line(), "coursepack.right-count", right, BankReader.word(kind));
        }
    }

    private static void pictures(QuestionSource question, QuestionKind kind, Problems problems) {
        int count = question.pictures().size();
        if (count != (kind == QuestionKind.TAP ? 1 : 0)) {
            add(problems, question.line(), "coursepack.question-picture", count);
        }
    }

    private static void different(QuestionSource question, Problems problems) {
        Stream.of(texts(question, OptionSource::text), texts(question, OptionSource::pair))
                .filter(texts -> new HashSet<>(texts).size() < texts.size())
                .forEach(texts -> add(problems, question.line(), "coursepack.option-twice"));
    }

    private static List<String> texts(QuestionSource question, Function<OptionSource, String> of) {
        return question.options().stream()
                .map(of)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static void apart(QuestionSource question, Problems problems) {
        List<Area> areas = new ArrayList<>();
        for (OptionSource option : question.options()) {
            Area area = option.area();
            if (area != null) {
                if (areas.stream().anyMatch(area::meets)) {
                    add(problems, option.line(), "coursepack.place-overlap", option.text());
                }
                if (option.text().codePointCount(0, option.text().length()) > LONGEST_LABEL) {
                    add(problems, option.line(), "coursepack.place-label", LONGEST_LABEL);
                }
                areas.add(area);
            }
        }
    }

    private static void option(OptionSource option, boolean needsFeedback, Problems problems) {
        if (needsFeedback && option.feedback().isBlank()) {
            add(problems, option.line(), "coursepack.feedback-missing");
        }
        if (option.texts()
                .map(line -> line.text().toLowerCase(Locale.ROOT))
                .anyMatch(text -> ABOVE.stream().anyMatch(text::contains))) {
            add(problems, option.line(), "coursepack.all-above");
        }
    }

    private static void add(Problems problems, int line, String key, Object... details) {
        problems.add(BankSource.FILE, line, key, details);
    }
}
