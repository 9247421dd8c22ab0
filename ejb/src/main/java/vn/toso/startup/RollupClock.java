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

/** Counts again, every second, what has changed: nobody has to look for the figures to be true. */
@Startup
@Singleton
@DependsOn("FirstContent")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class RollupClock {
    private static final System.Logger LOG = System.getLogger(RollupClock.class.getName());

    @Inject
    Rollups rollups;

    private final AtomicBoolean isCounting = new AtomicBoolean();

    /** A tick that comes while the one before still counts has nothing to do. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void count() {
        if (isCounting.compareAndSet(false, true)) {
            try {
                boolean isMore = true;
                while (isMore) {
                    isMore = rollups.advance(Jurisdiction.product());
                }
            } catch (RuntimeException noDatabase) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "Coverage is not counted now; the next second tries again: {0}",
                        noDatabase.toString());
            } finally {
                isCounting.set(false);
            }
        }
    }
}
