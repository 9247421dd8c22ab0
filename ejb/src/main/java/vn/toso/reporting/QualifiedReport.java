package vn.toso.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.organization.UnitName;
import vn.toso.qualification.Statuses;
import vn.toso.reporting.ReportTable.Column;
import vn.toso.reporting.ReportTable.Row;
import vn.toso.shared.Period;
import vn.toso.shared.Rows;

/** Who is qualified, since when, until when, and by which level of which rule. */
@ApplicationScoped
@Transactional
public class QualifiedReport {
    private static final String QUALIFIED = """
            JOIN qualification_status s ON s.person = b.person AND s.service IN (:services) AND s.qualified
                 AND s.valid_from <= :on AND :on < s.valid_until AND %s
            """.formatted(Statuses.CERTAIN);

    static final Figure ENTRIES = Figure.ofEntries(
            "qualified",
            EachOnce.MEMBERS,
            "SELECT %s AS service, b.commune, '' AS place, COUNT(*) AS people FROM member b " + QUALIFIED
                    + "WHERE b.nth = 1 GROUP BY 1, b.commune");

    static final Figure PEOPLE = Figure.ofPeopleOfAllCore(
            "qualified-people",
            EachOnce.MEMBERS,
            "SELECT %s AS service, b.commune, '' AS place, COUNT(DISTINCT b.person) AS people FROM member b "
                    + QUALIFIED + "WHERE b.nth = 1 GROUP BY 1, b.commune");

    private static final String PAGE = EachOnce.MEMBERS + "SELECT" + EachOnce.WHO + """
            , s.service, d.vi, d.en, s.level, s.rule_number
            """ + EachOnce.FROM + QUALIFIED
            + """
            JOIN digitalservice_service d ON d.code = s.service
            WHERE b.nth = 1 ORDER BY""" + EachOnce.IN_ORDER + ", d.position, d.code" + EachOnce.PAGE;

    @Inject
    ReportFrame frame;

    @Inject
    Counting counting;

    @Inject
    Runs runs;

    /** A line before it is known since when. */
    private record Line(Runs.Of of, Row row) {}

    /** @throws vn.toso.shared.Refused when the question cannot be answered; see {@link ReportFrame} */
    @Allowed(Role.COMMITTEE)
    public ReportTable of(Jurisdiction asking, ReportQuestion question) {
        UnitName unit = frame.unit(asking, question);
        Cell service = frame.service(question);
        Set<String> services = frame.services(question);
        Counts counts = counting.of(asking, unit, question);
        int entries = counts.of(ENTRIES);
        int people = question.asked().isOfAllCore() ? counts.of(PEOPLE) : entries;
        frame.refuseTooFar(question, entries);
        List<Line> lines = counts.page(ENTRIES, PAGE).list(row -> line(question, row));
        List<UUID> persons = lines.stream().map(line -> line.of().person()).toList();
        Map<Runs.Of, Period> since = runs.on(question.asked().day(), persons, services, Runs.QUALIFIED);
        return new ReportTable(
                ReportName.QUALIFIED,
                question,
                unit,
                ReportFrame.sentenceFor(question, "qualified", people, service),
                ReportFrame.columns(
                        question,
                        Column.text("since"),
                        Column.text("last-day"),
                        Column.text("level"),
                        Column.number("rule")),
                lines.stream().map(line -> dated(line, since.get(line.of()))).toList(),
                List.of(),
                entries,
                List.of(ReportFrame.definition(ReportName.QUALIFIED)),
                frame.now());
    }

    private static Line line(ReportQuestion question, Rows.Row row) {
        Cell level = Cell.Word.of(Wording.LEVEL, row.text("level"));
        return new Line(
                new Runs.Of(row.id("id"), row.text("service")),
                ReportFrame.row(question, row, List.of(level, new Cell.Count(row.number("rule_number")))));
    }

    /** The days stand before the level and the rule. */
    private static Row dated(Line line, @org.jspecify.annotations.Nullable Period run) {
        List<Cell> cells = new java.util.ArrayList<>(line.row().cells());
        int at = cells.size() - 2;
        cells.add(at, run == null ? Cell.NOTHING : new Cell.Day(run.validFrom()));
        cells.add(
                at + 1,
                run == null || run.isOpen()
                        ? Cell.NOTHING
                        : new Cell.Day(run.validUntil().minusDays(1)));
        return new Row(cells, line.row().next());
    }
}
