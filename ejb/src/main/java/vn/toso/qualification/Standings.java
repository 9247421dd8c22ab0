package vn.toso.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.toso.evidence.EvidenceLog;
import vn.toso.organization.Jurisdiction;
import vn.toso.shared.Refused;

/** Answers where a person stands and why, from the evidence itself and for any day. */
@ApplicationScoped
@Transactional
public class Standings {
    @Inject
    EntityManager entities;

    @Inject
    EvidenceLog log;

    /**
     * Where the asker stands.
     *
     * @throws Refused {@code session.over} when nobody is signed in
     */
    public Standing ofSelf(Jurisdiction asking, String service, LocalDate day) {
        return evaluation(asking, asking.self(), service).on(day);
    }

    /** Where someone stands. The caller has checked that the asker may see that person. */
    public Standing of(Jurisdiction asking, UUID person, String service, LocalDate day) {
        return evaluation(asking, person, service).on(day);
    }

    /** What the rule of the day asks for, of somebody who has not begun. */
    public Standing ofNobody(Jurisdiction asking, String service, LocalDate day) {
        return new Evaluation(rules(service), List.of()).on(day);
    }

    Evaluation evaluation(Jurisdiction asking, UUID person, String service) {
        return new Evaluation(rules(service), log.of(asking, person, service));
    }

    /** Every rule that the service ever had, oldest first. */
    List<Rule> rules(String service) {
        return entities.createQuery(
                        "select r from StoredRule r where r.service = :service order by r.number", StoredRule.class)
                .setParameter("service", service)
                .getResultStream()
                .map(StoredRule::rule)
                .toList();
    }
}
