package vn.toso.web.learner;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.toso.web.words.Reader;

/** Says on each learner's page whose it is, so that a shared phone keeps the pages of its learners apart. */
@WebFilter(urlPatterns = "/hoc/*")
public class WhoReads extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Reader reader;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getMethod().equals("GET")) {
            response.setHeader("Toso-Me", reader.getKey());
        }
        chain.doFilter(request, response);
    }
}
