package vn.toso.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import vn.toso.shared.Retried;

/** Who agreed to be named to residents as somebody who can help. Nobody is by default, and everybody can take it back at once. */
@Retried
@ApplicationScoped
@Transactional
public class Listings {
    /** For a report's SQL, of persons {@code n}: leaves out who has not agreed. Taking back counts for every day that is asked for. */
    public static final String AGREED = """
            EXISTS (SELECT 1 FROM organization_listing a WHERE a.person = n.id AND a.open_slot = 1)
            """;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    public boolean isAgreed(Jurisdiction asking) {
        return open(asking).isPresent();
    }

    /** The asker agrees; agreeing again changes nothing. */
    @Allowed(Role.MEMBER)
    public void agree(Jurisdiction asking) {
        if (open(asking).isEmpty()) {
            entities.persist(new Listing(asking.self(), clock.instant()));
        }
    }

    /** The asker no longer agrees; saying so again changes nothing. */
    @Allowed(Role.MEMBER)
    public void takeBack(Jurisdiction asking) {
        open(asking).ifPresent(listing -> listing.takeBack(clock.instant()));
    }

    private Optional<Listing> open(Jurisdiction asking) {
        return entities.createQuery("from Listing l where l.person = :person and l.openSlot = 1", Listing.class)
                .setParameter("person", asking.self())
                .getResultStream()
                .findFirst();
    }
}
