package vn.toso.assessment;

import java.util.List;
import vn.toso.evidence.Outcome;
import vn.toso.shared.Percent;

/** How a paper went, counted from the answers that are marked right on it. */
record Grading(int right, Percent percent, boolean everyCriticalRight) {

    static Grading of(List<Asked> asked) {
        int right = (int) asked.stream().filter(Asked::isRight).count();
        return new Grading(
                right,
                Percent.of(right, asked.size()),
                asked.stream().filter(a -> a.question().isCritical()).allMatch(Asked::isRight));
    }

    boolean passes(Percent mark) {
        return percent.reaches(mark) && everyCriticalRight;
    }

    Outcome outcome() {
        return Outcome.graded(percent, everyCriticalRight);
    }
}
