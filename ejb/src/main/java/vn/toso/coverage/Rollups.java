package vn.toso.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
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
    private static final int AT_ONCE = 20;
    private static final int MOST_NOTES = 2_000;
    private static final int SOON = 20;
    private static final String NOTE_ALL = """
            INSERT INTO coverage_due (commune, service)
            SELECT id, %s FROM organization_unit WHERE level = 'COMMUNE'
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
    CommuneCount commune;

    /** What is known of one commune that is to be counted again: the services, none named for all. */
    private record Due(Set<String> services, Set<Long> notes) {}

    void note(@Observes StatusesChanged news) {
        String service =
                news.services().size() == 1 ? news.services().iterator().next() : null;
        entities.flush();
        bound(NOTE, service).with("persons", news.persons()).run();
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
        return Rows.of(entities, "SELECT COUNT(*) AS notes FROM (SELECT 1 FROM coverage_due LIMIT 1000) due")
                .first(row -> row.number("notes"))
                .orElse(0);
    }

    /** Counts what a few have changed since, so that a reader sees it at once; what very many have changed is not waited for. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void settle(Jurisdiction asking) {
        if (waiting(asking) <= SOON) {
            advance(asking);
        }
    }

    /**
     * Counts some communes again, in a transaction of its own.
     *
     * @return whether there is more to count
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean advance(Jurisdiction asking) {
        if (next().isEmpty()) {
            return false;
        }
        Rows.of(entities, "SELECT id FROM coverage_turn FOR UPDATE").list(row -> true);
        Map<UUID, Due> due = next();
        Set<Long> done = new HashSet<>();
        due.forEach((id, notes) -> {
            commune.count(id, notes.services());
            done.addAll(notes.notes());
        });
        if (!done.isEmpty()) {
            Rows.change(entities, "DELETE FROM coverage_due WHERE id IN (:notes)")
                    .with("notes", done)
                    .run();
        }
        return !due.isEmpty();
    }

    /** Notes that every figure is to be counted from the statuses and memberships alone; {@link #advance} does it bit by bit. */
    @Allowed(Role.ADMINISTRATOR)
    public void rebuild(Jurisdiction asking) {
        bound(NOTE_ALL, null).run();
    }

    private Map<UUID, Due> next() {
        Map<UUID, Due> due = new LinkedHashMap<>();
        Set<UUID> whole = new HashSet<>();
        Rows.of(entities, "SELECT id, commune, service FROM coverage_due ORDER BY id")
                .atMost(MOST_NOTES)
                .each(row -> {
                    UUID id = row.id("commune");
                    if (due.containsKey(id) || due.size() < AT_ONCE) {
                        Due notes = due.computeIfAbsent(id, any -> new Due(new HashSet<>(), new HashSet<>()));
                        notes.notes().add(row.longNumber("id"));
                        Optional.ofNullable(row.textOrNull("service"))
                                .ifPresentOrElse(notes.services()::add, () -> whole.add(id));
                    }
                });
        whole.forEach(id -> Optional.ofNullable(due.get(id))
                .ifPresent(notes -> notes.services().clear()));
        return due;
    }
}
