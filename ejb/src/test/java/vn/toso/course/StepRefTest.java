package vn.toso.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepRefTest {
    @Test
    void a_step_is_named_by_lesson_and_number() {
        assertThat(StepRef.parse("K04-L2#4"))
                .isEqualTo(new StepRef("K04-L2", 4))
                .hasToString("K04-L2#4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K04-L2", "K04-L2#0", "K04#1", "K04-L2#10", "k04-l2#1", "K04-L2#1 "})
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> StepRef.parse(text)).hasMessageStartingWith("course.step-malformed");
    }
}
