package vn.toso.web.figures;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import vn.toso.digitalservice.ServiceView;
import vn.toso.organization.UnitName;
import vn.toso.reporting.Cell;
import vn.toso.reporting.ReportName;
import vn.toso.reporting.ReportQuestion;
import vn.toso.reporting.ReportTable;
import vn.toso.reporting.ReportText;
import vn.toso.web.committee.CoverageFilter;
import vn.toso.web.committee.ReportsPage;

/**
 * A report as JSON. Every cell says of which kind it is: counts and shares are numbers (a share in whole percent), days are ISO days,
 * words carry their key beside the reader's text, and what the page leaves empty is {@code none} with {@code null}.
 */
final class ReportShape {
    private ReportShape() {}

    static JsonObject list(String language, ReportsPage list, CoverageFilter filter) {
        JsonArrayBuilder reports = Json.createArrayBuilder();
        for (ReportName name : list.getNames()) {
            reports.add(Json.createObjectBuilder()
                    .add("report", name.code())
                    .add("title", list.title(name))
                    .add("question", list.question(name))
                    .add("isOfService", name.isOfService())
                    .add("isGrouped", name.isGrouped()));
        }
        JsonArrayBuilder services = Json.createArrayBuilder();
        for (ServiceView service : filter.getServices()) {
            services.add(
                    Json.createObjectBuilder().add("service", service.code()).add("name", filter.nameOf(service)));
        }
        JsonArrayBuilder units = Json.createArrayBuilder();
        for (UnitName top : filter.getTops()) {
            units.add(Shape.unit(top.reference(), top.level(), top.full()));
        }
        return Json.createObjectBuilder()
                .add("language", language)
                .add("reports", reports)
                .add("services", services)
                .add("units", units)
                .build();
    }

    /** @param text the same table in the reader's words */
    static JsonObject of(String title, ReportTable table, ReportText text) {
        ReportQuestion question = table.question();
        JsonArrayBuilder rows = Json.createArrayBuilder();
        text.rows().forEach(line -> rows.add(row(line)));
        return Json.createObjectBuilder()
                .add("report", table.name().code())
                .add("title", title)
                .add("language", text.language())
                .add("asOf", table.asOf().toString())
                .add(
                        "asked",
                        Shape.asked(question.asked(), table.unit())
                                .add(
                                        "by",
                                        Shape.text(
                                                table.name().isGrouped()
                                                        ? question.by().code()
                                                        : null)))
                .add("sentence", text.title())
                .add("definition", Json.createArrayBuilder(Shape.texts(text.notes())))
                .add("columns", columns(table, text))
                .add("rows", rows)
                .add("totals", cells(text.totals()))
                .add("page", question.page())
                .add("pages", table.pages())
                .add("pageSize", ReportQuestion.PAGE_ROWS)
                .add("count", table.count())
                .build();
    }

    private static JsonArrayBuilder columns(ReportTable table, ReportText text) {
        JsonArrayBuilder columns = Json.createArrayBuilder();
        for (int i = 0; i < table.columns().size(); i++) {
            ReportTable.Column column = table.columns().get(i);
            columns.add(Json.createObjectBuilder()
                    .add("code", code(column))
                    .add("head", text.heads().get(i).text())
                    .add("isNumber", column.isNumber()));
        }
        return columns;
    }

    /** The key of its words; of a course's column the code of the course. */
    static String code(ReportTable.Column column) {
        if (column.head() instanceof Cell.Word word) {
            return word.key();
        }
        if (column.head() instanceof Cell.Text name) {
            return name.text();
        }
        throw new IllegalArgumentException("no code for " + column.head());
    }

    private static JsonObjectBuilder row(ReportText.Line line) {
        ReportTable.Step next = line.next();
        return Json.createObjectBuilder()
                .add("person", Shape.text(next == null ? null : next.person()))
                .add("service", Shape.text(next == null ? null : next.service()))
                .add("cells", cells(line.cells()));
    }

    private static JsonArrayBuilder cells(List<ReportText.Said> line) {
        JsonArrayBuilder cells = Json.createArrayBuilder();
        line.forEach(said -> cells.add(cell(said)));
        return cells;
    }

    private static JsonObjectBuilder cell(ReportText.Said said) {
        if (said.cell() instanceof Cell.Count count) {
            return cell("count", Json.createValue(count.number()), JsonValue.NULL);
        }
        if (said.cell() instanceof Cell.Share share) {
            return cell("percent", Json.createValue(share.percent()), JsonValue.NULL);
        }
        if (said.cell() instanceof Cell.Day day) {
            return cell("day", Json.createValue(day.day().toString()), JsonValue.NULL);
        }
        if (said.text().isEmpty()) {
            return cell("none", JsonValue.NULL, JsonValue.NULL);
        }
        return said.cell() instanceof Cell.Word word
                ? cell("word", Json.createValue(said.text()), Json.createValue(word.key()))
                : cell("text", Json.createValue(said.text()), JsonValue.NULL);
    }

    private static JsonObjectBuilder cell(String kind, JsonValue value, JsonValue code) {
        return Json.createObjectBuilder().add("kind", kind).add("value", value).add("code", code);
    }
}
