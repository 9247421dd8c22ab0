package vn.toso.product;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The product under test: where it is, and the launcher's verbs for its parts. */
final class Product {
    static final String PIN = "246810";
    static final URI ADDRESS = URI.create(setting("toso.url", "http://localhost:8080"));
    static final URI KEYCLOAK = URI.create(setting("toso.keycloak", "http://localhost:8180"));
    private static final Path ROOT = Path.of(setting("toso.root", "..")).toAbsolutePath();

    private Product() {}

    static void start(String part) {
        run("start", part);
    }

    static void kill(String part) {
        run("kill", part);
    }

    /** One text value of {@code ./run status --json}. */
    static String status(String key) {
        var found = Pattern.compile("\"" + key + "\":\"([^\"]*)\"").matcher(run("status", "--json"));
        if (!found.find()) {
            throw new IllegalStateException("status has no " + key);
        }
        return found.group(1);
    }

    private static String run(String... verb) {
        var command = new String[verb.length + 1];
        command[0] = ROOT.resolve("run").toString();
        System.arraycopy(verb, 0, command, 1, verb.length);
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed:\n" + said);
            }
            return said;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String setting(String name, String otherwise) {
        return Objects.requireNonNullElse(System.getProperty(name), otherwise);
    }
}
