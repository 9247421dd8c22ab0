package vn.toso.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
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

    private static final String WITHIN = """
            SELECT %s FROM qualification_status w
            WHERE w.valid_until BETWEEN :earliest AND :latest AND w.qualified AND w.service IN (:services)
            """;

    /**
     * A run ends where no other status follows that qualifies as well: a change of level is no end. Members are read first
     * ({@code STRAIGHT_JOIN}) and of each only what is theirs ({@code FORCE INDEX}): left to itself, the database goes through every
     * qualified person of the nation to find those of a few communes, the more so while its statistics are of before a rebuild.
     */
    private static final String ENDING = """
            , ending (person, commune, unit, role, service, last) AS (
                SELECT b.person, b.commune, b.unit, b.role, s.service,
                       (SELECT MIN(e.valid_until) FROM qualification_status e FORCE INDEX (PRIMARY)
                        WHERE e.person = s.person AND e.service = s.service AND e.qualified AND e.valid_until > :on
                          AND NOT EXISTS (SELECT 1 FROM qualification_status f FORCE INDEX (PRIMARY)
                                          WHERE f.person = e.person AND f.service = e.service AND f.qualified
                                            AND f.valid_from = e.valid_until))
                FROM member b
                JOIN qualification_status s FORCE INDEX (PRIMARY)
                     ON s.person = b.person AND s.service IN (:services) AND s.qualified
                     AND s.valid_from <= :on AND :on < s.valid_until AND %s
                WHERE b.nth = 1
            )
            """.formatted(Statuses.CERTAIN);

    /** Of whom some status ends within a few days: found by these days. */
    private static final String ENDING_SOON =
            EachOnce.members("m.person IN (" + WITHIN.formatted("w.person") + ")") + ENDING;

    /** Within all of the days, which is nearly everybody: looked up for each member, or the database would begin with the nation's. */
    private static final String ENDING_EVER =
            EachOnce.members("(" + WITHIN.formatted("1") + " AND w.person = m.person LIMIT 1) = 1") + ENDING;

    /** At the day from which on somebody is not qualified. */
    static final Figure ENDINGS = Figure.ofEntries("lapse", ENDING_EVER, """
            SELECT STRAIGHT_JOIN %s AS service, s.commune, CAST(s.last AS CHAR(10)) AS place, COUNT(*) AS people
            FROM ending s WHERE s.last BETWEEN :earliest AND :latest GROUP BY 1, s.commune, 3
            """);

    private static final String PAGE =
            ENDING_SOON + "SELECT STRAIGHT_JOIN" + EachOnce.WHO + ", b.service, d.vi, d.en, b.last FROM ending b "
                    + EachOnce.WITH_NAMES + """
            JOIN digitalservice_service d ON d.code = b.service
            WHERE b.last BETWEEN :earliest AND :latest ORDER BY b.last,""" + EachOnce.IN_ORDER + ", d.position, d.code" + EachOnce.PAGE;

    @Inject
    ReportFrame frame;

    @Inject
    Counting counting;

    private record Found(int first, int second, int third) {
        static Found of(NavigableMap<String, Integer> endings, LocalDate day) {
            return new Found(
                    until(endings, day.plusDays(DAYS / 3)),
                    until(endings, day.plusDays(2L * DAYS / 3)),
                    until(endings, day.plusDays(DAYS)));
        }

        private static int until(NavigableMap<String, Integer> endings, LocalDate day) {
            return Counts.sum(endings.headMap(day.toString(), true));
        }
    }

    /** @throws vn.toso.shared.Refused when the question cannot be answered; see {@link ReportFrame} */
    @Allowed(Role.COMMITTEE)
    public ReportTable of(Jurisdiction asking, ReportQuestion question) {
        UnitName unit = frame.unit(asking, question);
        Cell service = frame.service(question);
        LocalDate day = question.asked().day();
        Counts counts = counting.of(asking, unit, question);
        Found found = Found.of(counts.places(ENDINGS), day);
        frame.refuseTooFar(question, found.third());
        List<Column> columns = ReportFrame.columns(question, Column.text("last-day"), Column.number("days-left"));
        return new ReportTable(
                ReportName.LAPSE,
                question,
                unit,
                ReportFrame.sentenceFor(question, "lapse", found.first(), found.second(), found.third(), service),
                columns,
                counts.page(ENDINGS, PAGE).list(row -> row(question, row)),
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
