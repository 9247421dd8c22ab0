package vn.toso.startup;

import jakarta.annotation.PostConstruct;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Properties;
import java.util.UUID;
import vn.toso.organization.Jurisdiction;
import vn.toso.qualification.Recomputing;

/** Starts a job as soon as what made it necessary is committed, and at each start of the server those that were left undone. */
@Startup
@Singleton
@DependsOn("FirstContent")
@TransactionManagement(TransactionManagementType.BEAN)
public class RecomputeStart {
    @Inject
    Recomputing recomputing;

    @PostConstruct
    void goOn() {
        recomputing.open(Jurisdiction.product()).forEach(RecomputeStart::start);
    }

    static void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) Recomputing.RecomputeRecorded news) {
        start(news.job());
    }

    private static void start(UUID job) {
        Properties parameters = new Properties();
        parameters.setProperty("job", job.toString());
        JobOperator operator = BatchRuntime.getJobOperator();
        operator.start("recompute", parameters);
    }
}
