package vn.toso.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.toso.course.Courses;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.organization.UnitName;
import vn.toso.reporting.ReportTable.Column;
import vn.toso.reporting.ReportTable.Row;
import vn.toso.reporting.ReportTable.Step;
import vn.toso.shared.Period;
import vn.toso.shared.Rows;

/** Which member has completed which course, and on which day; where not, how much of it is read. */
@ApplicationScoped
@Transactional
public class CompletionReport {
    private static final String COUNT = EachOnce.MEMBERS + "SELECT COUNT(*) AS people FROM member WHERE nth = 1";

    private static final String LEARNED = """
            FROM member b
            JOIN qualification_status s ON s.person = b.person AND s.service IN (:services) AND s.level >= 1
                 AND s.valid_from <= :on AND :on < s.valid_until
            WHERE b.nth = 1
            """;

    private static final String TOTALS =
            EachOnce.MEMBERS + "SELECT s.service, COUNT(*) AS people " + LEARNED + "GROUP BY s.service";

    private static final String ALL = EachOnce.MEMBERS + "SELECT COUNT(*) AS people FROM (SELECT b.person " + LEARNED
            + "GROUP BY b.person HAVING COUNT(*) = :many) finished";

    private static final String PAGE = EachOnce.MEMBERS + "SELECT" + EachOnce.WHO + EachOnce.FROM
            + "WHERE b.nth = 1 ORDER BY" + EachOnce.BY_NAME + EachOnce.PAGE;

    @Inject
    ReportFrame frame;

    @Inject
    Taken taken;

    @Inject
    Runs runs;

    @Inject
    LessonsDone lessons;

    /** @throws vn.toso.shared.Refused when the question cannot be answered; see {@link ReportFrame} */
    @Allowed(Role.COMMITTEE)
    public ReportTable of(Jurisdiction asking, ReportQuestion question) {
        UnitName unit = frame.unit(asking, question);
        List<Courses.Published> courses = taken.by(asking, Taken.MEMBERS);
        int people = number(frame.rows(asking, unit, question, COUNT));
        frame.refuseTooFar(question, people);
        Set<String> services = Taken.services(courses);
        int finished = number(frame.rows(asking, unit, question, ALL)
                .with("services", services)
                .with("many", courses.size()));
        return new ReportTable(
                ReportName.COMPLETION,
                question,
                unit,
                ReportFrame.sentence("completion", finished, people, courses.size()),
                columns(courses),
                rows(asking, unit, question, courses),
                totals(asking, unit, question, courses, people),
                people,
                notes(courses),
                frame.now());
    }

    private static int number(Rows rows) {
        return rows.first(row -> row.number("people")).orElse(0);
    }

    private static List<Column> columns(List<Courses.Published> courses) {
        List<Column> columns = new ArrayList<>(Who.COLUMNS);
        courses.forEach(course -> columns.add(new Column(new Cell.Text(course.code()), true)));
        return columns;
    }

    private static List<Cell> notes(List<Courses.Published> courses) {
        String titles = courses.stream()
                .map(course -> course.code() + ": " + course.title())
                .collect(Collectors.joining("; "));
        return List.of(ReportFrame.definition(ReportName.COMPLETION), new Cell.Text(titles));
    }

    private List<Row> rows(
            Jurisdiction asking, UnitName unit, ReportQuestion question, List<Courses.Published> courses) {
        List<Who> members = frame.page(asking, unit, question, PAGE).list(Who::of);
        List<UUID> persons = members.stream().map(Who::person).toList();
        LocalDate day = question.asked().day();
        Set<String> services = Taken.services(courses);
        Map<Runs.Of, Period> learned = runs.on(day, persons, services, Runs.LEARNED);
        Map<Runs.Of, Integer> read = lessons.shares(day, persons);
        return members.stream()
                .map(member -> {
                    List<Cell> cells = new ArrayList<>(member.cells());
                    for (Courses.Published course : courses) {
                        Runs.Of of = new Runs.Of(member.person(), course.service());
                        Period run = learned.get(of);
                        Integer share = read.get(of);
                        cells.add(
                                run != null
                                        ? new Cell.Day(run.validFrom())
                                        : share != null ? new Cell.Share(share) : Cell.NOTHING);
                    }
                    return new Row(cells, new Step(member.person().toString(), null));
                })
                .toList();
    }

    private List<Cell> totals(
            Jurisdiction asking,
            UnitName unit,
            ReportQuestion question,
            Collection<Courses.Published> courses,
            int people) {
        Map<String, Integer> byService = new HashMap<>();
        frame.rows(asking, unit, question, TOTALS)
                .with("services", Taken.services(List.copyOf(courses)))
                .each(row -> byService.put(row.text("service"), row.number("people")));
        List<Cell> totals =
                new ArrayList<>(List.of(Cell.Word.of(Wording.VALUE, "completed", people), Cell.NOTHING, Cell.NOTHING));
        courses.forEach(course -> totals.add(new Cell.Count(byService.getOrDefault(course.service(), 0))));
        return totals;
    }
}
