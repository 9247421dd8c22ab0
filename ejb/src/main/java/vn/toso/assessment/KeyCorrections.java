package vn.toso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.toso.audit.AuditTrail;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.shared.Refused;
import vn.toso.shared.Retried;
import vn.toso.shared.Rows;

/**
 * Corrects a wrong key. The published version stays as it is; the right key stands beside it and is read from then on, and every
 * paper that asked the question is graded anew by {@link Regrading}.
 */
@Retried
@ApplicationScoped
@Transactional
public class KeyCorrections {
    private static final int MOST_MADE = 20;

    private static final String BANKS = """
            SELECT v.course, v.title, v.number FROM assessment_quiz z JOIN course_version v ON v.id = z.course_version
            ORDER BY v.course, v.number DESC
            """;

    private static final String OF_A_VERSION = """
            SELECT q.id FROM assessment_question q JOIN assessment_quiz z ON z.id = q.quiz
            JOIN course_version v ON v.id = z.course_version
            WHERE v.course = :course AND v.number = :version
            """;

    /** The question in the version and in all later ones, from the version on. */
    private static final String FROM_A_VERSION = """
            SELECT q.id, z.id AS quiz, z.code, v.number FROM assessment_question q JOIN assessment_quiz z ON z.id = q.quiz
            JOIN course_version v ON v.id = z.course_version
            WHERE v.course = :course AND v.number >= :version AND q.code = :question
            ORDER BY v.number
            """;

    /**
     * Who would pass with the other key and who would not any more, by all papers that each has handed in. The answer to such a question
     * is kept in one form only, so it can be compared as it stands.
     */
    private static final String IMPACT = """
            SELECT COALESCE(SUM(papers), 0) AS papers,
                   COALESCE(SUM(had_passed = 0 AND passes = 1), 0) AS raised,
                   COALESCE(SUM(had_passed = 1 AND passes = 0), 0) AS lowered
            FROM (
                SELECT person, SUM(is_touched) AS papers, MAX(had_passed) AS had_passed, MAX(passes) AS passes
                FROM (
                    SELECT p.person, 1 AS is_touched,
                           (p.percent >= z.mark AND p.critical_met) AS had_passed,
                           ((100 * (p.right_answers - a.right_answer + (NOT a.unsure AND a.chosen = :right)))
                                DIV (SELECT COUNT(*) FROM assessment_paper_question n WHERE n.paper = p.id) >= z.mark
                            AND (NOT c.critical OR (NOT a.unsure AND a.chosen = :right))
                            AND NOT EXISTS (
                                SELECT 1 FROM assessment_paper_question o JOIN assessment_question k ON k.id = o.question
                                WHERE o.paper = p.id AND o.question <> a.question AND k.critical AND NOT o.right_answer)) AS passes
                    FROM assessment_paper_question a
                    JOIN assessment_paper p ON p.id = a.paper
                    JOIN assessment_question c ON c.id = a.question
                    JOIN assessment_quiz z ON z.id = p.quiz
                    WHERE a.question IN (:questions) AND p.handed_in_at IS NOT NULL
                    UNION ALL
                    SELECT u.person, 0, (u.percent >= y.mark AND u.critical_met), (u.percent >= y.mark AND u.critical_met)
                    FROM assessment_paper u JOIN assessment_quiz y ON y.id = u.quiz
                    WHERE y.code = :quiz AND u.handed_in_at IS NOT NULL
                      AND NOT EXISTS (SELECT 1 FROM assessment_paper_question b
                                      WHERE b.paper = u.id AND b.question IN (:questions))
                ) AS papers
                GROUP BY person HAVING SUM(is_touched) > 0
            ) AS persons
            """;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    QuestionBanks banks;

    @Inject
    AuditTrail audit;

    @Inject
    Event<KeyCorrected> corrected;

    /** A key was corrected; whoever grades papers anew begins when the transaction is over. */
    public record KeyCorrected(UUID correction) {}

    /** A course version that has a question bank. */
    public record Bank(String course, String title, int version) {}

    /** A question as its key is corrected; {@code isArranged} when that cannot be done. */
    public record Correctable(
            String code, String text, boolean takesSeveral, boolean isArranged, List<Choice> options) {}

    /**
     * @param position in the bank, from 1
     * @param isRight by the key in force
     */
    public record Choice(int position, String text, boolean isRight) {}

    /**
     * What a correction would do.
     *
     * @param versions in which the very same question stands with the same wrong key, the named one first
     * @param papers that were handed in and asked it
     * @param raised how many persons would have passed then and have not now
     * @param lowered how many persons have passed now and would not have then
     */
    public record Preview(List<Integer> versions, int papers, int raised, int lowered) {}

    /**
     * A correction that was made.
     *
     * @param before positions of the options that were right until then, such as {@code 1,3}
     * @param total how many papers asked the question then
     * @param done how many of them were looked at
     */
    public record Made(
            UUID id,
            String course,
            int version,
            String question,
            String before,
            String now,
            String reason,
            Instant at,
            boolean isFinished,
            int total,
            int done,
            int regraded,
            int raised,
            int lowered) {}

    /** The question in one version, and the code of the quiz that asks it. */
    private record Place(UUID question, UUID quiz, String code, int version) {}

    /** Every version of every course that has a bank, the newest version of each first. */
    @Allowed({Role.TRAINER, Role.ADMINISTRATOR})
    public List<Bank> banks(Jurisdiction asking) {
        return Rows.of(entities, BANKS)
                .list(row -> new Bank(row.text("course"), row.text("title"), row.number("number")));
    }

