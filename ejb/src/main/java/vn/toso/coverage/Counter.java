package vn.toso.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.toso.shared.Retried;
import vn.toso.shared.Rows;

/**
 * Counts communes again, each time in a transaction of its own that begins by taking the turn: before that it must not have read
 * anything, or it would count from what stood before another counter was done.
 */
@Retried
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Counter {
    static final int AT_ONCE = 10;
    private static final int MOST_NOTES = 500;

    @Inject
    EntityManager entities;

    @Inject
    CommuneCount commune;

    @Inject
    Event<CommunesCounted> counted;

    /** What is noted of one commune: the services that are to be counted, none named for all. */
    private record Due(Set<String> services, Set<Long> notes) {}

    int waiting() {
        return Rows.of(entities, "SELECT COUNT(*) AS notes FROM (SELECT 1 FROM coverage_due LIMIT 1000) due")
                .first(row -> row.number("notes"))
                .orElse(0);
    }

    /** @return whether there was anything to count */
    boolean advance() {
        Rows.of(entities, "SELECT id FROM coverage_turn FOR UPDATE").list(row -> true);
        Map<UUID, Due> due = next();
        Set<Long> done = new HashSet<>();
        due.forEach((id, notes) -> {
            commune.count(id, notes.services());
            done.addAll(notes.notes());
        });
        if (!done.isEmpty()) {
            counted.fire(new CommunesCounted(due.keySet()));
            Rows.change(entities, "DELETE FROM coverage_due WHERE id IN (:notes)")
                    .with("notes", done)
                    .run();
        }
        return !due.isEmpty();
    }

    /** The communes that have waited longest, each with everything that is noted of it. */
    private Map<UUID, Due> next() {
        Set<UUID> communes = new LinkedHashSet<>();
        Rows.of(entities, "SELECT commune FROM coverage_due ORDER BY id")
                .atMost(MOST_NOTES)
                .each(row -> communes.add(row.id("commune")));
        List<UUID> first = communes.stream().limit(AT_ONCE).toList();
        Map<UUID, Due> due = new LinkedHashMap<>();
        Set<UUID> whole = new HashSet<>();
        if (!first.isEmpty()) {
            Rows.of(entities, "SELECT id, commune, service FROM coverage_due WHERE commune IN (:communes)")
                    .with("communes", first)
                    .each(row -> {
                        UUID id = row.id("commune");
                        Due notes = due.computeIfAbsent(id, any -> new Due(new HashSet<>(), new HashSet<>()));
                        notes.notes().add(row.longNumber("id"));
                        Optional.ofNullable(row.textOrNull("service"))
                                .ifPresentOrElse(notes.services()::add, () -> whole.add(id));
                    });
        }
        whole.forEach(id -> Optional.ofNullable(due.get(id))
                .ifPresent(notes -> notes.services().clear()));
        return due;
    }
}
