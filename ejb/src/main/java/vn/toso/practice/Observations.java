package vn.toso.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.audit.AuditTrail;
import vn.toso.evidence.EvidenceKind;
import vn.toso.evidence.EvidenceLog;
import vn.toso.evidence.Fact;
import vn.toso.evidence.Outcome;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Members;
import vn.toso.organization.Role;
import vn.toso.receipt.Sent;
import vn.toso.shared.Ids;
import vn.toso.shared.Refused;
import vn.toso.shared.Retried;
import vn.toso.shared.Rows;
import vn.toso.shared.VietnamTime;

/**
 * Somebody watched a member do it. A whole sheet without doubt becomes evidence at once; what can no longer be put right on the spot is held
 * for a committee, with the reason. Each observation is kept once, however often and in whatever order it arrives.
 */
@Retried
@ApplicationScoped
@Transactional
public class Observations {
    /** What arrives within this time was sent while both still stood there, and can be tried again. */
    private static final Duration AT_HAND = Duration.ofMinutes(1);

    private static final Duration TRYING = Duration.ofMinutes(15);
    private static final int MOST_TRIES = 5;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    CheckOffSheets sheets;

    @Inject
    MemberCodes codes;

    @Inject
    Stamps stamps;

    @Inject
    Entitlements entitlements;

    @Inject
    Members members;

    @Inject
    EvidenceLog log;

    @Inject
    AuditTrail audit;

    /**
     * The asker has watched a member.
     *
     * @return what came of it; {@code CODE_WRONG} when nothing was kept because the digits can be asked for once more
     * @throws Refused {@code observation.oneself}, {@code observation.not-assessor}, {@code observation.foreign}, {@code
     *     observation.nothing}, {@code observation.tries}, {@code observation.id-taken}, {@code sheet.unknown}, {@code person.unknown}
     */
    @Allowed(Role.MEMBER)
    public ObservationOutcome observe(Jurisdiction asking, Seen seen) {
        UUID assessor = asking.self();
        takeTurn(seen.member());
        Observation known = known(seen.id(), seen.member(), assessor, seen.sheet());
        if (known != null) {
            return known.outcome();
        }
        CheckOffSheet sheet = sheets.version(asking, seen.sheet(), seen.version());
        Sent sent = seen.sent();
        Moments moments = new Moments(
                sent == null ? null : sent.at(),
                stamps.read(seen.stamp(), assessor, seen.sheet(), seen.version())
                        .orElse(null),
                now());
        Observation observation = new Observation(
                seen.id(),
                seen.member(),
                assessor,
                assessor,
                sheet,
                seen.ticked(),
                false,
                moments,
                sent == null ? null : sent.phone().toString());
        boolean isAtHand = isAtHand(sent, moments);
        EnumSet<Doubt> doubts = doubtsAboutRights(asking, observation, isAtHand);
        refuseEmpty(sheet, seen.ticked());
        if (isAtHand) {
            refuseGuessing(assessor, seen.member());
        }
        if (!isCodeRight(seen, moments)) {
            if (isAtHand) {
                rememberTry(assessor, seen.member());
                return ObservationOutcome.CODE_WRONG;
            }
            doubts.add(Doubt.CODE);
        }
        return keep(asking, observation, sheet, seen.ticked(), doubts);
    }

    /**
     * A committee types in what was filled in on paper.
     *
     * @throws Refused those of {@link #observe} but for the digits; {@code paper-sheet.future}, {@code paper-sheet.early}
     */
    @Allowed(Role.COMMITTEE)
    public ObservationOutcome enter(Jurisdiction asking, PaperSheet paper) {
        members.refuseBeyond(asking, Role.COMMITTEE, paper.member());
        takeTurn(paper.member());
        Observation known = known(paper.id(), paper.member(), paper.assessor(), paper.sheet());
        if (known != null) {
            return known.outcome();
        }
        CheckOffSheet sheet = sheets.version(asking, paper.sheet(), paper.version());
        Instant day = momentOf(paper.day(), sheet);
        Observation observation = new Observation(
                paper.id(),
                paper.member(),
                paper.assessor(),
                asking.self(),
                sheet,
                paper.ticked(),
                true,
                new Moments(day, day, now()),
                null);
        EnumSet<Doubt> doubts = doubtsAboutRights(asking, observation, true);
        refuseEmpty(sheet, paper.ticked());
        ObservationOutcome outcome = keep(asking, observation, sheet, paper.ticked(), doubts);
        audit.record(asking.person(), "observation.entered", paper.id().toString(), paper.sheet() + " " + outcome);
        return outcome;
    }

    /**
     * A committee has looked at an observation that was held; accepted, it becomes evidence from its own day on.
     *
     * @param words why, as it is told to the member; kept here, and in no log
     * @throws Refused {@code review.unknown}, {@code person.unknown}, {@code review.done}, {@code review.own}, {@code review.words}
     */
    @Allowed(Role.COMMITTEE)
    public ObservationOutcome review(Jurisdiction asking, UUID id, boolean accepts, String words) {
        Observation observation = entities.find(Observation.class, id);
        if (observation == null) {
            throw new Refused("review.unknown");
        }
        members.refuseBeyond(asking, Role.COMMITTEE, observation.member());
        takeTurn(observation.member());
        entities.refresh(observation);
        observation.decide(asking.self(), accepts, isSignedThatDay(observation));
        entities.persist(new Decision(observation, asking.self(), now(), words));
        entities.flush();
        if (observation.isSigned()) {
            append(asking, observation);
        }
        audit.record(
                asking.person(),
                "observation.reviewed",
                id.toString(),
                observation.outcome() + " " + observation.doubts());
        return observation.outcome();
    }

