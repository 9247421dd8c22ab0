package vn.toso.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
class ProxyTest {
    private static final int BODY = 20_000;

    private final List<Integer> arrived = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Proxy proxy;
    private HttpClient client;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] asked = exchange.getRequestBody().readAllBytes();
            arrived.add(asked.length);
            boolean isChunked = exchange.getRequestURI().getPath().equals("/chunked");
            exchange.sendResponseHeaders(200, isChunked ? 0 : BODY + asked.length);
            exchange.getResponseBody().write(new byte[BODY + asked.length]);
            exchange.close();
        });
        server.start();
        proxy = new Proxy(Set.of(authority()));
        int port = Integer.parseInt(proxy.flags()[0].replaceFirst(".*:", ""));
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)))
                .build();
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        server.stop(0);
    }

    @Test
    void every_byte_of_a_response_is_counted() throws Exception {
        assertThat(get("/")).isEqualTo(BODY);
        Exchange exchange = proxy.seen().get(0);
        assertThat(exchange.down()).isBetween(BODY + 50, BODY + 300);
        assertThat(exchange.status()).isEqualTo(200);
    }

    @Test
    void chunks_are_counted_with_their_sizes() throws Exception {
        assertThat(get("/chunked")).isEqualTo(BODY);
        assertThat(proxy.seen().get(0).down()).isGreaterThan(BODY + 60);
    }

    @Test
    void what_is_sent_arrives() throws Exception {
        HttpRequest post = request("/")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[7]))
                .build();
        assertThat(client.send(post, HttpResponse.BodyHandlers.ofByteArray()).body())
                .hasSize(BODY + 7);
    }

    @Test
    void a_village_waits_for_the_distance_and_for_each_byte() throws Exception {
        proxy.become(Line.village());
        long begun = System.nanoTime();
        get("/");
        long millis = (System.nanoTime() - begun) / 1_000_000;
        assertThat(millis).isBetween(400 + BODY * 8 / 400L, 2500L);
    }

    @Test
    void through_a_cut_line_nothing_comes_until_it_is_mended() throws Exception {
        get("/");
        proxy.cut();
        assertThatThrownBy(() -> get("/")).isInstanceOf(IOException.class);
        proxy.mend();
        assertThat(get("/")).isEqualTo(BODY);
    }

    @Test
    void trouble_before_and_during_a_request_keeps_it_from_the_server() throws Exception {
        for (Trouble trouble : List.of(Trouble.CUT_BEFORE, Trouble.CUT_DURING)) {
            proxy.chooseTroubles((method, address) -> trouble);
            assertThatThrownBy(() -> post(100)).as(trouble.name()).isInstanceOf(IOException.class);
            assertThat(arrived).as(trouble.name()).doesNotContain(100);
        }
    }

    @Test
    void trouble_after_and_in_an_answer_keeps_only_the_answer_from_the_sender() throws Exception {
        for (Trouble trouble : List.of(Trouble.CUT_AFTER, Trouble.CUT_IN_ANSWER)) {
            arrived.clear();
            proxy.chooseTroubles((method, address) -> trouble);
            assertThatThrownBy(() -> post(100)).as(trouble.name()).isInstanceOf(IOException.class);
            assertThat(arrived).as(trouble.name()).containsExactly(100);
        }
    }

    @Test
    void a_request_arrives_twice_or_cut_in_half_or_after_the_next() throws Exception {
        proxy.chooseTroubles((method, address) -> Trouble.TWICE);
        assertThat(post(100)).isEqualTo(BODY + 100);
        assertThat(arrived).containsExactly(100, 100);

        proxy.chooseTroubles((method, address) -> Trouble.SHORTENED);
        assertThat(post(100)).isEqualTo(BODY + 50);

        arrived.clear();
        proxy.chooseTroubles((method, address) -> Trouble.LATE);
        assertThatThrownBy(() -> post(100)).isInstanceOf(IOException.class);
        proxy.chooseTroubles((method, address) -> Trouble.NONE);
        post(7);
        proxy.deliverLate();
        for (int tries = 0; tries < 100 && arrived.size() < 2; tries++) {
            Thread.sleep(50);
        }
        assertThat(arrived).containsExactly(7, 100);
    }

    @Test
    void a_worker_begins_with_what_it_is_told() throws Exception {
        proxy.beginWorkerWith("ABC");
        assertThat(get("/js/worker.js")).isEqualTo(BODY + 3);
        assertThat(get("/other.js")).isEqualTo(BODY);
    }

    @Test
    void nothing_leads_elsewhere() throws Exception {
        HttpRequest elsewhere =
                HttpRequest.newBuilder(URI.create("http://example.org/")).build();
        assertThat(client.send(elsewhere, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(502);
    }

    private int post(int bytes) throws IOException, InterruptedException {
        HttpRequest post = request("/")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[bytes]))
                .build();
        return client.send(post, HttpResponse.BodyHandlers.ofByteArray()).body().length;
    }

    private int get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body()
                .length;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://" + authority() + path));
    }

    private String authority() {
        return "localhost:" + server.getAddress().getPort();
    }
}
