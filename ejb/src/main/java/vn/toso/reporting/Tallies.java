package vn.toso.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.toso.coverage.CommunesCounted;
import vn.toso.organization.Jurisdiction;

/**
 * Keeps, of each commune, how its members stand today, so that a list over a province or the nation need not read all of them, and
 * of each province what its communes add up to. Counted
 * again after the commune's coverage, and when a day begins or a course comes; another day is counted when it is asked of.
 */
@ApplicationScoped
@Transactional
public class Tallies {
    private static final int AT_ONCE = 10;
    private static final int SOON = 20;

    @Inject
    TallyTable table;

    @Inject
    TallyCounter counter;

    void doubt(@Observes CommunesCounted news) {
        table.doubt(news.communes());
    }

    /** As {@link vn.toso.coverage.Rollups#settle}, and to be called after it. */
    public void settle(Jurisdiction asking) {
        List<UUID> few = counter.stale(SOON + 1);
        if (!few.isEmpty() && few.size() <= SOON) {
            counter.count(few);
        }
    }

    /**
     * Counts some communes again, or adds up a province, in a transaction of its own.
     *
     * @return whether there may be more to do
     */
    public boolean advance(Jurisdiction asking) {
        List<UUID> communes = counter.stale(AT_ONCE);
        if (!communes.isEmpty()) {
            counter.count(communes);
            return true;
        }
        Optional<TallyCounter.Province> province = counter.notAddedUp();
        province.ifPresent(counter::addUp);
        return province.isPresent();
    }
}
