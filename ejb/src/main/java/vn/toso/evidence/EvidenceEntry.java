package vn.toso.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of the log. It is written once and never changed, so it carries no version. */
@Entity
@SuppressWarnings("UnusedVariable") // device and times are kept for whoever examines the log
@Immutable
@Table(name = "evidence_entry")
class EvidenceEntry {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private EvidenceKind kind;

    private UUID person;
    private String service;
    private String subject;
    private int subjectVersion;
    private @Nullable Instant occurredAt;
    private Instant receivedAt;
    private Instant effectiveAt;
    private @Nullable UUID recorder;
    private @Nullable String device;
    private @Nullable Integer percent;
    private @Nullable Boolean criticalMet;
    private @Nullable Integer wrongTaps;
    private @Nullable UUID voids;

    @SuppressWarnings("NullAway.Init")
    protected EvidenceEntry() {}

    EvidenceEntry(Evidence said, @Nullable Instant occurredAt, Instant receivedAt, @Nullable String device) {
        id = said.id();
        kind = said.kind();
        person = said.person();
        service = said.service();
        subject = said.subject();
        subjectVersion = said.subjectVersion();
        this.occurredAt = occurredAt;
        this.receivedAt = receivedAt;
        effectiveAt = said.effectiveAt();
        recorder = said.recorder();
        this.device = device;
        percent = said.outcome().percent();
        criticalMet = said.outcome().criticalMet();
        wrongTaps = said.outcome().wrongTaps();
        voids = said.voids();
    }

    Evidence said() {
        return new Evidence(
                id,
                kind,
                person,
                service,
                subject,
                subjectVersion,
                effectiveAt,
                recorder,
                new Outcome(percent, criticalMet, wrongTaps),
                voids);
    }

    /** Whether the other entry says the same; the time of receipt is ours and does not count. */
    boolean saysTheSameAs(Evidence other) {
        return kind == other.kind()
                && person.equals(other.person())
                && subject.equals(other.subject())
                && subjectVersion == other.subjectVersion()
                && new Outcome(percent, criticalMet, wrongTaps).equals(other.outcome())
                && Objects.equals(voids, other.voids());
    }
}
