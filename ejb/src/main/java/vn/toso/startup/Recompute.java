package vn.toso.startup;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.Batchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import vn.toso.organization.Jurisdiction;
import vn.toso.qualification.Recomputing;

/** The batch step that computes statuses again, bit by bit; each bit is a transaction and says how far the job came. */
@Named
@Dependent
public class Recompute implements Batchlet {
    @Inject
    @BatchProperty(name = "job")
    String job;

    @Inject
    Recomputing recomputing;

    private volatile boolean isStopped;

    @Override
    public String process() {
        UUID id = UUID.fromString(job);
        boolean isMore = true;
        while (isMore && !isStopped) {
            isMore = recomputing.advance(Jurisdiction.product(), id);
        }
        return isStopped ? "STOPPED" : "COMPLETED";
    }

    @Override
    public void stop() {
        isStopped = true;
    }
}
