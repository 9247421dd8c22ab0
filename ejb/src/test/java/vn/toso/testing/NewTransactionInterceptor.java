package vn.toso.testing;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/** As {@link TransactionInterceptor}, for what must not wait for its caller: the kind is part of the binding. */
@Transactional(Transactional.TxType.REQUIRES_NEW)
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
class NewTransactionInterceptor {
    @Inject
    Transactions transactions;

    @AroundInvoke
    Object run(InvocationContext call) throws Exception {
        return transactions.requiresNew(call::proceed);
    }
}
