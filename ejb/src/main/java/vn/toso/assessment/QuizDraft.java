package vn.toso.assessment;

import java.util.List;
import vn.toso.shared.Percent;

/**
 * A whole question bank, ready to be kept with the course version that it examines.
 *
 * @param mark the share of right answers from which a paper passes
 * @param waitAfter how many attempts need no waiting
 * @param waitMinutes how long to wait before each further one
 */
public record QuizDraft(
        String code, Percent mark, int waitAfter, int waitMinutes, Blueprint blueprint, List<QuestionDraft> questions) {
    /** A question with its options in order. */
    public record QuestionDraft(QuestionFacts facts, List<OptionFacts> options) {
        public QuestionDraft {
            options = List.copyOf(options);
        }
    }

    public QuizDraft {
        questions = List.copyOf(questions);
    }
}
