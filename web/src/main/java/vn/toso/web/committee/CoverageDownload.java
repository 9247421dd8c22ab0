package vn.toso.web.committee;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.toso.coverage.CoverageQuestion;
import vn.toso.reporting.CoverageSheet;
import vn.toso.shared.VietnamTime;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Words;

/** The coverage picture as a file: the same address as the page, with another ending. */
@WebServlet("/bcd/coverage.xlsx")
public class CoverageDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final List<String> HEADS =
            List.of("unit", "villages", "covered", "alone", "nobody", "qualified", "lapsing");

    @Inject
    transient Reader reader;

    @Inject
    transient Words words;

    @Inject
    transient CoverageFilter filter;

    @Inject
    transient Definition definition;

    @Inject
    transient CoverageSheet sheet;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        filter.ask(
                parameter(request, "service"),
                parameter(request, "unit"),
                parameter(request, "date"),
                parameter(request, "tree"));
        filter.settleWide();
        CoverageQuestion question = filter.question();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        sheet.write(reader.asking(), question, labels(question), file);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"coverage-" + question.day() + ".xlsx\"");
        response.getOutputStream().write(file.toByteArray());
    }

    private CoverageSheet.Labels labels(CoverageQuestion question) {
        Stream<String> heads = HEADS.stream().map(head -> words.of("committee.coverage." + head));
        return new CoverageSheet.Labels(
                words.of("committee.coverage.sheet", filter.getServiceName()),
                definition.of(question, java.time.Clock.system(VietnamTime.ZONE).instant()),
                heads.toList());
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
