package vn.toso.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gives a session a new id when somebody signs in, so that an id known before is worth nothing after, and leads on to what they came for. */
@WebFilter("/*")
public class SessionRenewal extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var principal = request.getUserPrincipal();
        var session = request.getSession(false);
        if (principal != null && session != null && !SignedIn.holds(session, principal.getName())) {
            request.changeSessionId();
            SignedIn.remember(session, principal.getName());
            var errand = Errand.of(request);
            if (errand.isPresent()) {
                response.sendRedirect(errand.get());
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
