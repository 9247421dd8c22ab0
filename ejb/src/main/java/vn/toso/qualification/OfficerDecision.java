package vn.toso.qualification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.toso.shared.Refused;
import vn.toso.shared.Text;

/** What an officer decided about somebody's qualification, and why. A level that is set by hand counts only when a second one agrees. */
@Entity
@Table(name = "qualification_decision")
class OfficerDecision {
    /** What can be decided. */
    enum Kind {
        SUSPEND,
        LIFT,
        OVERRIDE
    }

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    /** The id of the entry of the log as well. */
    @Id
    private UUID id = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind = Kind.SUSPEND;

    private UUID person = new UUID(0, 0);
    private String service = "";
    private @Nullable Integer level;
    private String reason = "";
    private UUID decidedBy = new UUID(0, 0);
    private Instant decidedAt = Instant.EPOCH;
    private @Nullable UUID secondedBy;

    @Version
    @SuppressWarnings("UnusedVariable") // kept by Hibernate
    private long version;

    protected OfficerDecision() {}

    /** @throws Refused {@code decision.reason} unless the reason has 10 to 500 characters, {@code decision.level} for no level */
    OfficerDecision(
            UUID id,
            Kind kind,
            UUID person,
            String service,
            @Nullable Integer level,
            String reason,
            UUID decidedBy,
            Instant decidedAt) {
        String written = Text.stored(reason);
        if (written.length() < SHORTEST_REASON || written.length() > LONGEST_REASON) {
            throw new Refused("decision.reason", SHORTEST_REASON, LONGEST_REASON);
        }
        if (kind == Kind.OVERRIDE && (level == null || level < 0 || level > 4)) {
            throw new Refused("decision.level");
        }
        this.id = id;
        this.kind = kind;
        this.person = person;
        this.service = service;
        this.level = level;
        this.reason = written;
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
    }

    /**
     * Another officer agrees.
     *
     * @throws Refused {@code decision.second-self} by the one who proposed it, {@code decision.second-done} when it was agreed already
     */
    void second(UUID officer) {
        if (officer.equals(decidedBy)) {
            throw new Refused("decision.second-self");
        }
        if (secondedBy != null) {
            throw new Refused("decision.second-done");
        }
        secondedBy = officer;
    }

    boolean isOpen() {
        return kind == Kind.OVERRIDE && secondedBy == null;
    }

    UUID id() {
        return id;
    }

    UUID person() {
        return person;
    }

    String service() {
        return service;
    }

    int level() {
        return level == null ? 0 : level;
    }

    OfficerDecisions.Told told() {
        return new OfficerDecisions.Told(id, kind.name(), level(), reason, decidedAt, isOpen(), decidedBy);
    }
}
