package vn.toso.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.shared.Refused;

/** The rules in their books: published once, read often. */
@ApplicationScoped
@Transactional
public class Rules {
    @Inject
    EntityManager entities;

    @Inject
    Standings standings;

    @Inject
    Statuses statuses;

    /**
     * Puts a rule into force. The same rule again changes nothing; statuses that it touches are computed anew.
     *
     * @throws Refused {@code rule.changed} when the number already stands for another text, {@code rule.number} when it does
     *     not follow the newest one
     */
    @Allowed({Role.TRAINER, Role.ADMINISTRATOR})
    public void publish(Jurisdiction asking, String definition) {
        Rule rule = RuleText.read(definition);
        StoredRule known = entities.find(StoredRule.class, new StoredRule.Key(rule.service(), rule.number()));
        if (known == null) {
            refuseUnlessNext(rule);
            entities.persist(new StoredRule(rule, definition));
            entities.flush();
            statuses.rebuild(asking, rule.service());
        } else if (!known.isWrittenAs(definition)) {
            throw new Refused("rule.changed", rule.service(), rule.number());
        }
    }

    private void refuseUnlessNext(Rule rule) {
        List<Rule> earlier = standings.rules(rule.service());
        if (rule.number() != earlier.size() + 1
                || earlier.stream().anyMatch(e -> !e.validFrom().isBefore(rule.validFrom()))) {
            throw new Refused("rule.number", rule.service(), rule.number());
        }
    }
}
