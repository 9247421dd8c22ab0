package vn.toso.coursepack;

import java.util.List;
import java.util.Map;
import vn.toso.assessment.Part;
import vn.toso.assessment.QuestionKind;

/** {@code questions.md} as its file has it: the quiz, what a paper draws, and the bank. */
record BankSource(
        KeyLines keys,
        String quiz,
        int mark,
        int waitAfter,
        int waitMinutes,
        Map<Part, Integer> draws,
        List<QuestionSource> questions) {
    static final String FILE = "questions.md";

    List<QuestionSource> of(QuestionKind kind) {
        return questions.stream().filter(q -> q.kind() == kind).toList();
    }

    long count(Part part) {
        return questions.stream().filter(q -> q.part() == part).count();
    }
}
