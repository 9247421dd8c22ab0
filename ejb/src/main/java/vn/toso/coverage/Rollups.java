package vn.toso.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.MembershipsChanged;
import vn.toso.organization.Role;
import vn.toso.organization.TreeChanged;
import vn.toso.qualification.StatusesChanged;
import vn.toso.qualification.StatusesRecomputed;
import vn.toso.shared.Rows;

/**
 * Keeps the figures of coverage: what changed is noted in the same transaction, and the communes concerned are counted again right
 * afterwards, one counter at a time, so that two members of a village who sign at once cannot lose each other's figure.
 */
@ApplicationScoped
@Transactional
public class Rollups {
    private static final int SOON = 20;

    /** Enough when each of these notes is of another commune. */
    private static final int ROUNDS = SOON / Counter.AT_ONCE;

    /** Today's communes first, which are asked for; those that have ended, and are many more, after them. */
    private static final String NOTE_ALL = """
            INSERT INTO coverage_due (commune, service)
            SELECT id, %s FROM organization_unit WHERE level = 'COMMUNE' ORDER BY valid_until DESC
            """;

    private static final String NOTE = """
            INSERT INTO coverage_due (commune, service)
            SELECT DISTINCT u.id, %s
            FROM organization_membership m
            JOIN organization_team t ON t.id = m.team
            JOIN organization_descent d ON d.descendant = t.unit
            JOIN organization_unit u ON u.id = d.ancestor AND u.level = 'COMMUNE'
            WHERE m.person IN (:persons)
            """;

    @Inject
    EntityManager entities;

    @Inject
    Counter counter;

    void note(@Observes StatusesChanged news) {
        String service =
                news.services().size() == 1 ? news.services().iterator().next() : null;
        entities.flush();
        bound(NOTE, service).with("persons", news.persons()).run();
    }

    /** Also who has not begun counts among the members. */
    void note(@Observes MembershipsChanged news) {
        if (!news.persons().isEmpty()) {
            entities.flush();
            bound(NOTE, null).with("persons", news.persons()).run();
        }
    }

    void note(@Observes StatusesRecomputed news) {
        bound(NOTE_ALL, news.service()).run();
    }

    void note(@Observes TreeChanged news) {
        bound(NOTE_ALL, null).run();
    }

    private Rows.Change bound(String sql, @Nullable String service) {
        return service == null
                ? Rows.change(entities, sql.formatted("NULL"))
                : Rows.change(entities, sql.formatted(":service")).with("service", service);
    }

    /** How many notes wait, at most some; 0 when every figure is as it should be. */
    public int waiting(Jurisdiction asking) {
        return counter.waiting();
    }

    /**
     * Counts what a few have changed since, so that a reader sees it at once; what very many have changed is not waited for. To be called
     * before the caller's transaction has read anything, or it will not see what was counted.
     */
    public void settle(Jurisdiction asking) {
        for (int round = 0; round < ROUNDS && isFew(counter.waiting()); round++) {
            counter.advance();
        }
    }

    private static boolean isFew(int waiting) {
        return waiting > 0 && waiting <= SOON;
    }

    /**
     * Counts some communes again, in a transaction of its own.
     *
     * @return whether there is more to count
     */
    public boolean advance(Jurisdiction asking) {
        return counter.waiting() > 0 && counter.advance();
    }

    /** Notes that every figure is to be counted from the statuses and memberships alone; {@link #advance} does it bit by bit. */
    @Allowed(Role.ADMINISTRATOR)
    public void rebuild(Jurisdiction asking) {
        bound(NOTE_ALL, null).run();
    }
}
