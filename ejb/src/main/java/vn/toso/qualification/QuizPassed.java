package vn.toso.qualification;

import java.util.List;
import vn.toso.evidence.EvidenceKind;
import vn.toso.shared.Percent;

/** A graded paper at the mark, with every critical safety item right. */
record QuizPassed(String quiz, Percent mark) implements Condition {
    @Override
    public List<Finding> judge(AsOf seen) {
        return List.of(Finding.ofOne(
                Finding.Kind.QUIZ,
                quiz,
                seen.first(
                        quiz,
                        entry -> entry.outcome().reaches(mark),
                        EvidenceKind.QUIZ_GRADED,
                        EvidenceKind.QUIZ_REGRADED)));
    }
}
