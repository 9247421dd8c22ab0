package vn.toso.web.door;

import jakarta.servlet.ServletContext;
import java.util.concurrent.TimeUnit;

/** Whether the database hangs. One that is dead says so at once to whoever asks; one that hangs must be watched. */
class DataServer {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(3);

    private volatile long askedAt;
    private volatile boolean asking;
    private volatile boolean hung;

    static DataServer of(ServletContext context) {
        return (DataServer) context.getAttribute(DataServer.class.getName());
    }

    boolean answers() {
        return !hung && !(asking && isLong(askedAt));
    }

    void asked() {
        askedAt = System.nanoTime();
        asking = true;
    }

    /** A question that ended badly after a long wait leaves us distrustful until one ends well. */
    void ended(boolean well) {
        hung = !well && (hung || isLong(askedAt));
        asking = false;
    }

    private static boolean isLong(long since) {
        return System.nanoTime() - since > PATIENCE_NANOS;
    }
}
