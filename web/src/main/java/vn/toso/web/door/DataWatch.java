package vn.toso.web.door;

import jakarta.annotation.Resource;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Asks the database every second whether it is there, so that pages need not wait for one that hangs. */
@WebListener
public class DataWatch implements ServletContextListener {
    @Resource(lookup = "java:jboss/datasources/toso")
    private DataSource pool;

    private @Nullable Thread watch;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var server = DataServer.of(event.getServletContext());
        var thread = new Thread(() -> watch(server), "data-watch");
        thread.setDaemon(true);
        thread.start();
        watch = thread;
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (watch != null) {
            watch.interrupt();
        }
    }

    private void watch(DataServer server) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                server.asked();
                server.ended(answers());
                TimeUnit.SECONDS.sleep(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean answers() {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            return statement.execute("SELECT 1");
        } catch (SQLException e) {
            return false;
        }
    }
}
