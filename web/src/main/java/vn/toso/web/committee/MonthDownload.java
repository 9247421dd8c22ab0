package vn.toso.web.committee;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import vn.toso.coverage.FrozenMonth;
import vn.toso.coverage.FrozenMonths;
import vn.toso.web.words.Reader;

/** The whole text of a frozen month, of which its hash is taken. It is sent part by part, each asked for by itself, because nothing of it can change. */
@WebServlet("/bcd/month.txt")
public class MonthDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Reader reader;

    @Inject
    transient FrozenMonths frozen;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = Objects.requireNonNullElse(request.getParameter("month"), "");
        FrozenMonth month = frozen.find(reader.asking(), asked);
        FrozenMonths.TextPart part = frozen.text(reader.asking(), month, "");
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"coverage-month-" + month.month() + ".txt\"");
        String next = part.next();
        response.getOutputStream().write(part.text().getBytes(StandardCharsets.UTF_8));
        while (next != null) {
            part = frozen.text(reader.asking(), month, next);
            response.getOutputStream().write(part.text().getBytes(StandardCharsets.UTF_8));
            next = part.next();
        }
    }
}