    private ObservationOutcome keep(
            Jurisdiction asking,
            Observation observation,
            CheckOffSheet sheet,
            Set<Integer> ticked,
            EnumSet<Doubt> doubts) {
        if (sheet.isWhole(ticked)) {
            if (isStale(sheet, observation)) {
                doubts.add(Doubt.STALE);
            }
            observation.settle(doubts, isSignedThatDay(observation));
        }
        entities.persist(observation);
        entities.flush();
        if (observation.isSigned()) {
            append(asking, observation);
        }
        return observation.outcome();
    }

    /** The effective time was found already, so the log is told no other. */
    private void append(Jurisdiction asking, Observation signed) {
        log.append(
                asking,
                new Fact(
                        signed.id(),
                        EvidenceKind.PRACTICE_SIGNED_OFF,
                        signed.member(),
                        signed.service(),
                        signed.sheet(),
                        signed.version(),
                        Outcome.DONE,
                        signed.effectiveAt(),
                        signed.effectiveAt(),
                        signed.device(),
                        null));
    }

    /** Nobody signs for oneself, nor without ever having had the right; the rest a committee can still judge. */
    private EnumSet<Doubt> doubtsAboutRights(Jurisdiction asking, Observation observation, boolean isAtHand) {
        if (observation.member().equals(observation.assessor())) {
            throw new Refused("observation.oneself");
        }
        EnumSet<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        switch (entitlements.of(
                asking, observation.assessor(), observation.member(), observation.service(), observation.day())) {
            case NEVER -> throw new Refused("observation.not-assessor");
            case FOREIGN -> {
                if (isAtHand) {
                    throw new Refused("observation.foreign");
                }
                doubts.add(Doubt.FOREIGN);
            }
            case LAPSED -> doubts.add(Doubt.LAPSED);
            case GIVEN -> {}
        }
        return doubts;
    }

    private static void refuseEmpty(CheckOffSheet sheet, Set<Integer> ticked) {
        if (sheet.known(ticked).isEmpty()) {
            throw new Refused("observation.nothing");
        }
    }

    private boolean isStale(CheckOffSheet sheet, Observation observation) {
        return sheets.at(sheet.code(), observation.effectiveAt())
                .filter(newest -> newest.version() > sheet.version())
                .filter(newest -> !newest.asksTheSameAs(sheet))
                .isPresent();
    }

    private static boolean isAtHand(@Nullable Sent sent, Moments moments) {
        return sent == null
                || Duration.between(sent.at(), moments.receivedAt()).abs().compareTo(AT_HAND) <= 0;
    }

    /** By the time of the observation; a phone whose clock is wrong is believed when it sends at once. */
    private boolean isCodeRight(Seen seen, Moments moments) {
        return codes.of(seen.member())
                .filter(code -> code.isRight(seen.code(), moments.effectiveAt())
                        || code.isRight(seen.code(), moments.receivedAt()))
                .isPresent();
    }

    /** After a few wrong tries the right digits wait as well, or a million tries would find them. */
    private void refuseGuessing(UUID assessor, UUID member) {
        long tries = Rows.of(entities, """
                        SELECT COUNT(*) AS tries FROM practice_wrong_code
                        WHERE assessor = :assessor AND member = :member AND tried_at > :since""")
                .with("assessor", assessor)
                .with("member", member)
                .with("since", now().minus(TRYING))
                .first(row -> row.longNumber("tries"))
                .orElse(0L);
        if (tries >= MOST_TRIES) {
            throw new Refused("observation.tries", TRYING.toMinutes());
        }
    }

    private void rememberTry(UUID assessor, UUID member) {
        Rows.change(entities, """
                        INSERT INTO practice_wrong_code (id, assessor, member, tried_at)
                        VALUES (:id, :assessor, :member, :now)""")
                .with("id", Ids.next())
                .with("assessor", assessor)
                .with("member", member)
                .with("now", now())
                .run();
    }

    /** Noon of that day, or the moment of publication or receipt where noon lies beyond it. */
    private Instant momentOf(LocalDate day, CheckOffSheet sheet) {
        Instant published = sheets.publishedAt(sheet);
        if (day.isAfter(VietnamTime.today(clock))) {
            throw new Refused("paper-sheet.future");
        }
        if (day.isBefore(VietnamTime.dayOf(published))) {
            throw new Refused("paper-sheet.early", sheet.version());
        }
        Instant noon = day.atTime(12, 0).atZone(VietnamTime.ZONE).toInstant();
        Instant notBefore = noon.isBefore(published) ? published : noon;
        return notBefore.isAfter(now()) ? now() : notBefore;
    }

    private boolean isSignedThatDay(Observation observation) {
        return Rows.of(entities, """
                        SELECT id FROM practice_observation
                        WHERE member = :member AND sheet = :sheet AND effective_on = :day AND outcome = 'SIGNED'""")
                .with("member", observation.member())
                .with("sheet", observation.sheet())
                .with("day", observation.day())
                .first(row -> row.id("id"))
                .isPresent();
    }

    private @Nullable Observation known(UUID id, UUID member, UUID assessor, String sheet) {
        Observation known = entities.find(Observation.class, id);
        if (known != null && !known.isOf(member, assessor, sheet)) {
            throw new Refused("observation.id-taken");
        }
        return known;
    }

    /** What is observed of one member is kept one after the other, or two signatures of a day would miss each other. */
    private void takeTurn(UUID member) {
        if (Rows.of(entities, "SELECT id FROM organization_person WHERE id = :member FOR UPDATE")
                .with("member", member)
                .first(row -> row.id("id"))
                .isEmpty()) {
            throw new Refused("person.unknown");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
