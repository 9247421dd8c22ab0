package vn.toso.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.toso.course.StepRef;
import vn.toso.digitalservice.FeatureVersionRef;

class QuestionTest {
    @Test
    void one_right_option_is_right_alone() {
        Question question = BankExamples.question(QuestionKind.SINGLE, false, true, false);
        assertThat(question.isRight(Set.of(2))).isTrue();
        assertThat(question.isRight(Set.of(1))).isFalse();
        assertThat(question.isRight(Set.of(1, 2))).isFalse();
        assertThat(question.takesSeveral()).isFalse();
        assertThat(question.optionText(2)).isEqualTo("Ý 2");
    }

    @Test
    void several_are_right_only_all_together() {
        Question question = BankExamples.question(QuestionKind.SEVERAL, true, false, true);
        assertThat(question.isRight(Set.of(1, 3))).isTrue();
        assertThat(question.isRight(Set.of(1))).isFalse();
        assertThat(question.isRight(Set.of(1, 2, 3))).isFalse();
        assertThat(question.takesSeveral()).isTrue();
    }

    @Test
    void not_being_sure_is_never_right() {
        assertThat(BankExamples.question(QuestionKind.SINGLE, true, false, false)
                        .isRight(Set.of()))
                .isFalse();
        assertThat(BankExamples.question(QuestionKind.SINGLE, false, false, false)
                        .isRight(Set.of()))
                .isFalse();
    }

    @Test
    void only_a_safety_question_is_critical() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QuestionFacts(
                        "Q",
                        QuestionKind.SINGLE,
                        Part.CASE,
                        true,
                        "?",
                        ".",
                        new FeatureVersionRef("A.B", 1),
                        new StepRef("K99-L1", 1),
                        "S1",
                        LocalDate.of(2026, 11, 1)));
    }
}
