package vn.toso.startup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date before anything reads it. It waits for a database that is late, because failing here would fail the
 * deployment; transactions are off, because each statement that changes a schema commits by itself.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Migration {
    private static final int TRIES = 60;

    @Resource(lookup = "java:jboss/datasources/toso")
    DataSource database;

    @PostConstruct
    void migrate() {
        Flyway.configure(Migration.class.getClassLoader())
                .dataSource(database)
                .connectRetries(TRIES)
                .connectRetriesInterval(2)
                .load()
                .migrate();
    }
}
