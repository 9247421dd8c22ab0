package vn.toso.web.words;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.toso.shared.Ids;
import vn.toso.shared.Refused;

/**
 * Turns what stopped a page into a page: a refusal into its sentence, a database that does not answer into 503, anything else into
 * 500 with an id that stands in the log as well. Never a stack trace.
 */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.REQUEST)
public class RefusalPages extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(RefusalPages.class.getName());

    /** Request attribute with the refusal that the page puts into words. */
    public static final String REFUSED = "toso.refused";

    /** Request attribute with the id under which the log knows the incident. */
    public static final String INCIDENT = "toso.incident";

    @Inject
    transient Words words;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            Refused no = within(failure, Refused.class);
            if (no == null) {
                incident(request, response, failure);
            } else {
                refuse(request, response, no);
            }
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Refused no)
            throws IOException, ServletException {
        response.reset();
        response.setStatus(statusOf(no.key()));
        request.setAttribute(REFUSED, words.refusal(no.key(), no.details().toArray()));
        request.getRequestDispatcher("/vao/refused.xhtml").forward(request, response);
    }

    private static void incident(HttpServletRequest request, HttpServletResponse response, Exception failure)
            throws IOException {
        String id = Ids.next().toString();
        boolean databaseSilent = within(failure, SQLException.class) != null;
        LOG.log(Level.SEVERE, "incident " + id + " at " + request.getRequestURI(), failure);
        request.setAttribute(INCIDENT, id);
        if (!response.isCommitted()) {
            response.reset();
            response.sendError(
                    databaseSilent
                            ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                            : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private static int statusOf(String key) {
        if (key.endsWith(".unknown") || key.endsWith(".malformed")) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        return HttpServletResponse.SC_FORBIDDEN;
    }

    private static <T extends Throwable> @Nullable T within(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
