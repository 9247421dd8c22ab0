package vn.toso.qualification;

import java.util.List;
import vn.toso.evidence.EvidenceKind;

/** Proposed by the team's leader. */
record Nominated(String course) implements Condition {
    @Override
    public List<Finding> judge(AsOf seen) {
        return List.of(Finding.ofOne(Finding.Kind.NOMINATION, course, seen.first(course, EvidenceKind.NOMINATION)));
    }
}
