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

    /**
     * Of each commune and question; names {@code :on}, {@code :day} and {@code :end}. Members are read first ({@code STRAIGHT_JOIN}): left to
     * itself, the database goes from the questions to every answer of the nation.
     */
    static final String ANSWERED = EachOnce.MEMBERS + """
            , answered (commune, service, question, answers, good, people) AS (
                SELECT g.commune, c.service, g.question, g.answers, g.good, g.people
                FROM (
                    SELECT STRAIGHT_JOIN b.commune, a.question, COUNT(*) AS answers, SUM(a.right_answer) AS good,
                           COUNT(DISTINCT p.person) AS people
                    FROM member b
                    JOIN assessment_paper p ON p.person = b.person AND p.handed_in_at < :end
                    JOIN assessment_paper_question a ON a.paper = p.id AND a.right_answer IS NOT NULL
                    WHERE b.nth = 1
                    GROUP BY b.commune, a.question
                ) g
                JOIN assessment_question q ON q.id = g.question
                JOIN assessment_quiz z ON z.id = q.quiz
                JOIN course_version v ON v.id = z.course_version
                JOIN course_course c ON c.code = v.course
            )
            """;

    private static final String KEPT = """
            WITH answered (service, question, answers, good, people) AS (
                SELECT service, question, answers, good, people FROM reporting_item
                WHERE commune IN (:parts) AND service IN (:services)
            )
            """;

    private static final String HARDEST_FIRST = " ORDER BY w.good / w.answers, w.answers DESC, w.code, w.number";

    /** Beside each line, how many there are and how many of them are hard. */
    private static final String PAGE = """
            SELECT w.*, x.text
            FROM (
                SELECT v.course, v.number, q.code, q.id, w.answers, w.good,
                       COUNT(*) OVER () AS questions, COUNT(CASE WHEN 2 * w.good < w.answers THEN 1 END) OVER () AS hard
                FROM (
                    SELECT question, SUM(answers) AS answers, SUM(good) AS good
                    FROM answered WHERE service IN (:services)
                    GROUP BY question HAVING SUM(people) >= :fewest
                ) w
                JOIN assessment_question q ON q.id = w.question
                JOIN assessment_quiz z ON z.id = q.quiz
                JOIN course_version v ON v.id = z.course_version
                ORDER BY w.good / w.answers, w.answers DESC, q.code, v.number""" + EachOnce.PAGE + """

            ) w
            JOIN assessment_question x ON x.id = w.id
            """ + HARDEST_FIRST;

    @Inject
    ReportFrame frame;

    @Inject
    Counting counting;

    private record Line(int questions, int hard, Row row) {}

    /** @throws vn.toso.shared.Refused when the question cannot be answered; see {@link ReportFrame} */
    @Allowed(Role.COMMITTEE)
    public ReportTable of(Jurisdiction asking, ReportQuestion question) {
        UnitName unit = frame.unit(asking, question);
        Cell service = frame.service(question);
        List<Line> lines = counting.of(asking, unit, question)
                .either(KEPT + PAGE, ANSWERED + PAGE)
                .with("fewest", FEWEST)
                .with("from", question.from())
                .with("most", question.most())
                .list(row -> new Line(row.number("questions"), row.number("hard"), row(row)));
        int questions = lines.isEmpty() ? 0 : lines.get(0).questions();
        int hard = lines.isEmpty() ? 0 : lines.get(0).hard();
        frame.refuseTooFar(question, questions);
        return new ReportTable(
                ReportName.ITEMS,
                question,
                unit,
                ReportFrame.sentenceFor(question, "items", questions, hard, service),
                List.of(
                        Column.text("question"),
                        Column.text("course"),
                        Column.text("wording"),
                        Column.number("answers"),
                        Column.number("right-share")),
                lines.stream().map(Line::row).toList(),
                List.of(),
                questions,
                List.of(ReportFrame.definition(ReportName.ITEMS, FEWEST)),
                frame.now());
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
