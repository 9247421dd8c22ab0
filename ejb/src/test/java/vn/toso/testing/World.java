package vn.toso.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jboss.weld.bootstrap.spi.BeanDiscoveryMode;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import vn.toso.shared.VietnamTime;

/**
 * The product without its server: a fresh migrated schema on the real engine, the entities of our own persistence unit, and every
 * feature except {@code startup} wired by CDI with its interceptors and events. One world a test class:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final World world = new World();
 * }</pre>
 *
 * The clock stands at 2026-11-23 09:00 in Vietnam until it is set. A test that wants rows nobody else touches makes its own.
 */
public final class World implements BeforeAllCallback, AfterAllCallback {
    static {
        System.setProperty("org.jboss.logging.provider", "slf4j");
    }

    private final Class<?>[] extras;
    private @Nullable WeldContainer container;
    private @Nullable EntityManagerFactory factory;

    /** @param extras beans of the test itself, such as a use case that only it needs */
    public World(Class<?>... extras) {
        this.extras = extras.clone();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stop();
    }

    public void start() {
        String url = EmbeddedMariaDb.running().jdbcUrl();
        Flyway.configure()
                .dataSource(url, EmbeddedMariaDb.USER, EmbeddedMariaDb.PASSWORD)
                .load()
                .migrate();
        EntityManagerFactory opened = Persistence.createEntityManagerFactory("toso", settings(url));
        factory = opened;
        container = new Weld()
                .disableDiscovery()
                .setBeanDiscoveryMode(BeanDiscoveryMode.ANNOTATED)
                .addBeanClasses(Features.classes())
                .addBeanClasses(extras)
                .addBeanClasses(
                        SettableClock.class,
                        Transactions.class,
                        TransactionInterceptor.class,
                        NewTransactionInterceptor.class)
                .initialize();
        get(Transactions.class).use(opened);
    }

    public void stop() {
        if (container != null) {
            container.close();
        }
        if (factory != null) {
            factory.close();
        }
    }

    /** A use case, a query, an event: whatever the features offer, as another feature would have it injected. */
    public <T> T get(Class<T> type) {
        return Objects.requireNonNull(container, "the world has not started")
                .select(type)
                .get();
    }

    /** Announces to the observers of all features, in a transaction of its own. */
    public void announce(Object event) {
        inTransaction(entities ->
                Objects.requireNonNull(container).getBeanManager().getEvent().fire(event));
    }

    public void inTransaction(Consumer<EntityManager> work) {
        read(entities -> {
            work.accept(entities);
            return true;
        });
    }

    /** Answers from the rows that are committed. */
    public <T> T read(Function<EntityManager, T> question) {
        Transactions transactions = get(Transactions.class);
        try {
            return transactions.requiresNew(() -> question.apply(transactions.entities()));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows a table has, or a table with its condition: {@code count("organization_unit where level = 'VILLAGE'")}. */
    public long count(String table) {
        return read(entities -> ((Number) entities.createNativeQuery("select count(*) from " + table)
                        .getSingleResult())
                .longValue());
    }

    public void setNow(Instant instant) {
        get(SettableClock.class).set(instant);
    }

    /** Nine in the morning of that day in Vietnam. */
    public void setToday(LocalDate day) {
        setNow(day.atTime(9, 0).atZone(VietnamTime.ZONE).toInstant());
    }

    public Instant now() {
        return get(SettableClock.class).now();
    }

    /** What differs from production: no server gives transactions and connections. 2 is READ COMMITTED. */
    private static Map<String, Object> settings(String url) {
        return Map.of(
                "jakarta.persistence.transactionType",
                "RESOURCE_LOCAL",
                "jakarta.persistence.jdbc.url",
                url,
                "jakarta.persistence.jdbc.user",
                EmbeddedMariaDb.USER,
                "jakarta.persistence.jdbc.password",
                EmbeddedMariaDb.PASSWORD,
                "hibernate.connection.isolation",
                "2",
                "hibernate.connection.pool_size",
                "40");
    }
}
