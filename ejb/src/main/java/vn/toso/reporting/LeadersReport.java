package vn.toso.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.UUID;
import java.util.function.Predicate;
import vn.toso.course.Courses;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.organization.UnitName;
import vn.toso.qualification.Statuses;
import vn.toso.reporting.ReportTable.Column;
import vn.toso.reporting.ReportTable.Row;
import vn.toso.reporting.ReportTable.Step;
import vn.toso.shared.Rows;
import vn.toso.shared.VietnamTime;

/** How far leaders and deputies are themselves, those with least done first: who leads a team and does not learn is to be helped first. */
@ApplicationScoped
@Transactional
public class LeadersReport {
    private static final int AT_ONCE = 500;
    private static final String NONE = "000";

    private static final String COUNTED = """
            COUNT(DISTINCT CASE WHEN s.level >= 1 AND s.service IN (:leaderCourses) THEN s.service END) AS done,
            COUNT(DISTINCT CASE WHEN s.qualified AND s.service IN (:core) AND %s THEN s.service END) AS able
            """.formatted(Statuses.CERTAIN);

    private static final String STATUSES = """
            LEFT JOIN qualification_status s ON s.person = b.person AND s.valid_from <= :on AND :on < s.valid_until
            WHERE b.nth = 1
            """;

    /** At the number of courses done, then that of services, three digits each with a space between. */
    static final Figure LEADERS =
            Figure.ofNothing("leaders", EachOnce.LEADERS, """
            SELECT '' AS service, f.commune, CONCAT(LPAD(f.done, 3, '0'), ' ', LPAD(f.able, 3, '0')) AS place, COUNT(*) AS people
            FROM (SELECT b.commune, b.person,""" + " " + COUNTED + "FROM member b " + STATUSES + """
                  GROUP BY b.commune, b.person) f
            GROUP BY f.commune, 3
            """);

    private static final String PAGE = EachOnce.LEADERS + "SELECT" + EachOnce.WHO + "," + COUNTED + EachOnce.FROM
            + STATUSES + "GROUP BY n.id, b.commune, b.unit, b.role ORDER BY done, able,"
            + EachOnce.IN_ORDER + EachOnce.PAGE;

    /** What others recorded about somebody is no activity of theirs. */
    private static final String LAST = """
            SELECT e.person, MAX(e.effective_at) AS at FROM evidence_entry e
            WHERE e.person IN (:persons) AND e.effective_at < :end
              AND e.kind IN ('LESSON_COMPLETED', 'REHEARSAL_DONE', 'OWN_PHONE_CHECK', 'QUIZ_GRADED', 'PRACTICE_SIGNED_OFF',
                             'DELTA_DONE', 'ASSIST_LOGGED')
            GROUP BY e.person
            """;

    @Inject
    EntityManager entities;

    @Inject
    ReportFrame frame;

    @Inject
    Counting counting;

    @Inject
    Taken taken;

    private record Line(Who who, int done, int able) {}

    /** @throws vn.toso.shared.Refused when the question cannot be answered; see {@link ReportFrame} */
    @Allowed(Role.COMMITTEE)
    public ReportTable of(Jurisdiction asking, ReportQuestion question) {
        UnitName unit = frame.unit(asking, question);
        List<Courses.Published> courses = taken.by(asking, Taken.LEADERS);
        Counts counts = counting.of(asking, unit, question);
        NavigableMap<String, Integer> places = counts.places(LEADERS);
        int leaders = people(places, place -> true);
        frame.refuseTooFar(question, leaders);
        List<Line> lines =
                counts.page(LEADERS, PAGE).list(row -> new Line(Who.of(row), row.number("done"), row.number("able")));
        Map<UUID, LocalDate> last = last(question.asked().day(), lines);
        List<Column> columns = new ArrayList<>(Who.COLUMNS);
        columns.add(Column.number("courses-done", courses.size()));
        columns.add(Column.number("services"));
        columns.add(Column.text("last-active"));
        return new ReportTable(
                ReportName.LEADERS,
                question,
                unit,
                ReportFrame.sentence(
                        "leaders",
                        leaders,
                        people(places, place -> place.startsWith(NONE)),
                        people(places, place -> !place.endsWith(NONE))),
                columns,
                lines.stream().map(line -> row(line, last)).toList(),
                List.of(),
                leaders,
                List.of(ReportFrame.definition(ReportName.LEADERS)),
                frame.now());
    }

    private static int people(Map<String, Integer> places, Predicate<String> counted) {
        return places.entrySet().stream()
                .filter(place -> counted.test(place.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private Map<UUID, LocalDate> last(LocalDate day, List<Line> lines) {
        List<UUID> persons = lines.stream().map(line -> line.who().person()).toList();
        Map<UUID, LocalDate> last = new HashMap<>();
        for (int i = 0; i < persons.size(); i += AT_ONCE) {
            Rows.of(entities, LAST)
                    .with("persons", persons.subList(i, Math.min(persons.size(), i + AT_ONCE)))
                    .with("end", VietnamTime.endOf(day))
                    .each(row -> {
                        Instant at = row.instant("at");
                        last.put(row.id("person"), VietnamTime.dayOf(at));
                    });
        }
        return last;
    }

    private static Row row(Line line, Map<UUID, LocalDate> last) {
        LocalDate active = last.get(line.who().person());
        List<Cell> cells = new ArrayList<>(line.who().cells());
        cells.add(new Cell.Count(line.done()));
        cells.add(new Cell.Count(line.able()));
        cells.add(active == null ? Cell.NOTHING : new Cell.Day(active));
        return new Row(cells, new Step(line.who().person().toString(), null));
    }
}
