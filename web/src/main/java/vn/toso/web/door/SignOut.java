package vn.toso.web.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.regex.Pattern;
import org.wildfly.security.http.oidc.OidcPrincipal;

/**
 * Ends our session and Keycloak's, so that the next person at this phone is asked for a PIN. When the phone says who that is, the
 * sign-in page comes with the user name filled in.
 */
@WebServlet("/vao/ra")
public class SignOut extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,59}");

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var farewell = farewell(request);
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        if (SignInServer.of(getServletContext()).answers()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", farewell);
        } else {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** With the token of the session that ends, Keycloak does not ask again whether we are sure. */
    private String farewell(HttpServletRequest request) {
        var addresses = Addresses.of(getServletContext());
        var who = request.getUserPrincipal() instanceof OidcPrincipal<?> principal
                ? "id_token_hint=" + principal.getOidcSecurityContext().getIDTokenString()
                : "client_id=toso-web";
        return addresses.realm() + "/protocol/openid-connect/logout?" + who + "&post_logout_redirect_uri="
                + URLEncoder.encode(addresses.application() + next(request), UTF_8);
    }

    private static String next(HttpServletRequest request) {
        var user = request.getParameter("user");
        return user != null && USERNAME.matcher(user).matches() ? "/hoc/home?login_hint=" + user : "/";
    }
}
