package vn.toso.qualification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.shared.Ids;

/** That the statuses of a service, or of all of them, are to be computed again, and how far that came. */
@Entity
@SuppressWarnings("UnusedVariable") // reason, doubt and total are read by queries
@Table(name = "qualification_job")
class Job {
    @Id
    private UUID id = Ids.next();

    private @Nullable String service;
    private String reason = "";
    private @Nullable LocalDate doubtfulFrom;
    private int done;
    private int total;
    private @Nullable UUID afterPerson;
    private @Nullable UUID untilPerson;
    private Instant recordedAt = Instant.EPOCH;
    private @Nullable Instant finishedAt;

    @Version
    private long version;

    protected Job() {}

    /**
     * @param service null for all of them
     * @param reason what made it necessary: {@code rule}, {@code feature} or {@code rebuild}
     */
    Job(@Nullable String service, String reason, @Nullable LocalDate doubtfulFrom, int total, Instant now) {
        this.service = service;
        this.reason = reason;
        this.doubtfulFrom = doubtfulFrom;
        this.total = total;
        recordedAt = now;
    }

    /** A job over some persons only: those after the one, up to and with the other; null where there is no such bound. */
    Job between(@Nullable UUID after, @Nullable UUID until) {
        afterPerson = after;
        untilPerson = until;
        return this;
    }

    UUID id() {
        return id;
    }

    @Nullable
    String service() {
        return service;
    }

    /** The last person who is done or who is not of this job, in the order of ids; null at the beginning. */
    @Nullable
    UUID after() {
        return afterPerson;
    }

    /** The last person of the job; null where all that follow are. */
    @Nullable
    UUID until() {
        return untilPerson;
    }

    boolean isFinished() {
        return finishedAt != null;
    }

    void came(UUID person, int persons) {
        afterPerson = person;
        done += persons;
    }

    void finish(Instant now) {
        finishedAt = now;
    }
}
