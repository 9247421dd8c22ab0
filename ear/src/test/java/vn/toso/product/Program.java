package vn.toso.product;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A program that reads figures: without cookies, with a token or without, never following where an answer points. */
final class Program {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final String token;

    private Program(String token) {
        this.token = token;
    }

    /** One that has not signed in. */
    static Program unknown() {
        return new Program("");
    }

    static Program withToken(String token) {
        return new Program(token);
    }

    /** The data platform of the sample province, signed in with the secret that the instance made up for it. */
    static Program ofDienBien() {
        try {
            var secret = Files.readString(Path.of(Product.status("data"), "secret", "so-lieu-dienbien"));
            var form = "grant_type=client_credentials&client_id=so-lieu-dienbien&client_secret=" + secret.strip();
            var request = HttpRequest.newBuilder(Product.KEYCLOAK.resolve("/realms/toso/protocol/openid-connect/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build();
            var answer = send(request);
            if (answer.status() != 200) {
                throw new IllegalStateException("no token: " + answer.text());
            }
            return new Program(json(answer).getString("access_token"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String token() {
        return token;
    }

    Page get(String path) {
        return send(request(path).GET().build());
    }

    Page getIn(String language, String path) {
        return send(request(path).header("Accept-Language", language).GET().build());
    }

    Page post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()).build());
    }

    JsonObject answer(String path) {
        var page = get(path);
        if (page.status() != 200) {
            throw new IllegalStateException(path + ": " + page.status() + " " + page.text());
        }
        return json(page);
    }

    static JsonObject json(Page page) {
        try (var reader = Json.createReader(new StringReader(page.text()))) {
            return reader.readObject();
        }
    }

    private HttpRequest.Builder request(String path) {
        URI address = Product.ADDRESS.resolve(path);
        var builder = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60));
        return token.isEmpty() ? builder : builder.header("Authorization", "Bearer " + token);
    }

    private static Page send(HttpRequest request) {
        try {
            var answer = CLIENT.send(request, BodyHandlers.ofString(UTF_8));
            return new Page(answer.statusCode(), answer.uri(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + " did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
