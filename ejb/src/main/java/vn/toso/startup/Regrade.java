package vn.toso.startup;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.Batchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import vn.toso.assessment.Regrading;
import vn.toso.organization.Jurisdiction;

/** The batch step that grades papers anew, bit by bit; each bit is a transaction and says how far the correction came. */
@Named
@Dependent
public class Regrade implements Batchlet {
    @Inject
    @BatchProperty(name = "correction")
    String correction;

    @Inject
    Regrading regrading;

    private volatile boolean isStopped;

    @Override
    public String process() {
        UUID id = UUID.fromString(correction);
        boolean isMore = true;
        while (isMore && !isStopped) {
            isMore = regrading.advance(Jurisdiction.product(), id);
        }
        return isStopped ? "STOPPED" : "COMPLETED";
    }

    @Override
    public void stop() {
        isStopped = true;
    }
}
