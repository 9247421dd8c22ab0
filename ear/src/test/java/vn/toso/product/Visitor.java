package vn.toso.product;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/**
 * A browser without scripts, by plain HTTP: keeps cookies, follows redirects, sends forms. Its cookies go to every
 * port of localhost, as in a browser, and secure ones too, as browsers allow there.
 */
public final class Visitor {
    private static final int MOST_REDIRECTS = 15;

    private final HttpClient client;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final List<String> sessions = new ArrayList<>();
    private String sessionCookie = "";
    private final URI address;

    /** @param address where the application is, such as {@code http://localhost:8080} */
    public Visitor(URI address) {
        this(address, HttpClient.newBuilder());
    }

    /** @param way over which everything goes, such as a proxy */
    public Visitor(URI address, ProxySelector way) {
        this(
                address,
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).proxy(way));
    }

    private Visitor(URI address, HttpClient.Builder how) {
        this.address = address;
        client = how.connectTimeout(Duration.ofSeconds(5)).build();
    }

    /** A visitor who has just signed in on the way to a page. */
    public static Visitor signedIn(String username) {
        var visitor = new Visitor(Product.ADDRESS);
        var page = visitor.signIn("/hoc", username, Product.PIN);
        if (!page.uri().getAuthority().equals(Product.ADDRESS.getAuthority())) {
            throw new IllegalStateException(username + " was not let in: " + page.text());
        }
        return visitor;
    }

    /** Opens a page that needs sign-in and fills in what Keycloak asks. */
    public Page signIn(String path, String username, String pin) {
        var asked = get(path);
        return asked.isSignIn() ? submit(asked, Map.of("username", username, "password", pin)) : asked;
    }

    public Page get(String path) {
        return follow(request(address.resolve(path)).GET().build());
    }

    /** Without following where the answer points. */
    public Page getOnce(String path) {
        return send(request(address.resolve(path)).GET().build());
    }

    public Page post(String path, Map<String, String> fields) {
        return follow(form(address.resolve(path), fields));
    }

    /** Sends fields as they stand, so that one name can come several times. */
    public Page postBody(String path, String body) {
        return follow(request(address.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Sends a form without following where the answer points. */
    public Page postOnce(String path, Map<String, String> fields) {
        return send(form(address.resolve(path), fields));
    }

    public Page postJson(String path, String document) {
        return send(request(address.resolve(path))
                .setHeader("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(document))
                .build());
    }

    /** With a header such as {@code Sec-Fetch-Site}, in the place of what it is otherwise, without following. */
    public Page postWith(String header, String value, String path) {
        var request = HttpRequest.newBuilder(
                        form(address.resolve(path), Map.of()), (name, said) -> !name.equalsIgnoreCase(header))
                .header(header, value);
        return send(request.build());
    }

    /** Sends the page's first form: its hidden and filled-in fields, and the given ones over them. */
    public Page submit(Page page, Map<String, String> fields) {
        var form = Jsoup.parse(page.text(), page.uri().toString()).selectFirst("form");
        if (form == null) {
            throw new IllegalStateException("No form on " + page.uri());
        }
        var all = new LinkedHashMap<String, String>();
        form.select("input[name]").forEach(input -> all.put(input.attr("name"), input.attr("value")));
        all.putAll(fields);
        return follow(form(URI.create(form.absUrl("action")), all));
    }

    /** Ids of the application's sessions that this visitor was given, oldest first. */
    public List<String> sessions() {
        return List.copyOf(sessions);
    }

    /** The last session cookie as it was set, with its attributes. */
    public String sessionCookie() {
        return sessionCookie;
    }

    public void pretendSession(String id) {
        cookies.put("JSESSIONID", id);
    }

    public void forgetSession() {
        cookies.remove("JSESSIONID");
    }

    private Page follow(HttpRequest first) {
        var page = send(first);
        for (var hops = 0; page.isRedirect(); hops++) {
            if (hops == MOST_REDIRECTS) {
                throw new IllegalStateException("Too many redirects, at " + page.uri());
            }
            page = send(request(page.target()).GET().build());
        }
        return page;
    }

    private HttpRequest.Builder request(URI uri) {
        var builder = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "text/html,*/*")
                .header("Accept-Language", "vi");
        if (!cookies.isEmpty()) {
            builder.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return builder;
    }

    private HttpRequest form(URI uri, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return request(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private Page send(HttpRequest request) {
        try {
            var response = client.send(request, BodyHandlers.ofString(UTF_8));
            keepCookies(response);
            return new Page(response.statusCode(), response.uri(), response.headers(), response.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(request.uri() + " did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keepCookies(HttpResponse<?> response) {
        for (var line : response.headers().allValues("Set-Cookie")) {
            var pair = line.split(";", 2)[0].split("=", 2);
            var expired = line.contains("Max-Age=0") || line.contains("1970");
            if (expired) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
            if (pair[0].equals("JSESSIONID") && !expired) {
                sessions.add(pair[1]);
                sessionCookie = line;
            }
        }
    }
}
