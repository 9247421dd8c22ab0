package vn.toso.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One question on one paper, in the order in which its options are shown, with the newest answer. It changes only under the lock
 * on its paper, which carries the version for both.
 */
@Entity
@IdClass(PaperQuestion.Key.class)
@Table(name = "assessment_paper_question")
class PaperQuestion {
    /** The place of a question on a paper, counted from 1. */
    record Key(UUID paper, int position) implements Serializable {}

    @Id
    private UUID paper;

    @Id
    private int position;

    private UUID question;
    private String shown;
    private @Nullable String chosen;
    private boolean unsure;
    private @Nullable Instant answeredAt;
    private @Nullable Boolean rightAnswer;

    @SuppressWarnings("NullAway.Init")
    protected PaperQuestion() {}

    PaperQuestion(UUID paper, int position, UUID question, List<Integer> shown) {
        this.paper = paper;
        this.position = position;
        this.question = question;
        this.shown = String.join(",", shown.stream().map(String::valueOf).toList());
    }

    void answer(Answer answer, Instant at) {
        chosen = answer.stored();
        unsure = answer.isUnsure();
        answeredAt = at;
    }

    void grade(Question asked) {
        rightAnswer = asked.isRight(answer(asked.kind()), shown());
    }

    /** Whether the key says something else of the answer than was said when it was graded. */
    boolean isGradedOtherwise(Question asked) {
        return isRight() != asked.isRight(answer(asked.kind()), shown());
    }

    boolean isRight() {
        return Boolean.TRUE.equals(rightAnswer);
    }

    boolean isAnswered() {
        return answeredAt != null;
    }

    boolean isUnsure() {
        return unsure;
    }

    Answer answer(QuestionKind kind) {
        return Answer.stored(chosen, unsure, kind);
    }

    UUID paper() {
        return paper;
    }

    int position() {
        return position;
    }

    UUID question() {
        return question;
    }

    /** Positions of the options in the order in which this paper shows them. */
    List<Integer> shown() {
        return Arrays.stream(shown.split(",")).map(Integer::valueOf).toList();
    }
}
