package vn.toso.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import vn.toso.digitalservice.FeatureVersionRef;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.shared.Refused;
import vn.toso.shared.Rows;

/** The rules in their books: published once, read often. */
@ApplicationScoped
@Transactional
public class Rules {
    @Inject
    EntityManager entities;

    @Inject
    RuleBooks books;

    @Inject
    Recomputing recomputing;

    /**
     * Puts a rule into force. The same rule again changes nothing; statuses that it touches are computed anew by a job.
     *
     * The first rule that a place is given may have any number: elsewhere the service had others before.
     *
     * @throws Refused {@code rule.changed} when the number already stands for another text, {@code rule.number} when it does
     *     not follow the newest one, {@code rule.unknown-service} when it asks for a service that has no rule, {@code rule.cycle}
     *     when it asks in the end for itself
     */
    @Allowed({Role.TRAINER, Role.ADMINISTRATOR})
    public void publish(Jurisdiction asking, String definition) {
        Rule rule = RuleText.read(definition);
        StoredRule known = entities.find(StoredRule.class, new StoredRule.Key(rule.service(), rule.number()));
        if (known == null) {
            refuseUnlessNext(rule);
            entities.persist(new StoredRule(rule, definition));
            books.rewritten();
            refuseUnlessSound(rule);
            recomputing.record(rule.service(), "rule", null);
        } else if (!known.isWrittenAs(definition)) {
            throw new Refused("rule.changed", rule.service(), rule.number());
        }
    }

    /** Says which versions of features a version of a service's course teaches; what was learned in it is up to date with them. */
    @Allowed({Role.TRAINER, Role.ADMINISTRATOR})
    public void teach(Jurisdiction asking, String service, int version, Set<FeatureVersionRef> features) {
        features.forEach(ref -> Rows.change(entities, """
                        INSERT INTO qualification_edition (service, version, feature, feature_number)
                        VALUES (:service, :version, :feature, :number)
                        ON DUPLICATE KEY UPDATE feature_number = :number
                        """)
                .with("service", service)
                .with("version", version)
                .with("feature", ref.feature())
                .with("number", ref.number())
                .run());
        books.rewritten();
    }

    private void refuseUnlessNext(Rule rule) {
        List<Rule> earlier = books.open().rules(rule.service());
        boolean follows = earlier.isEmpty()
                || rule.number() == earlier.get(earlier.size() - 1).number() + 1;
        if (!follows || earlier.stream().anyMatch(e -> !e.validFrom().isBefore(rule.validFrom()))) {
            throw new Refused("rule.number", rule.service(), rule.number());
        }
    }

    private void refuseUnlessSound(Rule rule) {
        RuleBook book = books.open();
        rule.services().filter(other -> book.rules(other).isEmpty()).findFirst().ifPresent(other -> {
            throw new Refused("rule.unknown-service", rule.service(), other);
        });
        if (book.hasCycle(rule.service())) {
            throw new Refused("rule.cycle", rule.service());
        }
    }
}
