package vn.toso.testing;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Stands where the server's own interceptor stands: inside the doorkeeper and the retries. */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
class TransactionInterceptor {
    @Inject
    Transactions transactions;

    @AroundInvoke
    Object run(InvocationContext call) throws Exception {
        return switch (type(call)) {
            case REQUIRED -> transactions.required(call::proceed);
            case REQUIRES_NEW -> transactions.requiresNew(call::proceed);
            default -> throw new IllegalStateException("the test harness knows no " + type(call));
        };
    }

    private static Transactional.TxType type(InvocationContext call) {
        return Optional.ofNullable(call.getMethod().getAnnotation(Transactional.class))
                .or(() ->
                        Optional.ofNullable(call.getMethod().getDeclaringClass().getAnnotation(Transactional.class)))
                .map(Transactional::value)
                .orElse(Transactional.TxType.REQUIRED);
    }
}
