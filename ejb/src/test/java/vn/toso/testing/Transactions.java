package vn.toso.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** One transaction a thread, as the server's transaction manager would give it: joined by inner calls, spoilt by their exceptions. */
@ApplicationScoped
class Transactions {
    private static final ThreadLocal<@Nullable EntityManager> CURRENT = new ThreadLocal<>();
    private @Nullable EntityManagerFactory factory;

    void use(EntityManagerFactory units) {
        factory = units;
    }

    /** The entity manager of the calling thread's transaction; without one every call on it fails. */
    @Produces
    EntityManager entities() {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(now(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }

    private EntityManager now() {
        EntityManager entities = CURRENT.get();
        if (entities == null) {
            throw new IllegalStateException("no transaction: the caller is not @Transactional");
        }
        return entities;
    }

    <T> T required(Callable<T> work) throws Exception {
        return CURRENT.get() == null ? begun(work) : joined(work);
    }

    <T> T requiresNew(Callable<T> work) throws Exception {
        EntityManager outer = CURRENT.get();
        try {
            return begun(work);
        } finally {
            CURRENT.set(outer);
        }
    }

    private <T> T joined(Callable<T> work) throws Exception {
        try {
            return work.call();
        } catch (RuntimeException e) {
            now().getTransaction().setRollbackOnly();
            throw e;
        }
    }

    private <T> T begun(Callable<T> work) throws Exception {
        if (factory == null) {
            throw new IllegalStateException("the world has not started");
        }
        try (EntityManager entities = factory.createEntityManager()) {
            CURRENT.set(entities);
            entities.getTransaction().begin();
            T result = ended(entities, work);
            entities.getTransaction().commit();
            return result;
        } finally {
            CURRENT.remove();
        }
    }

    /** A checked exception lets the transaction commit, as Jakarta Transactions says; any other rolls it back. */
    private static <T> T ended(EntityManager entities, Callable<T> work) throws Exception {
        try {
            return work.call();
        } catch (RuntimeException | Error e) {
            entities.getTransaction().rollback();
            throw e;
        } catch (Exception e) {
            entities.getTransaction().commit();
            throw e;
        }
    }
}
