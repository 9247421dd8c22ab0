package vn.toso.testing;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/** Stands where the server's own interceptor stands: inside the doorkeeper and the retries. */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
class TransactionInterceptor {
    @Inject
    Transactions transactions;

    @AroundInvoke
    Object run(InvocationContext call) throws Exception {
        return transactions.required(call::proceed);
    }
}
