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
import vn.toso.coverage.FrozenMonths;
import vn.toso.organization.Jurisdiction;

/** Looks every ten seconds whether a month is over that nobody has frozen; after a stop over the turn of a month, at the first look. */
@Startup
@Singleton
@DependsOn("FirstContent")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class FreezeClock {
    private static final System.Logger LOG = System.getLogger(FreezeClock.class.getName());

    @Inject
    FrozenMonths months;

    private final AtomicBoolean isFreezing = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void freeze() {
        if (isFreezing.compareAndSet(false, true)) {
            try {
                while (months.freeze(Jurisdiction.product())) {
                    LOG.log(System.Logger.Level.INFO, "A month of coverage is frozen");
                }
            } catch (RuntimeException noDatabase) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "No month is frozen now; the next look tries again: {0}",
                        noDatabase.toString());
            } finally {
                isFreezing.set(false);
            }
        }
    }
}
