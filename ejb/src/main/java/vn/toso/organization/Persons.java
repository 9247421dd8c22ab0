package vn.toso.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.toso.audit.AuditTrail;
import vn.toso.shared.Ids;
import vn.toso.shared.Refused;
import vn.toso.shared.Retried;

/** Persons who stand in no roster: officers, trainers, administrators. */
@ApplicationScoped
@Transactional
public class Persons {
    @Inject
    EntityManager entities;

    @Inject
    Event<PersonEnrolled> enrolled;

    @Inject
    AuditTrail audit;

    /**
     * Makes somebody known who is in no team and signs in under the given name.
     *
     * @return the person's random id
     * @throws Refused {@code person.name}; {@code account.name-taken} and others of whoever keeps the accounts
     */
    @Retried
    @Allowed(Role.ADMINISTRATOR)
    public UUID enrol(Jurisdiction asking, String name, String username) {
        UUID id = Ids.random();
        entities.persist(new Person(id, PersonDetails.read(name, "", "", "vi")));
        entities.flush();
        enrolled.fire(new PersonEnrolled(id, username));
        entities.flush();
        audit.record(asking.person(), "person.enrol", id.toString(), "");
        return id;
    }
}
