package vn.toso.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.shared.Retried;

/** Whether a member has agreed to the notice in force. Nothing is agreed to by default. */
@Retried
@ApplicationScoped
@Transactional
public class Consents {
    /** Number of the purpose notice whose text stands in the message bundles; a new text takes the next number. */
    public static final int NOTICE = 1;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    public boolean isGiven(Jurisdiction asking) {
        return entities.createQuery(
                                "select count(c) from Consent c where c.person = :person and c.notice = :notice",
                                Long.class)
                        .setParameter("person", asking.self())
                        .setParameter("notice", NOTICE)
                        .getSingleResult()
                > 0;
    }

    /** The asker agrees; agreeing again changes nothing. */
    @Allowed(Role.MEMBER)
    public void give(Jurisdiction asking) {
        if (!isGiven(asking)) {
            entities.persist(new Consent(asking.self(), NOTICE, clock.instant()));
        }
    }
}
