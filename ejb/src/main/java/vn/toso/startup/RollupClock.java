package vn.toso.startup;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.toso.coverage.Rollups;
import vn.toso.organization.Jurisdiction;
import vn.toso.reporting.Tallies;

/** Counts again, every second, what has changed, and after midnight how members stand: nobody has to look for the figures to be true. */
@Startup
@Singleton
@DependsOn("FirstContent")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class RollupClock {
    private static final System.Logger LOG = System.getLogger(RollupClock.class.getName());

    @Inject
    Rollups rollups;

    @Inject
    Tallies tallies;

    private final AtomicBoolean isCounting = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void count() {
        once(this::coverage);
    }

    /** How members stand is counted with the coverage of their commune; this finds what a new day or a new course has made old. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void countMembers() {
        once(() -> {
            boolean isMore = true;
            while (isMore) {
                coverage();
                isMore = tallies.advance(Jurisdiction.product());
            }
        });
    }

    private void coverage() {
        boolean isMore = true;
        while (isMore) {
            isMore = rollups.advance(Jurisdiction.product());
        }
    }

    /** A tick that comes while the one before still counts has nothing to do. */
    private void once(Runnable counting) {
        if (isCounting.compareAndSet(false, true)) {
            try {
                counting.run();
            } catch (RuntimeException noDatabase) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "Nothing is counted now; the next tick tries again: {0}",
                        noDatabase.toString());
            } finally {
                isCounting.set(false);
            }
        }
    }
}
