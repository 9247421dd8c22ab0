package vn.toso.web.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.CookieImpl;
import io.undertow.util.Methods;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody came for who must sign in first: signing in leads back to the page but forgets the question in its address, such as
 * the paper or the village.
 */
final class Errand {
    private static final String COOKIE = "errand";
    private static final int AN_HOUR = 3600;
    private static final int LONGEST = 1000;

    private Errand() {}

    /** Keeps the whole address on the way to the sign-in; a page asked for without a question forgets an older one. */
    static void keep(HttpServerExchange exchange) {
        var question = exchange.getQueryString();
        var asked = exchange.getQueryParameters();
        var isOnTheWayBack = asked.containsKey("state") || asked.containsKey("login_hint");
        if (!exchange.getRequestMethod().equals(Methods.GET) || isOnTheWayBack || question.length() > LONGEST) {
            return;
        }
        if (!question.isEmpty()) {
            leave(exchange, exchange.getRequestPath() + "?" + question, AN_HOUR);
        } else if (exchange.getRequestCookie(COOKIE) != null) {
            leave(exchange, "", 0);
        }
    }

    /** The whole address of this very page, when that is what its reader came for. */
    static Optional<String> of(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null || request.getQueryString() != null) {
            return Optional.empty();
        }
        return Stream.of(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> value.matches("[\\w-]+"))
                .map(value -> new String(Base64.getUrlDecoder().decode(value), UTF_8))
                .filter(address -> address.startsWith(request.getRequestURI() + "?"))
                .filter(address -> address.matches("/[!-\\[\\]-~]+"))
                .findFirst();
    }

    private static void leave(HttpServerExchange exchange, String address, int seconds) {
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(address.getBytes(UTF_8));
        exchange.setResponseCookie(
                new CookieImpl(COOKIE, value).setPath("/").setHttpOnly(true).setMaxAge(seconds));
    }
}
