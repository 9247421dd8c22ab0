package vn.toso.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.organization.UnitName;
import vn.toso.qualification.Statuses;
import vn.toso.reporting.ReportTable.Column;
import vn.toso.reporting.ReportTable.Row;
import vn.toso.shared.Rows;

/** Who is qualified and will not be in 30, 60 or 90 days, unless something is done. */
@ApplicationScoped
@Transactional
public class LapseReport {
    /** The last window, in days; the others are a third and two thirds of it. */
    static final int DAYS = 90;

    /** A run ends where no other status follows that qualifies as well: a change of level is no end. */
    private static final String ENDING = EachOnce.MEMBERS + """
            , ending (person, service, last) AS (
                SELECT b.person, s.service,
                       (SELECT MIN(e.valid_until) FROM qualification_status e
                        WHERE e.person = s.person AND e.service = s.service AND e.qualified AND e.valid_until > :on
                          AND NOT EXISTS (SELECT 1 FROM qualification_status f
                                          WHERE f.person = e.person AND f.service = e.service AND f.qualified
                                            AND f.valid_from = e.valid_until))
                FROM member b
                JOIN qualification_status s ON s.person = b.person AND s.service IN (:services) AND s.qualified
                     AND s.valid_from <= :on AND :on < s.valid_until AND %s
                WHERE b.nth = 1
            )
            """.formatted(Statuses.CERTAIN);

    private static final String COUNT = ENDING + """
            SELECT COUNT(*) AS third, COUNT(CASE WHEN last <= :second THEN 1 END) AS second_window,
                   COUNT(CASE WHEN last <= :first THEN 1 END) AS first_window
            FROM ending WHERE last <= :third
            """;

    private static final String PAGE = ENDING + "SELECT" + EachOnce.WHO + ", x.service, d.vi, d.en, x.last "
            + EachOnce.FROM + """
            JOIN ending x ON x.person = b.person AND x.last <= :third
            JOIN digitalservice_service d ON d.code = x.service
            WHERE b.nth = 1 ORDER BY x.last,""" + EachOnce.BY_NAME + ", d.position, d.code" + EachOnce.PAGE;

    @Inject
    ReportFrame frame;

    private record Found(int first, int second, int third) {}

    /** @throws vn.toso.shared.Refused when the question cannot be answered; see {@link ReportFrame} */
    @Allowed(Role.COMMITTEE)
    public ReportTable of(Jurisdiction asking, ReportQuestion question) {
        UnitName unit = frame.unit(asking, question);
        Cell service = frame.service(question);
        Set<String> services = frame.services(question);
        LocalDate day = question.asked().day();
        Found found = frame.rows(asking, unit, question, COUNT)
                .with("services", services)
                .with("first", day.plusDays(DAYS / 3))
                .with("second", day.plusDays(2L * DAYS / 3))
                .with("third", day.plusDays(DAYS))
                .first(row -> new Found(row.number("first_window"), row.number("second_window"), row.number("third")))
                .orElse(new Found(0, 0, 0));
        frame.refuseTooFar(question, found.third());
        List<Column> columns = ReportFrame.columns(question, Column.text("last-day"), Column.number("days-left"));
        return new ReportTable(
                ReportName.LAPSE,
                question,
                unit,
                ReportFrame.sentenceFor(question, "lapse", found.first(), found.second(), found.third(), service),
                columns,
                frame.page(asking, unit, question, PAGE)
                        .with("services", services)
                        .with("third", day.plusDays(DAYS))
                        .list(row -> row(question, row)),
                totals(found, columns.size()),
                found.third(),
                List.of(ReportFrame.definition(ReportName.LAPSE)),
                frame.now());
    }

    private static Row row(ReportQuestion question, Rows.Row row) {
        LocalDate end = row.day("last");
        return ReportFrame.row(
                question,
                row,
                List.of(
                        new Cell.Day(end.minusDays(1)),
                        new Cell.Count(ChronoUnit.DAYS.between(question.asked().day(), end))));
    }

    private static List<Cell> totals(Found found, int columns) {
        List<Cell> totals = new ArrayList<>(Collections.nCopies(columns, Cell.NOTHING));
        totals.set(0, Cell.Word.of(Wording.VALUE, "windows", found.first(), found.second(), found.third()));
        return totals;
    }
}
