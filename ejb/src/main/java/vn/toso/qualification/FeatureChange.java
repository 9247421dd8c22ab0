package vn.toso.qualification;

import java.time.LocalDate;
import vn.toso.digitalservice.ChangeClass;
import vn.toso.digitalservice.FeatureVersionRef;

/** From which day on a feature is another one, and how far that reaches. */
public record FeatureChange(FeatureVersionRef ref, LocalDate effectiveFrom, ChangeClass change) {
    /** The first version of a feature changes nothing that anybody could have learned before. */
    public boolean isBreaking() {
        return ref.number() > 1 && (change == ChangeClass.MEANING || change == ChangeClass.SAFETY);
    }
}
