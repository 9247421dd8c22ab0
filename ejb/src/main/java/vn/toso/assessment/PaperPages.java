package vn.toso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.shared.Percent;
import vn.toso.shared.Refused;

/** What a member sees of an own paper: a question, the overview before handing in, the result. Never a key before it is graded. */
@ApplicationScoped
@Transactional
public class PaperPages {
    @Inject
    EntityManager entities;

    @Inject
    QuestionBanks banks;

    /**
     * One line of the overview.
     *
     * @param open how many places of its answer are still open
     * @param isTwice whether the same was chosen for two of them
     */
    public record Line(int position, String text, boolean isAnswered, boolean isUnsure, int open, boolean isTwice) {}

    /** The overview before handing in. */
    public record Overview(UUID paper, String token, boolean isHandedIn, List<Line> lines) {
        public boolean isComplete() {
            return lines.stream().allMatch(Line::isAnswered);
        }
    }

    /**
     * The result of a paper that was handed in.
     *
     * @param version of the course that the paper examined
     * @param newest version of that course now: a phone may have kept the paper while a newer one was published
     * @param isRegraded whether a key was corrected since, and the result is another one now
     */
    public record Result(
            String quiz,
            int version,
            int newest,
            Instant handedInAt,
            int right,
            int of,
            Percent percent,
            Percent mark,
            boolean everyCriticalRight,
            boolean isRegraded,
            List<LookAgain> lookAgain) {
        public boolean isPassed() {
            return percent.reaches(mark) && everyCriticalRight;
        }

        public boolean isSuperseded() {
            return version < newest;
        }
    }

    /** The open paper of the asker for a quiz, if there is one. */
    public @Nullable UUID open(Jurisdiction asking, String quizCode) {
        return entities.createQuery("""
                        select p.id from Paper p
                        where p.person = :person and p.openSlot in (select q.id from Quiz q where q.code = :code)
                        """, UUID.class)
                .setParameter("person", asking.self())
                .setParameter("code", quizCode)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /**
     * @throws Refused {@code paper.unknown}, {@code paper.foreign}, or {@code question.unknown} when it has no such place
     */
    @Allowed(Role.MEMBER)
    public QuestionPage question(Jurisdiction asking, UUID paperId, int position) {
        return questions(asking, paperId).stream()
                .filter(question -> question.position() == position)
                .findFirst()
                .orElseThrow(() -> new Refused("question.unknown"));
    }

    /** The whole paper, for a phone that will be without a network. */
    @Allowed(Role.MEMBER)
    public List<QuestionPage> questions(Jurisdiction asking, UUID paperId) {
        Paper paper = own(asking, paperId);
        List<Asked> asked = Asked.on(entities, banks, paperId);
        return asked.stream()
                .map(here -> QuestionPage.of(paper, here, asked.size()))
                .toList();
    }

    @Allowed(Role.MEMBER)
    public Overview overview(Jurisdiction asking, UUID paperId) {
        Paper paper = own(asking, paperId);
        return new Overview(
                paperId,
                paper.token(),
                paper.isHandedIn(),
                Asked.on(entities, banks, paperId).stream()
                        .map(PaperPages::line)
                        .toList());
    }

    private static Line line(Asked asked) {
        PaperQuestion place = asked.place();
        Answer answer = asked.answer();
        return new Line(
                place.position(),
                asked.question().text(),
                asked.isAnswered(),
                place.isUnsure(),
                answer.open(),
                answer.isTwice());
    }

    /**
     * @throws Refused {@code paper.open} while it has not been handed in
     */
    @Allowed(Role.MEMBER)
    public Result result(Jurisdiction asking, UUID paperId) {
        Paper paper = own(asking, paperId);
        Instant handedInAt = paper.handedInAt();
        if (handedInAt == null) {
            throw new Refused("paper.open");
        }
        Quiz quiz = entities.find(Quiz.class, paper.quiz());
        List<Asked> asked = Asked.on(entities, banks, paperId);
        return new Result(
                quiz.code(),
                banks.courseVersion(quiz),
                banks.courseVersion(banks.newest(asking, quiz.code())),
                handedInAt,
                paper.rightAnswers(),
                asked.size(),
                paper.percent(),
                quiz.mark(),
                paper.everyCriticalRight(),
                paper.isRegraded(),
                asked.stream().filter(a -> !a.isRight()).map(LookAgain::of).toList());
    }

    private Paper own(Jurisdiction asking, UUID paperId) {
        Paper paper = entities.find(Paper.class, paperId);
        if (paper == null) {
            throw new Refused("paper.unknown");
        }
        return paper.readBy(asking);
    }
}
