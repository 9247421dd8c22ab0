package vn.toso.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.organization.UnitName;
import vn.toso.reporting.ReportTable.Column;
import vn.toso.reporting.ReportTable.Row;
import vn.toso.shared.Rows;

/** Whether it grows: who could help, and in how many villages two could, at the end of each month of a year, over one and the same tree. */
@ApplicationScoped
@Transactional
public class TrendReport {
    private static final int MONTHS = 12;

    private static final String BY_VILLAGE = """
            SELECT p.day, COUNT(*) AS villages, COALESCE(SUM(k.qualified > 1), 0) AS several,
                   COALESCE(SUM(k.qualified), 0) AS qualified
            FROM point p
            CROSS JOIN reached r
            LEFT JOIN coverage_village k ON k.village = r.unit AND k.service = :service
                 AND k.valid_from <= p.day AND p.day < k.valid_until
            WHERE r.level = 'VILLAGE'
            GROUP BY p.day ORDER BY p.day
            """;

    /** From the sums before the month after {@code since}, and the changes from there on. */
    private static final String BY_COMMUNE = """
            , part (commune) AS (
                SELECT descendant FROM organization_descent
                WHERE ancestor = :unit AND level = 'COMMUNE' AND valid_from <= :day AND :day < valid_until
            )
            SELECT f.day, SUM(f.villages) AS villages, SUM(f.several) AS several, SUM(f.qualified) AS qualified
            FROM (
                SELECT p.day, s.villages, 0 AS several, 0 AS qualified
                FROM point p CROSS JOIN part k
                JOIN coverage_commune s ON s.commune = k.commune AND s.valid_from <= :day AND :day < s.valid_until
                UNION ALL
                SELECT p.day, 0, m.several, m.qualified
                FROM point p CROSS JOIN part k
                JOIN coverage_month m ON m.service = :service AND m.commune = k.commune
                     AND m.valid_from <= p.since AND p.since < m.valid_until
                UNION ALL
                SELECT p.day, 0, d.several, d.qualified
                FROM point p CROSS JOIN part k
                JOIN coverage_change d ON d.service = :service AND d.commune = k.commune AND d.day BETWEEN p.since AND p.day
            ) f
            GROUP BY f.day ORDER BY f.day
            """;

    /** Sums of communes tell of the tree of each day; they tell of one tree only when no village came or went meanwhile. */
    private static final String MOVED = """
            SELECT 1 AS found FROM organization_descent
            WHERE ancestor = :unit AND level IN ('VILLAGE', 'COMMUNE')
              AND ((valid_from > :since AND valid_from <= :until) OR (valid_until > :since AND valid_until <= :until))
            """;

    @Inject
    EntityManager entities;

    @Inject
    ReportFrame frame;

    private record Point(LocalDate day, int villages, int several, int qualified) {}

    /** @throws vn.toso.shared.Refused when the question cannot be answered; see {@link ReportFrame} */
    @Allowed(Role.COMMITTEE)
    public ReportTable of(Jurisdiction asking, ReportQuestion question) {
        UnitName unit = frame.unit(asking, question);
        Cell service = frame.service(question);
        List<LocalDate> days = days(question.asked().day());
        frame.refuseTooFar(question, days.size());
        List<Point> points = points(asking, unit, question, days);
        Point last = points.isEmpty() ? new Point(question.asked().day(), 0, 0, 0) : points.get(points.size() - 1);
        Point first = points.isEmpty() ? last : points.get(0);
        return new ReportTable(
                ReportName.TREND,
                question,
                unit,
                ReportFrame.sentenceFor(question, "trend", last.several(), last.villages(), service, first.several()),
                List.of(
                        Column.text("month-end"),
                        Column.number("qualified"),
                        Column.number("several"),
                        Column.number("villages"),
                        Column.number("several-share")),
                points.stream().map(TrendReport::row).toList(),
                List.of(),
                points.size(),
                List.of(ReportFrame.definition(ReportName.TREND)),
                frame.now());
    }

    /** The last day of each of the months before, and the asked day. */
    private static List<LocalDate> days(LocalDate day) {
        List<LocalDate> days = new ArrayList<>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            days.add(day.withDayOfMonth(1).minusMonths(back).minusDays(1));
        }
        days.add(day);
        return days;
    }

    private List<Point> points(Jurisdiction asking, UnitName unit, ReportQuestion question, List<LocalDate> days) {
        String sql = isOfCommunes(asking, unit, question, days.get(0)) ? BY_COMMUNE : BY_VILLAGE;
        Rows rows = frame.rows(asking, unit, question, point(days.size()) + sql)
                .with("service", question.asked().service());
        int last = days.size() - 1;
        for (int i = 0; i < last; i++) {
            rows.with(name(i, days.size()), days.get(i))
                    .with("since" + i, days.get(i).plusDays(1));
        }
        rows.with("since" + last, days.get(last).withDayOfMonth(1));
        return rows.list(row ->
                new Point(row.day("day"), row.number("villages"), row.number("several"), row.number("qualified")));
    }

    /** The last point is the asked day, which the frame binds. */
    private static String name(int point, int many) {
        return point == many - 1 ? "on" : "day" + point;
    }

    private static String point(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> "SELECT CAST(:%s AS DATE), CAST(:since%d AS DATE)".formatted(name(i, many), i))
                .collect(Collectors.joining(" UNION ALL ", ", point (day, since) AS (", ") "));
    }

    private boolean isOfCommunes(Jurisdiction asking, UnitName unit, ReportQuestion question, LocalDate since) {
        LocalDate tree = question.asked().tree();
        return !unit.level().equals("VILLAGE")
                && !unit.level().equals("COMMUNE")
                && tree.equals(question.asked().day())
                && frame.reach.isWhole(asking, Role.COMMITTEE, unit.id(), tree)
                && Rows.of(entities, MOVED)
                        .with("unit", unit.id())
                        .with("since", since)
                        .with("until", tree)
                        .first(row -> true)
                        .isEmpty();
    }

    private static Row row(Point point) {
        return new Row(
                List.of(
                        new Cell.Day(point.day()),
                        new Cell.Count(point.qualified()),
                        new Cell.Count(point.several()),
                        new Cell.Count(point.villages()),
                        Cell.Share.of(point.several(), point.villages())),
                null);
    }
}