    /** The questions of a version in the order of their codes; none for a version that there is not. */
    @Allowed({Role.TRAINER, Role.ADMINISTRATOR})
    public List<Correctable> questions(Jurisdiction asking, String course, int version) {
        List<UUID> ids = Rows.of(entities, OF_A_VERSION)
                .with("course", course)
                .with("version", version)
                .list(row -> row.id("id"));
        return ids.isEmpty()
                ? List.of()
                : banks.questions(ids).stream().map(KeyCorrections::correctable).toList();
    }

    /**
     * What the correction would do; nothing is written.
     *
     * @throws Refused {@code correction.question} for no such question, {@code correction.kind}, {@code correction.option},
     *     {@code correction.one}, {@code correction.several} for a key that it cannot have, {@code correction.same} for the one in force
     */
    @Allowed({Role.TRAINER, Role.ADMINISTRATOR})
    public Preview preview(Jurisdiction asking, KeyChange change) {
        List<Place> touched = touched(change);
        return Rows.of(entities, IMPACT)
                .with("right", change.stored())
                .with("questions", touched.stream().map(Place::question).toList())
                .with("quiz", touched.get(0).code())
                .first(row -> new Preview(
                        touched.stream().map(Place::version).toList(),
                        row.number("papers"),
                        row.number("raised"),
                        row.number("lowered")))
                .orElseThrow();
    }

    /**
     * Puts the right key beside the version, and beside each later one in which the same question stands with the same key. From now on
     * papers are graded by it.
     *
     * @param id made by the sender, so that sending twice corrects once
     * @throws Refused like {@link #preview}, and {@code correction.reason}, or {@code correction.id-taken} when the id stands for another
     */
    @Allowed({Role.TRAINER, Role.ADMINISTRATOR})
    public void correct(Jurisdiction asking, UUID id, KeyChange change, String reason) {
        KeyCorrection known = entities.find(KeyCorrection.class, id);
        if (known != null) {
            known.refuseUnlessSays(change);
            return;
        }
        List<Place> touched = touched(change);
        List<UUID> questions = touched.stream().map(Place::question).toList();
        String before = stored(question(questions.get(0)));
        entities.persist(new KeyCorrection(
                id,
                change,
                before,
                questions,
                papersThatAsk(questions),
                reason,
                asking.self(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        entities.flush();
        questions.forEach(question -> put(question, id, change.stored()));
        corrected.fire(new KeyCorrected(id));
        audit.record(
                asking.person(),
                "quiz.key-corrected",
                change.question(),
                "%s, versions %s: %s -> %s, %s"
                        .formatted(
                                change.course(),
                                touched.stream()
                                        .map(place -> String.valueOf(place.version()))
                                        .collect(Collectors.joining(" ")),
                                before,
                                change.stored(),
                                id));
    }

    /** What was corrected, the newest first, and how far the papers are. */
    @Allowed({Role.TRAINER, Role.ADMINISTRATOR})
    public List<Made> made(Jurisdiction asking) {
        return entities.createQuery("from KeyCorrection order by decidedAt desc, id", KeyCorrection.class)
                .setMaxResults(MOST_MADE)
                .getResultStream()
                .map(KeyCorrection::told)
                .toList();
    }

    private List<Place> touched(KeyChange change) {
        List<Place> places = Rows.of(entities, FROM_A_VERSION)
                .with("course", change.course())
                .with("version", change.version())
                .with("question", change.question())
                .list(row -> new Place(row.id("id"), row.id("quiz"), row.text("code"), row.number("number")));
        if (places.isEmpty() || places.get(0).version() != change.version()) {
            throw new Refused("correction.question", change.course(), change.version());
        }
        takeTurn(places.get(0).quiz());
        Map<UUID, Question> asked = banks
                .questions(places.stream().map(Place::question).toList())
                .stream()
                .collect(Collectors.toMap(Question::id, Function.identity()));
        Question first = Objects.requireNonNull(asked.get(places.get(0).question()));
        change.refuseUnlessFits(first);
        if (first.right().equals(change.right())) {
            throw new Refused("correction.same");
        }
        return places.stream()
                .filter(place ->
                        Objects.requireNonNull(asked.get(place.question())).standsLike(first))
                .toList();
    }

    /** Two corrections of one question are made one after the other. */
    private void takeTurn(UUID quiz) {
        Rows.of(entities, "SELECT id FROM assessment_quiz WHERE id = :quiz FOR UPDATE")
                .with("quiz", quiz)
                .list(row -> row.id("id"));
    }

    private Question question(UUID id) {
        return banks.questions(List.of(id)).get(0);
    }

    private int papersThatAsk(List<UUID> questions) {
        return Rows.of(
                        entities,
                        "SELECT COUNT(*) AS papers FROM assessment_paper_question WHERE question IN (:questions)")
                .with("questions", questions)
                .first(row -> row.number("papers"))
                .orElse(0);
    }

    private void put(UUID question, UUID correction, String right) {
        Rows.change(entities, "DELETE FROM assessment_corrected_key WHERE question = :question")
                .with("question", question)
                .run();
        Rows.change(
                        entities,
                        "INSERT INTO assessment_corrected_key (question, correction, right_options) VALUES (:question, :correction, :right)")
                .with("question", question)
                .with("correction", correction)
                .with("right", right)
                .run();
    }

    private static String stored(Question question) {
        return new Answer(question.right(), false).stored();
    }

    private static Correctable correctable(Question question) {
        return new Correctable(
                question.code(),
                question.text(),
                question.takesSeveral(),
                question.kind().isArranged(),
                IntStream.rangeClosed(1, question.options().size())
                        .mapToObj(position -> new Choice(
                                position,
                                question.optionText(position),
                                question.right().contains(position)))
                        .toList());
    }
}
