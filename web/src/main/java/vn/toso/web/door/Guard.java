package vn.toso.web.door;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Before sign-in and pages: says how browsers must treat the answer, and turns away what must not come in. A token opens the figures for
 * programs and nothing else.
 */
class Guard implements HttpHandler {
    private static final HttpString POLICY = new HttpString("Content-Security-Policy");
    private static final HttpString FETCH_SITE = new HttpString("Sec-Fetch-Site");

    /** In the address of a style or script stands what it holds, so another content has another address. */
    private static final String CONTENT_MARK = "v";

    /** What the sign-in would also take for a token: in an address it would stand in every log. */
    private static final String TOKEN_IN_ADDRESS = "access_token";

    /** Bytes of a form with its files; the server's own limit is wider, since it has no words for who meets it. */
    private static final long LONGEST = 10 << 20;

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private final HttpHandler next;
    private final Addresses addresses;
    private final SignInServer signIn;
    private final DataServer data;

    Guard(HttpHandler next, Addresses addresses, SignInServer signIn, DataServer data) {
        this.next = next;
        this.addresses = addresses;
        this.signIn = signIn;
        this.data = data;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        var area = Area.of(exchange.getRelativePath());
        announceRules(exchange, area);
        if (!area.isForPrograms()) {
            exchange.getRequestHeaders().remove(Headers.AUTHORIZATION);
        }
        if (exchange.getQueryParameters().containsKey(TOKEN_IN_ADDRESS)) {
            apologise(exchange, Incident.of(HttpServletResponse.SC_BAD_REQUEST, null));
        } else if (exchange.getRequestContentLength() > LONGEST) {
            apologise(exchange, Incident.of(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, null));
        } else if (fromElsewhere(exchange)) {
            apologise(exchange, Incident.of(HttpServletResponse.SC_FORBIDDEN, null));
        } else if (area.needsSignIn() && !SignedIn.recently(exchange) && !signIn.answers()) {
            apologise(exchange, Incident.of(HttpServletResponse.SC_SERVICE_UNAVAILABLE, null));
        } else if (area.isPersonal() && !data.answers()) {
            apologise(exchange, Incident.databaseResting());
        } else {
            exchange.setMaxEntitySize(LONGEST);
            if (area.needsSignIn() && !SignedIn.recently(exchange)) {
                Errand.keep(exchange);
            }
            next.handleRequest(exchange);
        }
    }

    private void announceRules(HttpServerExchange exchange, Area area) {
        var headers = exchange.getResponseHeaders();
        headers.put(POLICY, area.policy(addresses.signInOrigin()));
        headers.put(new HttpString("X-Content-Type-Options"), "nosniff");
        headers.put(new HttpString("Referrer-Policy"), "same-origin");
        if (area.isPersonal()) {
            headers.put(Headers.CACHE_CONTROL, "no-store");
        } else if (exchange.getQueryParameters().containsKey(CONTENT_MARK)) {
            headers.put(Headers.CACHE_CONTROL, "public, max-age=31536000, immutable");
        }
        if (exchange.isSecure()) {
            headers.put(new HttpString("Strict-Transport-Security"), "max-age=31536000; includeSubDomains");
        }
        exchange.addResponseCommitListener(done -> keepOnePolicy(done.getResponseHeaders(), area));
    }

    /** PrimeFaces adds a policy with the page's nonce; where its pages are, that one holds, elsewhere ours. */
    private void keepOnePolicy(HeaderMap headers, Area area) {
        var policies = headers.get(POLICY);
        if (policies != null && policies.size() > 1) {
            var kept = area.usesPrimeFaces()
                    ? policies.getLast() + "; " + Area.formTargets(addresses.signInOrigin())
                    : policies.getFirst();
            headers.put(POLICY, kept);
        }
    }

    /** A form or script of another site: told by the browser, or by the origin where the browser is older. */
    private boolean fromElsewhere(HttpServerExchange exchange) {
        if (HARMLESS.contains(exchange.getRequestMethod().toString())) {
            return false;
        }
        var site = exchange.getRequestHeaders().getFirst(FETCH_SITE);
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        var origin = exchange.getRequestHeaders().getFirst(Headers.ORIGIN);
        return origin != null && !origin.equals(addresses.application());
    }

    /** Written here and now: an error dispatch needs the security context, which begins behind us. */
    private static void apologise(HttpServerExchange exchange, Incident incident) throws IOException {
        var context = exchange.getAttachment(ServletRequestContext.ATTACHMENT_KEY);
        incident.log(exchange.getRequestMethod().toString(), exchange.getRelativePath(), null);
        Apology.send(incident, (HttpServletRequest) context.getServletRequest(), (HttpServletResponse)
                context.getServletResponse());
    }
}
