package vn.toso.qualification;

import java.util.List;
import vn.toso.evidence.Evidence;
import vn.toso.evidence.EvidenceKind;

/**
 * Every scene of a course rehearsed alone and to its end.
 *
 * @param codes of the scenes
 * @param errors how many wrong taps a run may have
 */
record Rehearsed(String course, List<String> codes, int errors) implements Condition {
    Rehearsed {
        codes = List.copyOf(codes);
    }

    @Override
    public List<Finding> judge(AsOf seen) {
        return List.of(Finding.ofEach(
                Finding.Kind.REHEARSAL,
                course,
                codes,
                code -> seen.first(code, this::isGoodEnough, EvidenceKind.REHEARSAL_DONE)));
    }

    private boolean isGoodEnough(Evidence run) {
        Integer wrong = run.outcome().wrongTaps();
        return wrong != null && wrong <= errors;
    }
}
