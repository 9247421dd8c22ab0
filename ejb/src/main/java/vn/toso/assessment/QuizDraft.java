package vn.toso.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
    /**
     * A question with its options in order.
     *
     * @param screen where to tap; null unless the question asks for it
     */
    public record QuestionDraft(
            QuestionFacts facts,
            List<OptionFacts> options,
            @Nullable Screen screen) {
        public QuestionDraft {
            options = List.copyOf(options);
        }

        public QuestionDraft(QuestionFacts facts, List<OptionFacts> options) {
            this(facts, options, null);
        }
    }

    public QuizDraft {
        questions = List.copyOf(questions);
    }
}
