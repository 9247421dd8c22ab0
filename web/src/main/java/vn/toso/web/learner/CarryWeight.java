package vn.toso.web.learner;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.toso.course.Courses;
import vn.toso.shared.Refused;
import vn.toso.web.words.Reader;

/** Makes a course's file before the page that offers it, which says how large it is: one page cannot be made within another. */
@WebFilter(urlPatterns = "/hoc/carry")
public class CarryWeight extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** Request attribute with the bytes of the file, as an Integer, or the refusal to make it. */
    static final String BYTES = "toso.carry.bytes";

    @Inject
    transient Reader reader;

    @Inject
    transient Courses courses;

    @Inject
    transient CarriedPages pages;

    /** By course and version, until the next release: what a version weighs does not change. */
    private final transient Map<String, Integer> weights = new ConcurrentHashMap<>();

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
            String edition =
                    code + "-v" + courses.outline(reader.asking(), code).version();
            Integer known = weights.get(edition);
            if (known == null) {
                known = pages.file(request, response, code).length;
                weights.put(edition, known);
            }
            return known;
        } catch (Refused no) {
            return no;
        }
    }
}
