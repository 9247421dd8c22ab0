package vn.toso.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.toso.evidence.EvidenceAppended;
import vn.toso.organization.MembershipsChanged;
import vn.toso.shared.Rows;

/** Keeps the statuses as intervals: a projection of the evidence, renewed with it and rebuilt from it to identical rows. */
@ApplicationScoped
@Transactional
public class Statuses {
    /**
     * For a report's SQL, of statuses {@code s} on a day {@code :on}: leaves out what a change of safety has made doubtful and what has not
     * been computed again since.
     */
    public static final String CERTAIN = """
            NOT EXISTS (SELECT 1 FROM qualification_job j
                        WHERE j.service = s.service AND j.doubtful_from <= :on AND j.finished_at IS NULL
                          AND (j.after_person IS NULL OR j.after_person < s.person))
            """;

    private static final int AT_ONCE = 200;

    @Inject
    EntityManager entities;

    @Inject
    Dossiers dossiers;

    @Inject
    RuleBooks books;

    @Inject
    StatusTable table;

    @Inject
    Event<StatusesChanged> changed;

    /** New evidence about one person changes the status in the same transaction, and that of every service that depends on it. */
    void renew(@Observes EvidenceAppended news) {
        entities.flush();
        Set<String> services = books.open().touchedBy(news.service());
        table.replace(Map.of(news.person(), dossiers.of(news.person())), services);
        changed.fire(new StatusesChanged(Set.of(news.person()), services));
    }

    /** Who joins or leaves a team counts or no longer counts, for every service that was begun. */
    void renew(@Observes MembershipsChanged news) {
        List<UUID> begun = news.persons().isEmpty()
                ? List.of()
                : Rows.of(entities, "SELECT DISTINCT person FROM qualification_status WHERE person IN (:persons)")
                        .with("persons", news.persons())
                        .list(row -> row.id("person"));
        for (int i = 0; i < begun.size(); i += AT_ONCE) {
            Map<UUID, Dossier> some = dossiers.of(begun.subList(i, Math.min(begun.size(), i + AT_ONCE)));
            table.replace(some, books.open().services());
        }
        if (!begun.isEmpty()) {
            changed.fire(new StatusesChanged(Set.copyOf(begun), books.open().services()));
        }
    }
}
