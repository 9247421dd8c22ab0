package vn.toso.web.learner;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import vn.toso.course.Courses;
import vn.toso.web.words.Reader;

/** A course as one signed file, to be carried to where no network is: the same address as its page, with another ending. */
@WebServlet("/hoc/carry.toso")
public class CarryDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Reader reader;

    @Inject
    transient Courses courses;

    @Inject
    transient CarriedPages pages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String code = Objects.requireNonNullElse(request.getParameter("course"), "");
        int version = courses.outline(reader.asking(), code).version();
        byte[] file = pages.file(request, response, code);
        response.setContentType("application/octet-stream");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + code + "-v" + version + ".toso\"");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }
}
