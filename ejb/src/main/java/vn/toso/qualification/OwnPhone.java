package vn.toso.qualification;

import java.util.List;
import vn.toso.evidence.Evidence;
import vn.toso.evidence.EvidenceKind;

/** Done once on one's own phone. */
record OwnPhone(String course) implements Condition {
    @Override
    public List<Finding> judge(AsOf seen) {
        List<Evidence> done =
                seen.about(course, EvidenceKind.OWN_PHONE_CHECK).limit(1).toList();
        return List.of(
                Finding.of(Finding.Kind.OWN_PHONE, course, done, done.isEmpty() ? List.of(course) : List.of(), 1));
    }
}
