package vn.toso.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.shared.VietnamTime;

/**
 * One entry of the log, as the evaluation reads it.
 *
 * @param id made by the sender; a second entry with the same id is the same entry
 * @param person random id of the one it is about
 * @param service code of the service, such as {@code VNEID-ACCOUNT}
 * @param subject code of the lesson, quiz, scene or sheet
 * @param subjectVersion number of the course version in which the subject was met
 * @param effectiveAt from when it counts
 * @param recorder random id of the one who recorded it; null for the product itself
 * @param voids the entry that this one takes back, only for {@link EvidenceKind#VOID}
 */
public record Evidence(
        UUID id,
        EvidenceKind kind,
        UUID person,
        String service,
        String subject,
        int subjectVersion,
        Instant effectiveAt,
        @Nullable UUID recorder,
        Outcome outcome,
        @Nullable UUID voids) {
    public Evidence {
        if ((kind == EvidenceKind.VOID) != (voids != null)) {
            throw new IllegalArgumentException("a void names the entry that it takes back, and only a void does");
        }
    }

    /** The first day in Vietnam on which it counts. */
    public LocalDate effectiveDay() {
        return VietnamTime.dayOf(effectiveAt);
    }
}
