package vn.toso.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswerTest {
    @Test
    void lines_are_kept_as_they_were_placed_also_half() {
        Answer half = Answer.read(List.of(), List.of("3", "", "1", ""));
        assertThat(half.places()).containsExactly(3, 0, 1, 0);
        assertThat(half.open()).isEqualTo(2);
        assertThat(half.isTwice()).isFalse();
        assertThat(half.stored()).isEqualTo("3,0,1,0");
        assertThat(Answer.stored("3,0,1,0", false, QuestionKind.ORDER)).isEqualTo(half);
    }

    @Test
    void the_same_place_twice_is_noticed() {
        assertThat(Answer.read(List.of(), List.of("2", "2", "1")).isTwice()).isTrue();
        assertThat(Answer.read(List.of("unsure"), List.of("2", "2", "1")).isTwice())
                .isFalse();
    }

    @Test
    void being_unsure_takes_nothing_back_that_was_placed() {
        Answer unsure = Answer.read(List.of("unsure"), List.of("2", "", "1"));
        assertThat(unsure.isUnsure()).isTrue();
        assertThat(unsure.open()).isZero();
        assertThat(Answer.stored(unsure.stored(), true, QuestionKind.MATCH)).isEqualTo(unsure);
    }

    @Test
    void options_are_stored_as_they_always_were() {
        assertThat(Answer.read(List.of("3", "1")).stored()).isEqualTo("1,3");
        assertThat(Answer.stored("1,3", false, QuestionKind.SEVERAL)).isEqualTo(new Answer(Set.of(1, 3), false));
        assertThat(Answer.read(List.of("unsure", "1"))).isEqualTo(new Answer(Set.of(), true));
        assertThat(Answer.stored(null, true, QuestionKind.SINGLE)).isEqualTo(new Answer(Set.of(), true));
    }

    @Test
    void what_is_no_answer_is_refused() {
        assertThatThrownBy(() -> Answer.read(List.of(), List.of("", "", ""))).hasMessageStartingWith("answer.empty");
        assertThatThrownBy(() -> Answer.read(List.of(), List.of("0", "1"))).hasMessageStartingWith("answer.malformed");
        assertThatThrownBy(() -> Answer.read(List.of(), List.of("12", "1"))).hasMessageStartingWith("answer.malformed");
        assertThatThrownBy(() -> Answer.read(List.of("1"), List.of("1", "2")))
                .hasMessageStartingWith("answer.malformed");
        assertThatThrownBy(() -> Answer.read(List.of(), List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "1")))
                .hasMessageStartingWith("answer.malformed");
    }

    @Test
    void it_fits_only_a_question_of_its_kind() {
        List<Integer> shown = List.of(2, 3, 1);
        Answer placed = Answer.read(List.of(), List.of("1", "2", "3"));
        Answer chosen = Answer.read(List.of("1"));
        assertThat(placed.fits(QuestionKind.ORDER, shown)).isTrue();
        assertThat(placed.fits(QuestionKind.SINGLE, shown)).isFalse();
        assertThat(chosen.fits(QuestionKind.TAP, shown)).isTrue();
        assertThat(chosen.fits(QuestionKind.MATCH, shown)).isFalse();
        assertThat(Answer.read(List.of(), List.of("1", "2")).fits(QuestionKind.ORDER, shown))
                .isFalse();
        assertThat(Answer.read(List.of(), List.of("1", "2", "4")).fits(QuestionKind.ORDER, shown))
                .isFalse();
        assertThat(new Answer(Set.of(), true).fits(QuestionKind.MATCH, shown)).isTrue();
        assertThat(new Answer(Set.of(), false).fits(QuestionKind.MATCH, shown)).isFalse();
    }
}
