package vn.toso.qualification;

import java.util.List;
import vn.toso.evidence.Evidence;
import vn.toso.evidence.EvidenceKind;

/** Proposed by the team's leader. */
record Nominated(String course) implements Condition {
    @Override
    public List<Finding> judge(AsOf seen) {
        List<Evidence> said =
                seen.about(course, EvidenceKind.NOMINATION).limit(1).toList();
        return List.of(
                Finding.of(Finding.Kind.NOMINATION, course, said, said.isEmpty() ? List.of(course) : List.of(), 1));
    }
}
