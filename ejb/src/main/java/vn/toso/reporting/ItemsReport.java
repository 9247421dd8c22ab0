package vn.toso.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.organization.UnitName;
import vn.toso.reporting.ReportTable.Column;
import vn.toso.reporting.ReportTable.Row;
import vn.toso.shared.Rows;

/** Which questions members get wrong most. Only counts, and only where enough answered: nobody's own answers can be told from them. */
@ApplicationScoped
@Transactional
public class ItemsReport {
    /** How many different members must have answered a question before it is shown. */
    static final int FEWEST = 5;

    private static final String ANSWERED = EachOnce.MEMBERS + """
            , answered (question, answers, good, people) AS (
                SELECT a.question, COUNT(*), SUM(a.right_answer), COUNT(DISTINCT p.person)
                FROM (SELECT DISTINCT person FROM member) b
                JOIN assessment_paper p ON p.person = b.person AND p.handed_in_at < :end
                JOIN assessment_paper_question a ON a.paper = p.id AND a.right_answer IS NOT NULL
                GROUP BY a.question
                HAVING COUNT(DISTINCT p.person) >= :fewest
            )
            """;

    private static final String SHOWN = """
            FROM answered w
            JOIN assessment_question q ON q.id = w.question
            JOIN assessment_quiz z ON z.id = q.quiz
            JOIN course_version v ON v.id = z.course_version
            JOIN course_course c ON c.code = v.course
            WHERE (:every OR c.service = :service)
            """;

    private static final String COUNT = ANSWERED + """
            SELECT COUNT(*) AS questions, COUNT(CASE WHEN 2 * w.good < w.answers THEN 1 END) AS hard
            """ + SHOWN;

    private static final String PAGE =
            ANSWERED + """
            SELECT v.course, v.number, q.code, q.text, w.answers, w.good
            """ + SHOWN + "ORDER BY w.good / w.answers, w.answers DESC, q.code, v.number" + EachOnce.PAGE;

    @Inject
    ReportFrame frame;

    private record Found(int questions, int hard) {}

    /** @throws vn.toso.shared.Refused when the question cannot be answered; see {@link ReportFrame} */
    @Allowed(Role.COMMITTEE)
    public ReportTable of(Jurisdiction asking, ReportQuestion question) {
        UnitName unit = frame.unit(asking, question);
        Cell service = frame.service(question);
        Found found = bound(frame.rows(asking, unit, question, COUNT), question)
                .first(row -> new Found(row.number("questions"), row.number("hard")))
                .orElse(new Found(0, 0));
        frame.refuseTooFar(question, found.questions());
        return new ReportTable(
                ReportName.ITEMS,
                question,
                unit,
                ReportFrame.sentenceFor(question, "items", found.questions(), found.hard(), service),
                List.of(
                        Column.text("question"),
                        Column.text("course"),
                        Column.text("wording"),
                        Column.number("answers"),
                        Column.number("right-share")),
                bound(frame.page(asking, unit, question, PAGE), question).list(ItemsReport::row),
                List.of(),
                found.questions(),
                List.of(ReportFrame.definition(ReportName.ITEMS, FEWEST)),
                frame.now());
    }

    private static Rows bound(Rows rows, ReportQuestion question) {
        return rows.with("end", ReportFrame.end(question.asked().day()))
                .with("fewest", FEWEST)
                .with("every", question.asked().isOfAllCore())
                .with("service", question.asked().service());
    }

    private static Row row(Rows.Row row) {
        return new Row(
                List.of(
                        new Cell.Text(row.text("code")),
                        Cell.Word.of(Wording.VALUE, "version", row.text("course"), row.number("number")),
                        new Cell.Text(row.text("text")
                                .replace("**", "")
                                .replaceAll("\\s+", " ")
                                .strip()),
                        new Cell.Count(row.longNumber("answers")),
                        Cell.Share.of(row.longNumber("good"), row.longNumber("answers"))),
                null);
    }
}
