package vn.toso.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.toso.evidence.Evidence;
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

    /** Where the asker stands for each of the services: two statements, however many there are. */
    public Map<String, Standing> ofSelf(Jurisdiction asking, Collection<String> services, LocalDate day) {
        Map<String, List<Rule>> rules =
                services.isEmpty() ? Map.of() : rules(services).stream().collect(Collectors.groupingBy(Rule::service));
        Map<String, List<Evidence>> evidence =
                log.of(asking, asking.self()).stream().collect(Collectors.groupingBy(Evidence::service));
        return services.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        service -> new Evaluation(
                                        rules.getOrDefault(service, List.of()),
                                        evidence.getOrDefault(service, List.of()))
                                .on(day)));
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
        return rules(List.of(service));
    }

    private List<Rule> rules(Collection<String> services) {
        return entities.createQuery(
                        "select r from StoredRule r where r.service in :services order by r.service, r.number",
                        StoredRule.class)
                .setParameter("services", services)
                .getResultStream()
                .map(StoredRule::rule)
                .toList();
    }
}
