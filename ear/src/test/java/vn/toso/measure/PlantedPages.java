package vn.toso.measure;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A tiny server whose pages have one fault each, and one that has none: what the measuring is tried on. */
final class PlantedPages implements AutoCloseable {
    private static final String STYLE = """
            *{box-sizing:border-box}html{font:1.1875rem/1.55 sans-serif;color:#111;background:#fff}body{margin:0;overflow-wrap:break-word}
            main{padding:0 1rem}h1{font-size:1.5rem;line-height:1.5}
            .go{display:flex;align-items:center;min-height:72px;background:#18225c;color:#fff;border-radius:16px;padding:0 1rem}
            label,input{display:block;max-width:100%;min-height:48px;min-width:48px;font:inherit}.wide{overflow-x:auto}td{white-space:nowrap}
            """;

    private final HttpServer server;

    PlantedPages() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> page(exchange, "", ""));
        server.createContext("/style.css", exchange -> send(exchange, "text/css", STYLE));
        server.createContext("/some.js", exchange -> send(exchange, "text/javascript", "/* " + noise(9000) + " */"));
        server.createContext("/favicon.ico", exchange -> send(exchange, "image/svg+xml", "<svg/>"));
        plant("/heavy", "", "<p hidden=\"hidden\">" + noise(15_000) + "</p>");
        plant("/many-files", "<link rel=stylesheet href=/style.css?2><link rel=stylesheet href=/style.css?3>", "");
        plant("/script", "<script defer src=/some.js></script>", "");
        plant("/blocking", "<script src=/some.js></script>", "");
        plant("/small-target", "", "<p><a href=/>Xem</a></p>");
        plant("/no-label", "", "<input name=ten>");
        plant("/sideways", "", "<div style=width:500px>Dài quá màn hình</div>");
        plant("/sideways-when-large", "", "<div style=width:16rem>Rộng khi chữ to</div>");
        plant("/loose-table", "", "<table><tr><td>" + "Một bảng rất rộng không cuộn được ".repeat(6) + "</table>");
        plant("/pale", "", "<p style=color:#777>Chữ nhạt</p>");
        plant(
                "/pale-in-the-dark",
                "<style>@media(prefers-color-scheme:dark){p{color:#777}}</style>",
                "<p>Chữ nhạt</p>");
        plant("/tiny-text", "", "<p style=font-size:12px>Chữ nhỏ</p>");
        plant("/fixed-text", "", "<p style=font-size:20px>Chữ không to lên được</p>");
        plant("/tight-lines", "", "<p style=line-height:1.2>Dòng sát nhau</p>");
        plant("/two-actions", "", "<a class=go href=/>Một việc nữa</a>");
        plant("/low-action", "<style>.go{min-height:50px}</style>", "");
        plant("/narrow-action", "<style>.go{width:60%}</style>", "");
        plant(
                "/scripted",
                "<script>addEventListener('load',()=>document.querySelector('h1').textContent='Khác')</script>",
                "");
        plant(
                "/jumping",
                "<script>addEventListener('load',()=>setTimeout(()=>document.querySelector('h1').style.marginTop='300px',50))</script>",
                "");
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void plant(String path, String head, String body) {
        server.createContext(path, exchange -> page(exchange, head, body));
    }

    private static void page(HttpExchange exchange, String head, String body) throws IOException {
        send(exchange, "text/html;charset=UTF-8", """
                <!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>Bản</title><link rel="stylesheet" href="/style.css">%s</head><body><main><h1>Bà con hỏi gì</h1><p>Một câu ngắn.</p>
                <label>Tên <input name="ban"></label><a class="go" href="/">Học tiếp</a>
                <div class="wide" role="region" tabindex="0" aria-label="Bảng"><table><tr><td>%s</table></div>%s</main></body></html>
                """.formatted(
                        head, "Bảng rộng thì cuộn trong khung của nó. ".repeat(4), body));
    }

    private static void send(HttpExchange exchange, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String noise(int length) {
        return "chữ ".repeat(length / 5);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
