package vn.toso.journey;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the running product is to be found, as {@code ./run status --json} tells it or as the system properties {@code toso.url}
 * and {@code toso.keycloak} say.
 */
public record Product(String url, String keycloak) {
    public static final String PIN = "246810";

    public static Product running() {
        String url = System.getProperty("toso.url", "");
        String keycloak = System.getProperty("toso.keycloak", "");
        if (!url.isEmpty() && !keycloak.isEmpty()) {
            return new Product(url, keycloak);
        }
        JsonObject status = JsonParser.parseString(run("status", "--json")).getAsJsonObject();
        return new Product(
                status.get("url").getAsString(), status.get("keycloak").getAsString());
    }

    /** Says something to {@code ./run} and returns what it answered. */
    public static String run(String... words) {
        return runWith(Map.of(), words);
    }

    /** The same with something in its environment. */
    static String runWith(Map<String, String> environment, String... words) {
        try {
            String[] command = new String[words.length + 1];
            command[0] = root().resolve("run").toString();
            System.arraycopy(words, 0, command, 1, words.length);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(root().toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().putAll(environment);
            Process told = builder.start();
            String answer = new String(told.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            told.waitFor();
            return answer;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The folder with {@code run} in it, wherever the tests were started. */
    public static Path root() {
        Path here = Path.of(System.getProperty("toso.root", "")).toAbsolutePath();
        while (!Files.isExecutable(here.resolve("run"))) {
            Path above = here.getParent();
            if (above == null) {
                throw new IllegalStateException("no ./run here or above");
            }
            here = above;
        }
        return here;
    }
}
