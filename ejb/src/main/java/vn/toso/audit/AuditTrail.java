package vn.toso.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.shared.Rows;

/**
 * Writes down who changed what, in the transaction of the change, so that one is never kept without the other. Writers stand in one
 * line from here to the end of their transaction: record last.
 */
@ApplicationScoped
@Transactional
public class AuditTrail {
    private static final int PAGE = 1000;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * @param actor the acting person's random id; null for the product itself
     * @param action what was done, such as {@code units.import}; at most 60 characters
     * @param subject the id or code of what it was done to, at most 100 characters
     * @param detail figures and codes, at most 2000 characters; never a name or a telephone number
     */
    public void record(@Nullable UUID actor, String action, String subject, String detail) {
        Entry entry = new Entry(head("for update"), clock.instant(), actor, action, subject, detail);
        entities.persist(entry);
        entities.flush();
        Rows.change(entities, "update audit_head set last_entry = :entry, last_hash = :hash where id = 1")
                .with("entry", entry.id())
                .with("hash", entry.asHead().lastHash())
                .run();
    }

    /** Walks the whole chain, a page at a time, and says whether any row was altered, taken out or added by another hand. */
    public Verdict verify() {
        Head end = head("");
        Head reached = Head.START;
        for (List<Entry> page = after(reached, end); !page.isEmpty(); page = after(reached, end)) {
            for (Entry entry : page) {
                if (!entry.follows(reached)) {
                    return Verdict.broken(reached.lastEntry());
                }
                reached = entry.asHead();
            }
            entities.clear();
        }
        return reached.equals(end) ? Verdict.whole(end.lastEntry()) : Verdict.broken(reached.lastEntry());
    }

    private List<Entry> after(Head reached, Head end) {
        return entities.createQuery("from Entry where id > :reached and id <= :end order by id", Entry.class)
                .setParameter("reached", reached.lastEntry())
                .setParameter("end", end.lastEntry())
                .setMaxResults(PAGE)
                .getResultList();
    }

    private Head head(String lock) {
        return Rows.of(entities, "select last_entry, last_hash from audit_head where id = 1 " + lock)
                .first(row -> new Head(row.longNumber("last_entry"), row.text("last_hash")))
                .orElseThrow();
    }

    /**
     * @param whole whether every entry follows from the one before it
     * @param entries how many entries, from the first, are known to be true
     */
    public record Verdict(boolean whole, long entries) {
        static Verdict whole(long entries) {
            return new Verdict(true, entries);
        }

        static Verdict broken(long entries) {
            return new Verdict(false, entries);
        }
    }
}
