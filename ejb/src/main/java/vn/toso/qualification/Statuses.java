package vn.toso.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.toso.evidence.EvidenceAppended;
import vn.toso.evidence.EvidenceLog;
import vn.toso.organization.Jurisdiction;
import vn.toso.shared.Rows;

/** Keeps the statuses as intervals: a projection of the evidence, renewed with it and rebuilt from it to identical rows. */
@ApplicationScoped
@Transactional
public class Statuses {
    @Inject
    EntityManager entities;

    @Inject
    EvidenceLog log;

    @Inject
    Standings standings;

    /** New evidence about one person changes the status in the same transaction. */
    void renew(@Observes EvidenceAppended news) {
        entities.flush();
        write(Jurisdiction.product(), news.person(), news.service());
    }

    /** Throws away every status of the service and computes it from the evidence alone. */
    public int rebuild(Jurisdiction asking, String service) {
        Rows.change(entities, "DELETE FROM qualification_status WHERE service = :service")
                .with("service", service)
                .run();
        List<UUID> persons = Rows.of(
                        entities, "SELECT DISTINCT person FROM evidence_entry WHERE service = :service ORDER BY person")
                .with("service", service)
                .list(row -> row.id("person"));
        persons.forEach(person -> write(asking, person, service));
        return persons.size();
    }

    private void write(Jurisdiction asking, UUID person, String service) {
        Rows.change(entities, "DELETE FROM qualification_status WHERE person = :person AND service = :service")
                .with("person", person)
                .with("service", service)
                .run();
        standings
                .evaluation(asking, person, service)
                .intervals()
                .forEach(interval -> insert(person, service, interval));
    }

    private void insert(UUID person, String service, StatusInterval status) {
        Rows.change(entities, """
                        INSERT INTO qualification_status
                            (person, service, valid_from, valid_until, level, qualified, met, needed, rule_number)
                        VALUES (:person, :service, :from, :until, :level, :qualified, :met, :needed, :rule)
                        """)
                .with("person", person)
                .with("service", service)
                .with("from", status.period().validFrom())
                .with("until", status.period().validUntil())
                .with("level", status.level())
                .with("qualified", status.isQualified())
                .with("met", status.met())
                .with("needed", status.needed())
                .with("rule", status.ruleNumber())
                .run();
    }
}
