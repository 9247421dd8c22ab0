package vn.toso.qualification;

import java.util.List;
import vn.toso.evidence.Evidence;
import vn.toso.evidence.EvidenceKind;
import vn.toso.shared.Percent;

/** A graded paper at the mark, with every critical safety item right. */
record QuizPassed(String quiz, Percent mark) implements Condition {
    @Override
    public List<Finding> judge(AsOf seen) {
        List<Evidence> passed = seen.about(quiz, EvidenceKind.QUIZ_GRADED, EvidenceKind.QUIZ_REGRADED)
                .filter(e -> e.outcome().reaches(mark))
                .limit(1)
                .toList();
        return List.of(Finding.of(Finding.Kind.QUIZ, quiz, passed, passed.isEmpty() ? List.of(quiz) : List.of(), 1));
    }
}
