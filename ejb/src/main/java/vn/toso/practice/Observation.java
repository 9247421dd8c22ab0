package vn.toso.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.toso.shared.Refused;

/** That somebody watched somebody do it: who, whom, by which sheet, which steps, when, and what came of it. */
@Entity
@SuppressWarnings("UnusedVariable") // device and times are kept for whoever examines it
@Table(name = "practice_observation")
class Observation {
    @Id
    private UUID id;

    private UUID member;
    private UUID assessor;
    private UUID recorder;
    private String sheet;
    private int version;
    private String service;
    private String ticked;
    private boolean onPaper;
    private @Nullable Instant occurredAt;
    private @Nullable Instant issuedAt;
    private Instant receivedAt;
    private Instant effectiveAt;
    private LocalDate effectiveOn;
    private @Nullable String device;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ObservationOutcome outcome;

    private String doubts;

    @Version
    @Column(name = "row_version")
    private long rowVersion;

    @SuppressWarnings("NullAway.Init")
    protected Observation() {}

    /** @param recorder who sends it: the assessor, or who types in a paper sheet */
    Observation(
            UUID id,
            UUID member,
            UUID assessor,
            UUID recorder,
            CheckOffSheet sheet,
            Set<Integer> ticked,
            boolean onPaper,
            Moments moments,
            @Nullable String device) {
        this.id = id;
        this.member = member;
        this.assessor = assessor;
        this.recorder = recorder;
        this.sheet = sheet.code();
        this.version = sheet.version();
        this.service = sheet.service();
        this.ticked = joined(sheet.known(ticked));
        this.onPaper = onPaper;
        this.occurredAt = moments.occurredAt();
        this.issuedAt = moments.issuedAt();
        this.receivedAt = moments.receivedAt();
        this.effectiveAt = moments.effectiveAt();
        this.effectiveOn = moments.day();
        this.device = device;
        this.outcome = ObservationOutcome.INCOMPLETE;
        this.doubts = "";
    }

    private static String joined(Collection<?> parts) {
        return parts.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    static Set<Integer> ticked(String stored) {
        return stored.isEmpty()
                ? Set.of()
                : Arrays.stream(stored.split(" ", -1)).map(Integer::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    static List<Doubt> doubts(String stored) {
        return stored.isEmpty()
                ? List.of()
                : Arrays.stream(stored.split(" ", -1)).map(Doubt::valueOf).toList();
    }

    /** A whole sheet without doubt counts, unless that day has a signature already. */
    void settle(EnumSet<Doubt> found, boolean isSignedThatDay) {
        doubts = joined(found);
        if (!found.isEmpty()) {
            outcome = ObservationOutcome.REVIEW;
        } else {
            outcome = isSignedThatDay ? ObservationOutcome.REPEATED : ObservationOutcome.SIGNED;
        }
    }

    /**
     * A committee has looked at it.
     *
     * @throws Refused {@code review.done}, {@code review.own}
     */
    void decide(UUID decider, boolean accepts, boolean isSignedThatDay) {
        if (outcome != ObservationOutcome.REVIEW) {
            throw new Refused("review.done");
        }
        if (decider.equals(member) || decider.equals(assessor) || decider.equals(recorder)) {
            throw new Refused("review.own");
        }
        if (!accepts) {
            outcome = ObservationOutcome.REJECTED;
        } else {
            outcome = isSignedThatDay ? ObservationOutcome.REPEATED : ObservationOutcome.SIGNED;
        }
    }

    /** Whether it is the same observation, sent once more. */
    boolean isOf(UUID otherMember, UUID otherAssessor, String otherSheet) {
        return member.equals(otherMember) && assessor.equals(otherAssessor) && sheet.equals(otherSheet);
    }

    boolean isSigned() {
        return outcome == ObservationOutcome.SIGNED;
    }

    UUID id() {
        return id;
    }

    UUID member() {
        return member;
    }

    UUID assessor() {
        return assessor;
    }

    String sheet() {
        return sheet;
    }

    int version() {
        return version;
    }

    String service() {
        return service;
    }

    Instant effectiveAt() {
        return effectiveAt;
    }

    LocalDate day() {
        return effectiveOn;
    }

    @Nullable
    String device() {
        return device;
    }

    ObservationOutcome outcome() {
        return outcome;
    }

    String doubts() {
        return doubts;
    }
}
