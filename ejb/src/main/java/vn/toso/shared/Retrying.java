package vn.toso.shared;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;

/** Runs outside the transaction (its priority is below that of {@code @Transactional}), so that every try starts afresh. */
@Retried
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class Retrying {
    private static final int TRIES = 5;
    private static final int DUPLICATE_KEY = 1062;
    private static final int LOCK_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;
    private static final int RECORD_CHANGED = 1020;

    @AroundInvoke
    Object run(InvocationContext call) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.proceed();
            } catch (Exception failure) {
                if (attempt == TRIES || !lostARace(failure)) {
                    throw failure;
                }
                Thread.sleep(ThreadLocalRandom.current().nextInt(10 * attempt) + 1L);
            }
        }
    }

    static boolean lostARace(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                int code = sql.getErrorCode();
                return code == DUPLICATE_KEY || code == LOCK_TIMEOUT || code == DEADLOCK || code == RECORD_CHANGED;
            }
        }
        return false;
    }
}
