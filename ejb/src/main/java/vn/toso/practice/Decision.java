package vn.toso.practice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.toso.shared.Refused;
import vn.toso.shared.Text;

/** What a committee decided about an observation that was held, and why, in its words; written once. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // read by the statement that lists what came of observations
@Table(name = "practice_decision")
class Decision {
    private static final int LONGEST = 500;

    @Id
    private UUID observation;

    private UUID decider;
    private Instant decidedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ObservationOutcome outcome;

    private String words;

    @SuppressWarnings("NullAway.Init")
    protected Decision() {}

    /** @throws Refused {@code review.words} without a reason, or with a very long one */
    Decision(Observation observation, UUID decider, Instant decidedAt, String words) {
        String said = Text.stored(words).strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new Refused("review.words", LONGEST);
        }
        this.observation = observation.id();
        this.decider = decider;
        this.decidedAt = decidedAt;
        this.outcome = observation.outcome();
        this.words = said;
    }
}
