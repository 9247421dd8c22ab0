package vn.toso.web.learner;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.toso.shared.Refused;

/** Makes a course's file before the page that offers it, which says how large it is: one page cannot be made within another. */
@WebFilter(urlPatterns = "/hoc/carry")
public class CarryWeight extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** Request attribute with the bytes of the file, as an Integer, or the refusal to make it. */
    static final String BYTES = "toso.carry.bytes";

    @Inject
    transient CarriedPages pages;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String code = request.getParameter("course");
        if (code != null) {
            request.setAttribute(BYTES, weight(request, response, code));
        }
        chain.doFilter(request, response);
    }

    /** A refusal is kept for the page, which is where refusals are put into words. */
    private Object weight(HttpServletRequest request, HttpServletResponse response, String code)
            throws IOException, ServletException {
        try {
            return pages.file(request, response, code).length;
        } catch (Refused no) {
            return no;
        }
    }
}
