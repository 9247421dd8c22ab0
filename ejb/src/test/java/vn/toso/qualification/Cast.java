package vn.toso.qualification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.evidence.Evidence;
import vn.toso.evidence.EvidenceKind;
import vn.toso.evidence.Outcome;
import vn.toso.shared.Percent;

/** One member, two services and entries about them, counted in days from a Monday. */
final class Cast {
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    static final String ACCOUNT = "VNEID-ACCOUNT";
    static final String SAFETY = "FOUND-SAFETY";
    static final UUID IN = UUID.fromString("6f1e0d6e-3c3e-4b0e-9d64-0a1b2c3d4e5f");
    static final LocalDate ALWAYS = LocalDate.of(2026, 1, 1);

    private Cast() {}

    static Evaluation of(Collection<Rule> rules, Collection<Evidence> evidence) {
        return new Evaluation(new Dossier(RuleBook.of(rules), evidence, List.of()), ACCOUNT);
    }

    static Evidence lesson(String code, int day) {
        return entry(EvidenceKind.LESSON_COMPLETED, code, day, Outcome.DONE);
    }

    static Evidence quiz(int percent, boolean criticalMet, int day) {
        return entry(EvidenceKind.QUIZ_GRADED, "K04-QUIZ", day, Outcome.graded(new Percent(percent), criticalMet));
    }

    static Evidence rehearsal(String scene, int wrongTaps, int day) {
        return entry(EvidenceKind.REHEARSAL_DONE, scene, day, Outcome.rehearsed(wrongTaps));
    }

    static Evidence signed(int version, int day) {
        return entry(ACCOUNT, EvidenceKind.PRACTICE_SIGNED_OFF, "K04-SHEET", version, day, Outcome.DONE, null);
    }

    static Evidence delta(String ref, int day) {
        return entry(EvidenceKind.DELTA_DONE, ref, day, Outcome.DONE);
    }

    static Evidence safety(int percent, int day) {
        Outcome outcome = Outcome.graded(new Percent(percent), true);
        return entry(SAFETY, EvidenceKind.QUIZ_GRADED, "K02-QUIZ", 1, day, outcome, null);
    }

    static Evidence voiding(Evidence entry, int day) {
        return entry(entry.service(), EvidenceKind.VOID, entry.subject(), 1, day, Outcome.DONE, entry.id());
    }

    static Evidence entry(EvidenceKind kind, String subject, int day, Outcome outcome) {
        return entry(ACCOUNT, kind, subject, 1, day, outcome, null);
    }

    static Evidence entry(
            String service,
            EvidenceKind kind,
            String subject,
            int version,
            int day,
            Outcome outcome,
            @Nullable UUID voids) {
        Instant noon = MONDAY.plusDays(day).atTime(5, 0).toInstant(ZoneOffset.UTC);
        return new Evidence(UUID.randomUUID(), kind, IN, service, subject, version, noon, IN, outcome, voids);
    }
}
