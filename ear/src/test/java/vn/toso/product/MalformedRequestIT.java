package vn.toso.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that two servers could read differently: refused, before anything of ours sees them. */
class MalformedRequestIT {
    private static final String HOST = "Host: localhost:" + Product.ADDRESS.getPort() + "\r\n";

    static Stream<Arguments> malformed() {
        return Stream.of(
                arguments("space before the first header", "GET / HTTP/1.1\r\n X: y\r\n" + HOST + "\r\n"),
                arguments("lines that end in CR alone", "GET / HTTP/1.1\rHost: localhost\r\r"),
                arguments("a header that ends in CR alone", get("A: b\rX: y\r\n")),
                arguments("lines that end in LF alone", "GET / HTTP/1.1\nHost: localhost\n\n"),
                arguments("a header that ends in LF alone", get("A: b\nX: y\r\n")),
                arguments("space in a header's name", get("A b: c\r\n")),
                arguments("space before the colon", get("Ab : c\r\n")),
                arguments("control character in a header's name", get("A\u0001b: c\r\n")),
                arguments("two lengths", post("Content-Length: 3\r\nContent-Length: 4\r\n", "abcd")),
                arguments("the same length twice", post("Content-Length: 3\r\nContent-Length: 3\r\n", "abc")),
                arguments(
                        "a length and chunks",
                        post("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n")),
                arguments("two hosts", get("Host: evil.example\r\n")),
                arguments("no host", "GET / HTTP/1.1\r\n\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void is_refused(String what, String request) throws IOException {
        assertThat(BareSocket.statusOf(request)).as(what).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xchunked", "identity", "gzip, chunked", "chunked, identity", "deflate"})
    void an_unknown_coding_of_the_body_is_not_implemented_on_any_path(String coding) throws IOException {
        for (var path : new String[] {"/", "/hoc/gui/x", "/hoc", "/css/door.css", "/khong/co"}) {
            var request =
                    "POST " + path + " HTTP/1.1\r\n" + HOST + "Transfer-Encoding: " + coding + "\r\n\r\n0\r\n\r\n";
            assertThat(BareSocket.statusOf(request)).as(path).isIn(400, 501);
        }
    }

    /** Had the folded line become a header of its own, the first would be refused as two hosts, the second as unknown. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Host: evil.example", "Transfer-Encoding: xchunked", "Content-Length: 3\r\n Content-Length: 4"})
    void a_folded_line_never_becomes_a_header_of_its_own(String folded) throws IOException {
        var request = "GET /css/door.css HTTP/1.1\r\n" + HOST + "X-Long: begins\r\n " + folded
                + "\r\nConnection: close\r\n\r\n";
        assertThat(BareSocket.statusOf(request)).isEqualTo(200);
    }

    @Test
    void the_running_server_has_a_repaired_undertow() throws IOException {
        for (var name : new String[] {"core", "servlet"}) {
            assertThat(undertow(name)).as(name).matches("2\\.3\\.(2[5-9]|[3-9]\\d)\\.Final");
        }
    }

    private static String undertow(String name) throws IOException {
        var folder = Path.of(Product.status("server"), "modules/system/layers/base/io/undertow", name, "main");
        try (var jars = Files.newDirectoryStream(folder, "undertow-" + name + "-*.jar");
                var jar = new JarFile(jars.iterator().next().toFile())) {
            return jar.getManifest().getMainAttributes().getValue("Implementation-Version");
        }
    }

    private static String get(String headers) {
        return "GET / HTTP/1.1\r\n" + HOST + headers + "\r\n";
    }

    private static String post(String headers, String body) {
        return "POST /hoc/gui/x HTTP/1.1\r\n" + HOST + headers + "\r\n" + body;
    }
}
