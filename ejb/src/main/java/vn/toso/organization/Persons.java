package vn.toso.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.toso.shared.Ids;

/** Persons who stand in no roster: officers, trainers, administrators. */
@ApplicationScoped
@Transactional
public class Persons {
    @Inject
    EntityManager entities;

    @Inject
    Event<PersonEnrolled> enrolled;

    /**
     * Makes somebody known who is in no team and signs in under the given name.
     *
     * @return the person's random id
     */
    @Allowed(Role.ADMINISTRATOR)
    public UUID enrol(Jurisdiction asking, String name, String username) {
        UUID id = Ids.random();
        entities.persist(new Person(id, PersonDetails.read(name, "", "", "vi")));
        entities.flush();
        enrolled.fire(new PersonEnrolled(id, username));
        return id;
    }
}
