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
import java.util.function.BooleanSupplier;
import vn.toso.coverage.FrozenMonths;
import vn.toso.coverage.Rollups;
import vn.toso.organization.Jurisdiction;
import vn.toso.reporting.Tallies;

/**
 * Counts again, every second, what has changed, and freezes a month that is over: nobody has to look for the figures to be true. Coverage and
 * how members stand are counted side by side.
 */
@Startup
@Singleton
@DependsOn("FirstContent")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class FigureClock {
    private static final System.Logger LOG = System.getLogger(FigureClock.class.getName());
    private static final Jurisdiction PRODUCT = Jurisdiction.product();

    @Inject
    Rollups rollups;

    @Inject
    Tallies tallies;

    @Inject
    FrozenMonths months;

    private final AtomicBoolean isCountingCoverage = new AtomicBoolean();
    private final AtomicBoolean isCountingMembers = new AtomicBoolean();
    private final AtomicBoolean isFreezing = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void countCoverage() {
        untilDone(isCountingCoverage, () -> rollups.advance(PRODUCT));
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void countMembers() {
        untilDone(isCountingMembers, () -> tallies.advance(PRODUCT));
    }

    /** After a stop over the turn of a month, at the first look. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void freeze() {
        untilDone(isFreezing, () -> {
            boolean isFrozen = months.freeze(PRODUCT);
            if (isFrozen) {
                LOG.log(System.Logger.Level.INFO, "A month of coverage is frozen");
            }
            return isFrozen;
        });
    }

    /**
     * A tick that comes while the one before still works has nothing to do.
     *
     * @param bit does some of the work, and says whether there is more
     */
    private static void untilDone(AtomicBoolean isAtWork, BooleanSupplier bit) {
        if (isAtWork.compareAndSet(false, true)) {
            try {
                boolean isMore = true;
                while (isMore) {
                    isMore = bit.getAsBoolean();
                }
            } catch (RuntimeException noDatabase) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "Nothing is counted now; the next tick tries again: {0}",
                        noDatabase.toString());
            } finally {
                isAtWork.set(false);
            }
        }
    }
}
