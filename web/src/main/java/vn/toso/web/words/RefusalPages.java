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
import org.jspecify.annotations.Nullable;
import vn.toso.shared.Refused;

/** Turns a refusal that stopped a page into the page that says so. What else may go wrong is the door's to put into words. */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.REQUEST)
public class RefusalPages extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** Request attribute with the refusal that the page puts into words. */
    public static final String REFUSED = "toso.refused";

    @Inject
    transient Words words;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            Refused no = refusalIn(failure);
            if (no == null) {
                throw failure;
            }
            refuse(request, response, no);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Refused no)
            throws IOException, ServletException {
        response.reset();
        response.setStatus(statusOf(no.key()));
        request.setAttribute(REFUSED, words.refusal(no.key(), no.details().toArray()));
        request.getRequestDispatcher("/vao/refused.xhtml").forward(request, response);
    }

    private static int statusOf(String key) {
        if (key.endsWith(".unknown") || key.endsWith(".malformed")) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        return HttpServletResponse.SC_FORBIDDEN;
    }

    private static @Nullable Refused refusalIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused no) {
                return no;
            }
        }
        return null;
    }
}
