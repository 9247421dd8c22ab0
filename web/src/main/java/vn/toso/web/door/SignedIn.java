package vn.toso.web.door;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/** Kept in a session from its first request after sign-in: whose it is, and since when. */
record SignedIn(String username, Instant since) implements Serializable {
    /** The life of a token; after it, the session needs Keycloak again. */
    private static final Duration TOKEN_LIFE = Duration.ofHours(8).minusMinutes(1);

    private static final String KEY = SignedIn.class.getName();

    static boolean recently(HttpServerExchange exchange) {
        var context = exchange.getAttachment(ServletRequestContext.ATTACHMENT_KEY);
        var session = context.getCurrentServletContext().getSession(exchange, false);
        return session != null
                && session.getAttribute(KEY) instanceof SignedIn signedIn
                && signedIn.since().isAfter(Instant.now().minus(TOKEN_LIFE));
    }

    static boolean holds(HttpSession session, String username) {
        return session.getAttribute(KEY) instanceof SignedIn signedIn
                && signedIn.username().equals(username);
    }

    static void remember(HttpSession session, String username) {
        session.setAttribute(KEY, new SignedIn(username, Instant.now()));
    }
}
