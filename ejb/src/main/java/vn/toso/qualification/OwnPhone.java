package vn.toso.qualification;

import java.util.List;
import vn.toso.evidence.EvidenceKind;

/** Done once on one's own phone. */
record OwnPhone(String course) implements Condition {
    @Override
    public List<Finding> judge(AsOf seen) {
        return List.of(Finding.ofOne(Finding.Kind.OWN_PHONE, course, seen.first(course, EvidenceKind.OWN_PHONE_CHECK)));
    }
}
