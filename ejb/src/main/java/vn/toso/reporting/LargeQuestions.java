package vn.toso.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import vn.toso.shared.Refused;

/** One at a time of what takes the database seconds, so that everybody else's pages stay quick. */
@ApplicationScoped
class LargeQuestions {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore turn = new Semaphore(1, true);
    private final Duration patience;

    LargeQuestions() {
        this(PATIENCE);
    }

    LargeQuestions(Duration patience) {
        this.patience = patience;
    }

    /** @throws Refused {@code report.busy} when somebody else's takes too long */
    <T> T ask(Supplier<T> question) {
        if (!isMyTurn()) {
            throw new Refused("report.busy");
        }
        try {
            return question.get();
        } finally {
            turn.release();
        }
    }

    private boolean isMyTurn() {
        try {
            return turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
