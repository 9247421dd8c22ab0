package vn.toso.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.toso.learning.LearningPaths;
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

    private static final String MINUTES = """
            SELECT l.code, l.minutes FROM course_lesson l JOIN course_version v ON v.id = l.course_version
            WHERE v.number = (SELECT MAX(n.number) FROM course_version n WHERE n.course = v.course)
            UNION ALL
            SELECT s.code, s.minutes FROM course_scene s JOIN course_version v ON v.id = s.course_version
            WHERE v.number = (SELECT MAX(n.number) FROM course_version n WHERE n.course = v.course)
            """;

    @Inject
    EntityManager entities;

    @Inject
    ReportFrame frame;

    @Inject
    Standings standings;

    private record Found(int entries, int people, int nearest) {}

    /** A line before it is known what is missing. */
    private record Line(Runs.Of of, Row row) {}

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
                ReportFrame.sentence("nearly", found.people(), service, found.nearest()),
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
                new Runs.Of(row.id("id"), row.text("service")),
                ReportFrame.row(
                        question,
                        row,
                        List.of(new Cell.Count(met), new Cell.Count((long) row.number("needed") - met))));
    }

    private List<Row> explained(Jurisdiction asking, LocalDate day, List<Line> lines) {
        Map<String, Integer> minutes = new HashMap<>();
        Rows.of(entities, MINUTES).each(row -> minutes.put(row.text("code"), row.number("minutes")));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i += AT_ONCE) {
            List<Line> some = lines.subList(i, Math.min(lines.size(), i + AT_ONCE));
            Map<Runs.Of, Standing> standing = standing(asking, day, some);
            for (Line line : some) {
                rows.add(explained(line.row(), standing.get(line.of()), minutes));
            }
        }
        return rows;
    }

    private Map<Runs.Of, Standing> standing(Jurisdiction asking, LocalDate day, List<Line> lines) {
        Map<String, List<UUID>> byService = new HashMap<>();
        lines.forEach(line -> byService
                .computeIfAbsent(line.of().service(), any -> new ArrayList<>())
                .add(line.of().person()));
        Map<Runs.Of, Standing> found = new HashMap<>();
        byService.forEach((service, persons) -> standings
                .of(asking, persons, service, day)
                .forEach((person, standing) -> found.put(new Runs.Of(person, service), standing)));
        return found;
    }

    private static Row explained(
            Row row, @org.jspecify.annotations.Nullable Standing standing, Map<String, Integer> minutes) {
        List<Cell> cells = new ArrayList<>(row.cells());
        if (standing == null) {
            cells.addAll(List.of(Cell.NOTHING, Cell.NOTHING));
        } else {
            cells.addAll(List.of(new Cell.Missing(standing), minutes(standing, minutes)));
        }
        return new Row(cells, row.next());
    }

    /** Of what can be done alone; for somebody to come and watch no minutes are known. */
    private static Cell minutes(Standing standing, Map<String, Integer> minutes) {
        int all = standing.missing().stream()
                .flatMap(finding -> switch (finding.kind()) {
                    case QUIZ -> finding.missing().stream().map(code -> LearningPaths.QUIZ_MINUTES);
                    case LESSONS, REHEARSAL -> finding.missing().stream().map(code -> minutes.getOrDefault(code, 0));
                    default -> Stream.<Integer>empty();
                })
                .mapToInt(Integer::intValue)
                .sum();
        return all == 0 ? Cell.NOTHING : new Cell.Count(all);
    }
}
