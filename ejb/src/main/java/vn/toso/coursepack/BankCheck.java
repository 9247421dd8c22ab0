package vn.toso.coursepack;

import java.util.HashSet;
import java.util.Set;
import vn.toso.assessment.Part;

/** Each question stands once, and is critical exactly when it is about safety; the bank is twice what a paper draws. */
final class BankCheck implements Check {
    @Override
    public void look(CoursePackage pack, Problems problems) {
        BankSource bank = pack.bank();
        Set<String> codes = new HashSet<>();
        for (QuestionSource question : bank.questions()) {
            if (!codes.add(question.code())) {
                add(problems, question.line(), "coursepack.question-twice", question.code());
            }
            critical(question, problems);
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

    private static void add(Problems problems, int line, String key, Object... details) {
        problems.add(BankSource.FILE, line, key, details);
    }
}
