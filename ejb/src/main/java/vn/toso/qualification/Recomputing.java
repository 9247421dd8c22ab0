package vn.toso.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.toso.digitalservice.ChangeClass;
import vn.toso.digitalservice.FeatureVersionAdded;
import vn.toso.digitalservice.FeatureVersionRef;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.shared.Retried;
import vn.toso.shared.Rows;

/**
 * Computes statuses again when a rule or an app has changed: a job, done some hundred persons at a time, each time in a transaction
 * that also says how far it came. Killed anywhere, it goes on from there; until it is done, pages say so.
 */
@ApplicationScoped
@Transactional
public class Recomputing {
    private static final int AT_ONCE = 500;

    /** Everybody who has a status for a service, in the order of their ids. */
    private static final String OF_A_SERVICE = """
            SELECT DISTINCT person FROM qualification_status
            WHERE service = :service AND person > :after ORDER BY person
            """;

    /** Everybody about whom the log says anything. */
    private static final String OF_THE_LOG = """
            SELECT person FROM evidence_entry WHERE person > :after AND person <= :until GROUP BY person ORDER BY person
            """;

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    /** More than there are processors, so that one part computes while another waits for the database. */
    private static final int PARTS = 4;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Dossiers dossiers;

    @Inject
    RuleBooks books;

    @Inject
    StatusTable table;

    @Inject
    Event<RecomputeRecorded> recorded;

    @Inject
    Event<StatusesRecomputed> recomputed;

    /** How much of a job is done. */
    public record Progress(int done, int total) {
        public int percent() {
            return total == 0 ? 0 : Math.min(99, 100 * done / total);
        }
    }

    /** A job is there; whoever runs jobs begins when the transaction is over. */
    public record RecomputeRecorded(UUID job) {}

    /** A change that breaks what people knew touches all who were qualified for the service, and for those that depend on it. */
    void hear(@Observes FeatureVersionAdded news) {
        if (news.change() == ChangeClass.MEANING || news.change() == ChangeClass.SAFETY) {
            boolean isSafety = news.change() == ChangeClass.SAFETY;
            record(serviceOf(news.version()), "feature", isSafety ? news.effectiveFrom() : null);
        }
    }

    /**
     * Jobs for the service and for every service that depends on it; none where nobody has begun.
     *
     * @param doubtfulFrom from which day on a status must not be believed until it is computed again; null when it may be
     */
    void record(String service, String reason, @Nullable LocalDate doubtfulFrom) {
        for (String touched : books.open().touchedBy(service)) {
            int persons = count(
                    "SELECT COUNT(DISTINCT person) AS persons FROM qualification_status" + " WHERE service = :service",
                    touched);
            if (persons > 0) {
                announce(new Job(touched, reason, doubtfulFrom, persons, clock.instant()));
            } else {
                recomputed.fire(new StatusesRecomputed(touched));
            }
        }
    }

    /**
     * Throws every status away and computes it from the evidence alone.
     *
     * @return jobs, one for each part of the persons, which can be done at once; {@link #advance} does each bit by bit
     */
    @Allowed(Role.ADMINISTRATOR)
    public List<UUID> rebuild(Jurisdiction asking) {
        return IntStream.range(0, PARTS)
                .mapToObj(part ->
                        announce(rebuild(part == 0 ? null : end(part - 1), part == PARTS - 1 ? null : end(part))))
                .toList();
    }

    /** The last id of a part, a quarter of all there can be: ids of persons are random, so that as many persons are in each. */
    private static UUID end(int part) {
        return new UUID(((part + 1L) << 62) - 1, -1);
    }

    private Job rebuild(@Nullable UUID after, @Nullable UUID until) {
        int persons = Rows.of(entities, """
                        SELECT COUNT(DISTINCT person) AS persons FROM evidence_entry WHERE person > :after AND person <= :until""")
                .with("after", after == null ? FIRST : after)
                .with("until", until == null ? LAST : until)
                .first(row -> row.number("persons"))
                .orElse(0);
        return new Job(null, "rebuild", null, persons, clock.instant()).between(after, until);
    }

    /** Jobs that are not done, oldest first. */
    @Allowed(Role.ADMINISTRATOR)
    public List<UUID> open(Jurisdiction asking) {
        return entities.createQuery("select id from Job where finishedAt is null order by recordedAt, id", UUID.class)
                .getResultList();
    }

    /**
     * Does a bit of the job. Two that do the same job wait for each other.
     *
     * @return whether there is more to do
     */
    @Retried
    @Allowed(Role.ADMINISTRATOR)
    public boolean advance(Jurisdiction asking, UUID id) {
        Job job = entities.find(Job.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (job == null || job.isFinished()) {
            return false;
        }
        String service = job.service();
        List<UUID> persons = next(job);
        if (persons.isEmpty()) {
            if (service == null) {
                deleteBetween(job.after(), job.until());
            }
            job.finish(clock.instant());
            recomputed.fire(new StatusesRecomputed(service));
            return false;
        }
        lock(persons);
        UUID last = persons.get(persons.size() - 1);
        if (service == null) {
            deleteBetween(job.after(), last);
            table.add(dossiers.of(persons), books.open().services());
        } else {
            table.replace(dossiers.of(persons), Set.of(service));
        }
        job.came(last, persons.size());
        return true;
    }

    /** How far the statuses of a service have been computed again; empty when they are as they should be. */
    public Optional<Progress> of(Jurisdiction asking, String service) {
        return Rows.of(entities, """
                        SELECT SUM(done) AS done, SUM(total) AS total FROM qualification_job
                        WHERE finished_at IS NULL AND (service = :service OR service IS NULL)
                        HAVING COUNT(*) > 0
                        """)
                .with("service", service)
                .first(row -> new Progress(row.number("done"), row.number("total")));
    }

    private UUID announce(Job job) {
        entities.persist(job);
        recorded.fire(new RecomputeRecorded(job.id()));
        return job.id();
    }

    private List<UUID> next(Job job) {
        String service = job.service();
        Rows rows = Rows.of(entities, service == null ? OF_THE_LOG : OF_A_SERVICE);
        UUID until = job.until();
        if (service != null) {
            rows.with("service", service);
        } else {
            rows.with("until", until == null ? LAST : until);
        }
        UUID after = job.after();
        return rows.with("after", after == null ? FIRST : after).atMost(AT_ONCE).list(row -> row.id("person"));
    }

    /** Nobody's evidence may arrive between reading it and writing what it says. */
    private void lock(List<UUID> persons) {
        Rows.of(entities, "SELECT id FROM organization_person WHERE id IN (:persons) ORDER BY id FOR UPDATE")
                .with("persons", persons)
                .list(row -> row.id("id"));
    }

    /** Also the statuses of persons about whom the log says nothing, which nothing else would find. */
    private void deleteBetween(@Nullable UUID after, @Nullable UUID last) {
        Rows.change(entities, "DELETE FROM qualification_status WHERE person > :after AND person <= :last")
                .with("after", after == null ? FIRST : after)
                .with("last", last == null ? LAST : last)
                .run();
    }

    private String serviceOf(FeatureVersionRef version) {
        entities.flush();
        return Rows.of(entities, "SELECT service FROM digitalservice_feature WHERE code = :feature")
                .with("feature", version.feature())
                .first(row -> row.text("service"))
                .orElseThrow();
    }

    private int count(String sql, String service) {
        return Rows.of(entities, sql)
                .with("service", service)
                .first(row -> row.number("persons"))
                .orElse(0);
    }
}
