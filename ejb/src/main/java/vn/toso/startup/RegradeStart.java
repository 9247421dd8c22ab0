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
import vn.toso.assessment.KeyCorrections;
import vn.toso.assessment.Regrading;
import vn.toso.organization.Jurisdiction;

/** Starts grading papers anew as soon as a corrected key is committed, and at each start of the server what was left undone. */
@Startup
@Singleton
@DependsOn("FirstContent")
@TransactionManagement(TransactionManagementType.BEAN)
public class RegradeStart {
    @Inject
    Regrading regrading;

    @PostConstruct
    void goOn() {
        regrading.open(Jurisdiction.product()).forEach(RegradeStart::start);
    }

    static void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) KeyCorrections.KeyCorrected news) {
        start(news.correction());
    }

    private static void start(UUID correction) {
        Properties parameters = new Properties();
        parameters.setProperty("correction", correction.toString());
        JobOperator operator = BatchRuntime.getJobOperator();
        operator.start("regrade", parameters);
    }
}
