package vn.toso.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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

/** Which member has completed which course, and on which day; where not, how much of it is read. */
@ApplicationScoped
@Transactional
public class CompletionReport {
    private static final String LEARNED_BY = """
            FROM member b
            JOIN qualification_status s ON s.person = b.person AND s.service IN (:courses) AND s.level >= 1
                 AND s.valid_from <= :on AND :on < s.valid_until
            WHERE b.nth = 1
            """;

    static final Figure MEMBERS = Figure.ofNothing("members", EachOnce.MEMBERS, """
            SELECT '' AS service, b.commune, '' AS place, COUNT(*) AS people FROM member b WHERE b.nth = 1 GROUP BY b.commune
            """);

    static final Figure LEARNED = Figure.ofCourses(
            "learned",
            EachOnce.MEMBERS,
            "SELECT s.service, b.commune, '' AS place, COUNT(*) AS people " + LEARNED_BY
                    + "GROUP BY s.service, b.commune");

    static final Figure FINISHED = Figure.ofNothing("finished", EachOnce.MEMBERS, """
            SELECT '' AS service, f.commune, '' AS place, COUNT(*) AS people
            FROM (SELECT b.commune""" + " " + LEARNED_BY + """
                  GROUP BY b.commune, b.person HAVING COUNT(*) = :many) f
            GROUP BY f.commune
            """);

    private static final String PAGE = EachOnce.MEMBERS + "SELECT" + EachOnce.WHO + EachOnce.FROM
            + "WHERE b.nth = 1 ORDER BY" + EachOnce.IN_ORDER + EachOnce.PAGE;

    @Inject
    ReportFrame frame;

    @Inject
    Counting counting;

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
        Counts counts = counting.of(asking, unit, question);
        int people = counts.of(MEMBERS);
        frame.refuseTooFar(question, people);
        return new ReportTable(
                ReportName.COMPLETION,
                question,
                unit,
                ReportFrame.sentence("completion", counts.of(FINISHED), people, courses.size()),
                columns(courses),
                rows(counts.page(MEMBERS, PAGE).list(Who::of), question.asked().day(), courses),
                totals(counts.byService(LEARNED), courses, people),
                people,
                notes(courses),
                frame.now());
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

    private List<Row> rows(List<Who> members, LocalDate day, List<Courses.Published> courses) {
        List<UUID> persons = members.stream().map(Who::person).toList();
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

    private static List<Cell> totals(
            Map<String, Integer> byService, Collection<Courses.Published> courses, int people) {
        List<Cell> totals =
                new ArrayList<>(List.of(Cell.Word.of(Wording.VALUE, "completed", people), Cell.NOTHING, Cell.NOTHING));
        courses.forEach(course -> totals.add(new Cell.Count(byService.getOrDefault(course.service(), 0))));
        return totals;
    }
}
