package vn.toso.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.receipt.Sent;

/**
 * What a feature asks the log to keep. The log itself adds when it was received, from when it counts and who recorded it.
 *
 * @param id made by the sender, so that sending twice keeps one entry
 * @param occurredAt the device's time; null when it happened on the server
 * @param issuedAt when the server issued the paper or sheet, which is the earliest that can be believed; null without one
 * @param device random id of the device; null when unknown
 */
public record Fact(
        UUID id,
        EvidenceKind kind,
        UUID person,
        String service,
        String subject,
        int subjectVersion,
        Outcome outcome,
        @Nullable Instant occurredAt,
        @Nullable Instant issuedAt,
        @Nullable String device,
        @Nullable UUID voids) {

    public static Fact now(
            UUID id,
            EvidenceKind kind,
            UUID person,
            String service,
            String subject,
            int subjectVersion,
            Outcome outcome) {
        return new Fact(id, kind, person, service, subject, subjectVersion, outcome, null, null, null, null);
    }

    /**
     * What a member did alone; nothing was issued for it.
     *
     * @param sent what the phone says when it kept the form; null when it comes straight from the page
     */
    public static Fact sent(
            UUID id,
            EvidenceKind kind,
            UUID person,
            String service,
            String subject,
            int subjectVersion,
            Outcome outcome,
            @Nullable Sent sent) {
        return sent == null
                ? now(id, kind, person, service, subject, subjectVersion, outcome)
                : new Fact(
                        id,
                        kind,
                        person,
                        service,
                        subject,
                        subjectVersion,
                        outcome,
                        sent.at(),
                        null,
                        sent.phone().toString(),
                        null);
    }

    /** Device time clamped between issue and receipt; without either the receipt, because a phone's clock is never trusted. */
    Instant effectiveAt(Instant receivedAt) {
        if (occurredAt == null || issuedAt == null || occurredAt.isAfter(receivedAt)) {
            return receivedAt;
        }
        return occurredAt.isBefore(issuedAt) ? issuedAt : occurredAt;
    }
}
