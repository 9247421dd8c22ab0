package vn.toso.practice;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.toso.shared.VietnamTime;

/**
 * The times of an observation.
 *
 * @param occurredAt by the phone's clock, or the day on the paper; null when it came straight from a page
 * @param issuedAt when the server handed out the sheet, the earliest that can be believed; null without a stamp of ours
 */
record Moments(@Nullable Instant occurredAt, @Nullable Instant issuedAt, Instant receivedAt) {

    /** The phone's time clamped between issue and receipt; without either the receipt. */
    Instant effectiveAt() {
        if (occurredAt == null || issuedAt == null || occurredAt.isAfter(receivedAt)) {
            return receivedAt;
        }
        return occurredAt.isBefore(issuedAt) ? issuedAt : occurredAt;
    }

    LocalDate day() {
        return VietnamTime.dayOf(effectiveAt());
    }
}
