package vn.toso.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.Session;
import vn.toso.organization.Jurisdiction;
import vn.toso.shared.Refused;
import vn.toso.shared.Rows;

/** The door to the log: appending, and reading what is known of one person. There is no third verb. */
@ApplicationScoped
@Transactional
public class EvidenceLog {
    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Event<EvidenceAppended> appended;

    /**
     * Keeps the fact once, however often it is sent.
     *
     * @throws Refused {@code evidence.id-taken} when the id already stands for something else
     */
    public void append(Jurisdiction asking, Fact fact) {
        takeTurn(fact.person());
        Instant received = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Evidence said = new Evidence(
                fact.id(),
                fact.kind(),
                fact.person(),
                fact.service(),
                fact.subject(),
                fact.subjectVersion(),
                fact.effectiveAt(received),
                asking.person(),
                fact.outcome(),
                fact.voids());
        EvidenceEntry known = entities.find(EvidenceEntry.class, fact.id());
        if (known == null) {
            entities.persist(new EvidenceEntry(said, fact.occurredAt(), received, fact.device()));
            appended.fire(new EvidenceAppended(fact.person(), fact.service()));
        } else if (!known.saysTheSameAs(said)) {
            throw new Refused("evidence.id-taken");
        }
    }

    /** What is known of the person for the service, in the order in which it counts. The caller has checked who is asking. */
    public List<Evidence> of(Jurisdiction asking, UUID person, String service) {
        return entities.createQuery("""
                        select e from EvidenceEntry e
                        where e.person = :person and e.service = :service
                        order by e.effectiveAt, e.id
                        """, EvidenceEntry.class)
                .setParameter("person", person)
                .setParameter("service", service)
                .getResultStream()
                .map(EvidenceEntry::said)
                .toList();
    }

    /** The same for every service. */
    public List<Evidence> of(Jurisdiction asking, UUID person) {
        return entities.createQuery(
                        "select e from EvidenceEntry e where e.person = :person order by e.effectiveAt, e.id",
                        EvidenceEntry.class)
                .setParameter("person", person)
                .getResultStream()
                .map(EvidenceEntry::said)
                .toList();
    }

    /** Everything that is known of several persons, entry by entry in no order, without keeping them in memory. */
    public void each(Jurisdiction asking, Collection<UUID> persons, Consumer<Evidence> reader) {
        entities.unwrap(Session.class).doWork(connection -> LogReader.read(connection, persons, reader));
    }

    /** Two entries about one person are written one after the other, or each would miss the other in the person's status. */
    private void takeTurn(UUID person) {
        if (Rows.of(entities, "SELECT id FROM organization_person WHERE id = :person FOR UPDATE")
                .with("person", person)
                .first(row -> row.id("id"))
                .isEmpty()) {
            throw new Refused("person.unknown");
        }
    }
}
