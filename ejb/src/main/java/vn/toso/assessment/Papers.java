package vn.toso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.evidence.EvidenceKind;
import vn.toso.evidence.EvidenceLog;
import vn.toso.evidence.Fact;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.receipt.Sent;
import vn.toso.shared.Refused;
import vn.toso.shared.Retried;

/** A member's papers: drawn, answered, handed in. Every verb can be repeated without harm. */
@Retried
@ApplicationScoped
@Transactional
public class Papers {
    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    QuestionBanks banks;

    @Inject
    EvidenceLog log;

    /**
     * Draws a paper, or returns the open one: a member has one open paper a quiz.
     *
     * @return the paper's id
     * @throws Refused {@code quiz.wait} with the minutes still to wait, after several attempts
     */
    @Allowed(Role.MEMBER)
    public UUID start(Jurisdiction asking, String quizCode) {
        Quiz quiz = banks.newest(asking, quizCode);
        List<Paper> earlier = entities.createQuery("""
                        select p from Paper p
                        where p.person = :person and p.quiz in (select q.id from Quiz q where q.code = :code)
                        order by p.issuedAt desc
                        """, Paper.class)
                .setParameter("person", asking.self())
                .setParameter("code", quizCode)
                .getResultList();
        return earlier.stream()
                .filter(p -> !p.isHandedIn())
                .map(Paper::id)
                .findFirst()
                .orElseGet(() -> draw(asking.self(), quiz, earlier));
    }

    /** An answer from a page, in the moment in which it is given. */
    public int answer(Jurisdiction asking, UUID paperId, String token, int position, Answer answer) {
        return answer(asking, paperId, token, position, answer, null);
    }

    /**
     * Keeps the newest answer to a question: of one phone the one with the highest number, of several the one that arrived last. The
     * same answer again changes nothing, also when the paper has been handed in since.
     *
     * @param token the paper's token, printed into the form; it counts when the session is over
     * @param position place of the question on the paper, from 1
     * @param sent what the phone says of an answer that it kept; null for one that comes straight from a page
     * @return how many questions the paper has
     * @throws Refused {@code paper.foreign}, {@code paper.handed-in}, {@code answer.malformed} or {@code answer.id-taken}
     */
    public int answer(
            Jurisdiction asking, UUID paperId, String token, int position, Answer answer, @Nullable Sent sent) {
        Paper paper = locked(paperId).writtenBy(asking, token);
        PaperEvents events = new PaperEvents(entities, paperId);
        if (sent == null || !events.knows(sent, position, answer)) {
            paper.refuseUnlessOpen();
            take(paperId, position, answer, sent, events);
        }
        return places(paperId);
    }

    private void take(UUID paperId, int position, Answer answer, @Nullable Sent sent, PaperEvents events) {
        PaperQuestion question = entities.find(PaperQuestion.class, new PaperQuestion.Key(paperId, position));
        if (question == null || !answer.fits(kind(question), question.shown())) {
            throw new Refused("answer.malformed");
        }
        if (sent == null || !events.isOvertaken(sent, position)) {
            question.answer(answer, now());
        }
        if (sent != null) {
            events.keep(sent, position, answer, now());
        }
    }

    private QuestionKind kind(PaperQuestion place) {
        return entities.find(Question.class, place.question()).kind();
    }

    /** Hands in from a page, in the moment in which it is pressed. */
    public void handIn(Jurisdiction asking, UUID paperId, String token) {
        handIn(asking, paperId, token, null);
    }

    /**
     * Grades the paper and tells the log. Handing in twice, from however many phones, leaves the first result.
     *
     * @throws Refused {@code paper.foreign}, or {@code paper.unanswered} while a question has no answer, or an answer a line still open
     */
    public void handIn(Jurisdiction asking, UUID paperId, String token, @Nullable Sent sent) {
        Paper paper = locked(paperId).writtenBy(asking, token);
        if (paper.isHandedIn()) {
            return;
        }
        List<Asked> asked = Asked.on(entities, banks, paperId);
        if (!asked.stream().allMatch(Asked::isAnswered)) {
            throw new Refused("paper.unanswered");
        }
        grade(paper, asked);
        tell(asking, paper, sent);
    }

    private UUID draw(UUID person, Quiz quiz, List<Paper> earlier) {
        refuseWhileWaiting(quiz, earlier);
        Paper paper = new Paper(person, quiz.id(), now());
        entities.persist(paper);
        int position = 0;
        for (Blueprint.Drawn drawn : quiz.blueprint().draw(banks.questions(quiz), paper.seed())) {
            entities.persist(
                    new PaperQuestion(paper.id(), ++position, drawn.question().id(), drawn.optionOrder()));
        }
        return paper.id();
    }

    private void refuseWhileWaiting(Quiz quiz, List<Paper> earlier) {
        if (earlier.size() < quiz.waitAfter()) {
            return;
        }
        Instant last = earlier.get(0).handedInAt();
        long left = last == null
                ? 0
                : Duration.ofMinutes(quiz.waitMinutes())
                        .minus(Duration.between(last, now()))
                        .toMinutes();
        if (left > 0) {
            throw new Refused("quiz.wait", left);
        }
    }

    private void grade(Paper paper, List<Asked> asked) {
        asked.forEach(Asked::grade);
        paper.handIn(now(), Grading.of(asked));
    }

    private void tell(Jurisdiction asking, Paper paper, @Nullable Sent sent) {
        Quiz quiz = entities.find(Quiz.class, paper.quiz());
        log.append(
                asking,
                new Fact(
                        paper.id(),
                        EvidenceKind.QUIZ_GRADED,
                        paper.person(),
                        banks.service(quiz),
                        quiz.code(),
                        banks.courseVersion(quiz),
                        paper.grading().outcome(),
                        sent == null ? null : sent.at(),
                        paper.issuedAt(),
                        sent == null ? null : sent.phone().toString(),
                        null));
    }

    private Paper locked(UUID paperId) {
        Paper paper = entities.find(Paper.class, paperId, LockModeType.PESSIMISTIC_WRITE);
        if (paper == null) {
            throw new Refused("paper.unknown");
        }
        return paper;
    }

    private int places(UUID paperId) {
        return entities.createQuery("select count(q) from PaperQuestion q where q.paper = :paper", Long.class)
                .setParameter("paper", paperId)
                .getSingleResult()
                .intValue();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
