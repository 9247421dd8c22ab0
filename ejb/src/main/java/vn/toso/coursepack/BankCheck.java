package vn.toso.coursepack;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.toso.assessment.Part;
import vn.toso.assessment.QuestionKind;
import vn.toso.coursepack.QuestionSource.OptionSource;

/** Each question is answerable, says why, and is critical exactly when it is about safety; the bank is twice what a paper draws. */
final class BankCheck implements Check {
    private static final List<String> TRUE_FALSE = List.of("Đúng", "Chưa đúng");
    private static final List<String> ABOVE = List.of(
            "tất cả các ý", "tất cả ý", "tất cả đều", "cả ba ý", "cả bốn ý", "cả hai ý", "các ý trên", "không ý nào");

    @Override
    public void look(CoursePackage pack, Problems problems) {
        BankSource bank = pack.bank();
        Set<String> codes = new HashSet<>();
        for (QuestionSource question : bank.questions()) {
            if (!codes.add(question.code())) {
                add(problems, question.line(), "coursepack.question-twice", question.code());
            }
            critical(question, problems);
            options(question, problems);
        }
        bank.draws().forEach((part, drawn) -> {
            if (bank.count(part) < 2L * drawn) {
                String word = BankReader.word(part);
                add(problems, bank.keys().line(word), "coursepack.bank-small", word, bank.count(part), 2 * drawn);
            }
        });
    }

    private static void critical(QuestionSource question, Problems problems) {
        if (question.part() != null && question.critical() != (question.part() == Part.SAFETY)) {
            add(
                    problems,
                    question.keys().line("critical"),
                    question.critical() ? "coursepack.critical-elsewhere" : "coursepack.safety-critical");
        }
    }

    private static void options(QuestionSource question, Problems problems) {
        List<String> texts = question.options().stream().map(OptionSource::text).toList();
        boolean trueFalse = question.kind() == QuestionKind.TRUEFALSE;
        if (trueFalse ? !texts.equals(TRUE_FALSE) : texts.size() < 3 || texts.size() > 4) {
            add(
                    problems,
                    question.line(),
                    trueFalse ? "coursepack.true-false" : "coursepack.option-count",
                    texts.size());
        }
        if (new HashSet<>(texts).size() < texts.size()) {
            add(problems, question.line(), "coursepack.option-twice");
        }
        question.options().forEach(option -> option(option, problems));
        right(question, problems);
    }

    private static void option(OptionSource option, Problems problems) {
        if (option.text().isBlank() || option.feedback().isBlank()) {
            add(problems, option.line(), "coursepack.feedback-missing");
        }
        String text = option.text().toLowerCase(Locale.ROOT);
        if (ABOVE.stream().anyMatch(text::contains)) {
            add(problems, option.line(), "coursepack.all-above");
        }
    }

    private static void right(QuestionSource question, Problems problems) {
        if (question.kind() == null) {
            return;
        }
        int right = question.right().size();
        boolean fits = question.kind() == QuestionKind.SEVERAL
                ? right >= 2 && right < question.options().size()
                : right == 1;
        if (!fits) {
            add(problems, question.line(), "coursepack.right-count", right, BankReader.word(question.kind()));
        }
    }

    private static void add(Problems problems, int line, String key, Object... details) {
        problems.add(BankSource.FILE, line, key, details);
    }
}
