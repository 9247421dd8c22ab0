package vn.toso.web.learner;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.toso.privacy.Consents;
import vn.toso.web.words.Reader;

/** Before a member's first page stands the purpose notice; a session remembers that it was agreed to. */
@WebFilter(urlPatterns = "/hoc/*")
public class ConsentFirst extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String GIVEN = "toso.consent";
    private static final String NOTICE_PAGE = "/hoc/consent";
    private static final String FORMS = "/hoc/gui/";

    @Inject
    transient Reader reader;

    @Inject
    transient Consents consents;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String asked = request.getRequestURI();
        if (asked.startsWith(NOTICE_PAGE) || asked.startsWith(FORMS) || isGiven(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(NOTICE_PAGE);
        }
    }

    private boolean isGiven(HttpServletRequest request) {
        if (request.getSession().getAttribute(GIVEN) != null) {
            return true;
        }
        boolean given = consents.isGiven(reader.asking());
        if (given) {
            request.getSession().setAttribute(GIVEN, true);
        }
        return given;
    }
}
