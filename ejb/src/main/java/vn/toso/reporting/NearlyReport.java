package vn.toso.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.toso.learning.TimeLeft;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.organization.UnitName;
import vn.toso.qualification.Standings;
import vn.toso.reporting.ReportTable.Column;
import vn.toso.reporting.ReportTable.Row;
import vn.toso.shared.Rows;

/** Who has begun and is not qualified yet, with what is missing, those with least to do first. */
@ApplicationScoped
@Transactional
public class NearlyReport {
    private static final int AT_ONCE = 200;
    private static final String ONE_LEFT = "001";

    private static final String UNDER_WAY = """
            JOIN qualification_status s ON s.person = b.person AND s.service IN (:services) AND NOT s.qualified
                 AND s.met > 0 AND s.met < s.needed AND s.valid_from <= :on AND :on < s.valid_until
            """;

    /** At the number of conditions that are left, three digits. */
    static final Figure ENTRIES =
            Figure.ofEntries("nearly", EachOnce.MEMBERS, """
            SELECT %s AS service, b.commune, LPAD(s.needed - s.met, 3, '0') AS place, COUNT(*) AS people FROM member b
            """ + UNDER_WAY + "WHERE b.nth = 1 GROUP BY 1, b.commune, 3");

    static final Figure PEOPLE = Figure.ofPeopleOfAllCore(
            "nearly-people",
            EachOnce.MEMBERS,
            "SELECT %s AS service, b.commune, '' AS place, COUNT(DISTINCT b.person) AS people FROM member b "
                    + UNDER_WAY + "WHERE b.nth = 1 GROUP BY 1, b.commune");

    static final Figure NEAREST = Figure.ofPeopleOfAllCore(
            "nearest-people",
            EachOnce.MEMBERS,
            "SELECT %s AS service, b.commune, '' AS place, COUNT(DISTINCT b.person) AS people FROM member b "
                    + UNDER_WAY + "WHERE b.nth = 1 AND s.needed - s.met = 1 GROUP BY 1, b.commune");

    private static final String PAGE = EachOnce.MEMBERS + "SELECT" + EachOnce.WHO + """
            , s.service, d.vi, d.en, s.met, s.needed
            """ + EachOnce.FROM + UNDER_WAY
            + """
            JOIN digitalservice_service d ON d.code = s.service
            WHERE b.nth = 1 ORDER BY s.needed - s.met,""" + EachOnce.IN_ORDER + ", d.position, d.code" + EachOnce.PAGE;

    @Inject
    ReportFrame frame;

    @Inject
    Counting counting;

    @Inject
    Standings standings;

    @Inject
    TimeLeft timeLeft;

    /** A line before it is known what is missing. */
    private record Line(TimeLeft.Goal goal, Row row) {}

    /** @throws vn.toso.shared.Refused when the question cannot be answered; see {@link ReportFrame} */
    @Allowed(Role.COMMITTEE)
    public ReportTable of(Jurisdiction asking, ReportQuestion question) {
        UnitName unit = frame.unit(asking, question);
        Cell service = frame.service(question);
        Counts counts = counting.of(asking, unit, question);
        NavigableMap<String, Integer> places = counts.places(ENTRIES);
        int entries = Counts.sum(places);
        frame.refuseTooFar(question, entries);
        boolean isOfAllCore = question.asked().isOfAllCore();
        int people = isOfAllCore ? counts.of(PEOPLE) : entries;
        int nearest = isOfAllCore ? counts.of(NEAREST) : places.getOrDefault(ONE_LEFT, 0);
        List<Line> lines = counts.page(ENTRIES, PAGE).list(row -> line(question, row));
        return new ReportTable(
                ReportName.NEARLY,
                question,
                unit,
                ReportFrame.sentenceFor(question, "nearly", people, service, nearest),
                ReportFrame.columns(
                        question,
                        Column.number("done"),
                        Column.number("left"),
                        Column.text("missing"),
                        Column.number("minutes")),
                explained(asking, question.asked().day(), lines),
                List.of(),
                entries,
                List.of(ReportFrame.definition(ReportName.NEARLY)),
                frame.now());
    }

    private static Line line(ReportQuestion question, Rows.Row row) {
        int met = row.number("met");
        return new Line(
                new TimeLeft.Goal(row.id("id"), row.text("service")),
                ReportFrame.row(
                        question,
                        row,
                        List.of(new Cell.Count(met), new Cell.Count((long) row.number("needed") - met))));
    }

    private List<Row> explained(Jurisdiction asking, LocalDate day, List<Line> lines) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i += AT_ONCE) {
            List<Line> some = lines.subList(i, Math.min(lines.size(), i + AT_ONCE));
            Set<TimeLeft.Goal> goals = some.stream().map(Line::goal).collect(Collectors.toSet());
            Set<UUID> persons = goals.stream().map(TimeLeft.Goal::person).collect(Collectors.toSet());
            Standings.Known known = standings.of(asking, persons, day);
            Map<TimeLeft.Goal, Integer> minutes = timeLeft.of(asking, goals, known);
            some.forEach(line -> rows.add(explained(line, known, minutes)));
        }
        return rows;
    }

    private static Row explained(Line line, Standings.Known known, Map<TimeLeft.Goal, Integer> minutes) {
        TimeLeft.Goal goal = line.goal();
        int left = minutes.getOrDefault(goal, 0);
        List<Cell> cells = new ArrayList<>(line.row().cells());
        cells.add(known.of(goal.person(), goal.service())
                .<Cell>map(Cell.Missing::new)
                .orElse(Cell.NOTHING));
        cells.add(left == 0 ? Cell.NOTHING : new Cell.Count(left));
        return new Row(cells, line.row().next());
    }
}
