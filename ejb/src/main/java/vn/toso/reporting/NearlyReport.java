package vn.toso.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.toso.learning.TimeLeft;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.organization.UnitName;
import vn.toso.qualification.Standing;
import vn.toso.qualification.Standings;
import vn.toso.reporting.ReportTable.Column;
import vn.toso.reporting.ReportTable.Row;
import vn.toso.shared.Rows;

/** Who has begun and is not qualified yet, with what is missing, those with least to do first. */
@ApplicationScoped
@Transactional
public class NearlyReport {
    private static final int AT_ONCE = 200;

    private static final String UNDER_WAY = """
            JOIN qualification_status s ON s.person = b.person AND s.service IN (:services) AND NOT s.qualified
                 AND s.met > 0 AND s.met < s.needed AND s.valid_from <= :on AND :on < s.valid_until
            """;

    private static final String COUNT = EachOnce.MEMBERS + """
            SELECT COUNT(*) AS entries, COUNT(DISTINCT b.person) AS people,
                   COUNT(DISTINCT CASE WHEN s.needed - s.met = 1 THEN b.person END) AS nearest
            FROM member b
            """ + UNDER_WAY + "WHERE b.nth = 1";

    private static final String PAGE = EachOnce.MEMBERS + "SELECT" + EachOnce.WHO + """
            , s.service, d.vi, d.en, s.met, s.needed
            """ + EachOnce.FROM + UNDER_WAY
            + """
            JOIN digitalservice_service d ON d.code = s.service
            WHERE b.nth = 1 ORDER BY s.needed - s.met,""" + EachOnce.BY_NAME + ", d.position, d.code" + EachOnce.PAGE;

    @Inject
    ReportFrame frame;

    @Inject
    Standings standings;

    @Inject
    TimeLeft timeLeft;

    private record Found(int entries, int people, int nearest) {}

    /** A line before it is known what is missing. */
    private record Line(TimeLeft.Goal goal, Row row) {}

    /** @throws vn.toso.shared.Refused when the question cannot be answered; see {@link ReportFrame} */
    @Allowed(Role.COMMITTEE)
    public ReportTable of(Jurisdiction asking, ReportQuestion question) {
        UnitName unit = frame.unit(asking, question);
        Cell service = frame.service(question);
        Set<String> services = frame.services(question);
        Found found = frame.rows(asking, unit, question, COUNT)
                .with("services", services)
                .first(row -> new Found(row.number("entries"), row.number("people"), row.number("nearest")))
                .orElse(new Found(0, 0, 0));
        frame.refuseTooFar(question, found.entries());
        List<Line> lines = frame.page(asking, unit, question, PAGE)
                .with("services", services)
                .list(row -> line(question, row));
        return new ReportTable(
                ReportName.NEARLY,
                question,
                unit,
                ReportFrame.sentenceFor(question, "nearly", found.people(), service, found.nearest()),
                ReportFrame.columns(
                        question,
                        Column.number("done"),
                        Column.number("left"),
                        Column.text("missing"),
                        Column.number("minutes")),
                explained(asking, question.asked().day(), lines),
                List.of(),
                found.entries(),
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
            Map<UUID, Map<String, Standing>> standing = standings.of(
                    asking,
                    goals.stream().map(TimeLeft.Goal::person).collect(Collectors.toSet()),
                    goals.stream().map(TimeLeft.Goal::service).collect(Collectors.toSet()),
                    day);
            Map<TimeLeft.Goal, Integer> minutes = timeLeft.of(asking, goals, day);
            some.forEach(line -> rows.add(explained(line, standing, minutes)));
        }
        return rows;
    }

    private static Row explained(
            Line line, Map<UUID, Map<String, Standing>> standings, Map<TimeLeft.Goal, Integer> minutes) {
        TimeLeft.Goal goal = line.goal();
        Standing standing = standings.getOrDefault(goal.person(), Map.of()).get(goal.service());
        int left = minutes.getOrDefault(goal, 0);
        List<Cell> cells = new ArrayList<>(line.row().cells());
        cells.add(standing == null ? Cell.NOTHING : new Cell.Missing(standing));
        cells.add(left == 0 ? Cell.NOTHING : new Cell.Count(left));
        return new Row(cells, line.row().next());
    }
}
