package vn.toso.web.committee;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import vn.toso.reporting.ReportLines;
import vn.toso.reporting.ReportPaper;
import vn.toso.reporting.ReportSheet;
import vn.toso.reporting.ReportTable;
import vn.toso.reporting.ReportText;

/** A report as a file with every row: the same address as the page, with another ending. */
@WebServlet({"/bcd/report.xlsx", "/bcd/report.csv", "/bcd/report.pdf"})
public class ReportDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CoverageFilter filter;

    @Inject
    transient AskedReport asked;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        filter.ask(
                parameter(request, "service"),
                parameter(request, "unit"),
                parameter(request, "date"),
                parameter(request, "tree"));
        asked.setName(parameter(request, "name"));
        asked.setBy(parameter(request, "by"));
        ReportTable table = asked.table(true);
        String path = request.getServletPath();
        String ending = path.substring(path.lastIndexOf('.') + 1);
        byte[] file = drawn(asked.text(table), ending);
        response.setContentType(type(ending));
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + table.name().code() + "-"
                        + table.question().asked().day() + "." + ending + "\"");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    private static byte[] drawn(ReportText text, String ending) {
        return switch (ending) {
            case "xlsx" -> ReportSheet.of(text);
            case "csv" -> ReportLines.of(text);
            default -> ReportPaper.of(text);
        };
    }

    private static String type(String ending) {
        return switch (ending) {
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case "csv" -> "text/csv;charset=UTF-8";
            default -> "application/pdf";
        };
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
