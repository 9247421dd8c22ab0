package vn.toso.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.course.Play.Slip;
import vn.toso.course.Scene.Place;
import vn.toso.course.Scene.State;
import vn.toso.shared.Refused;
import vn.toso.shared.SafeHtml;

class PlayTest {
    private static final Area SOMEWHERE = new Area(20, 60, 80, 40);
    private static final Scene SCENE = new Scene(
            "K99-S1",
            "Bấm thử",
            3,
            "Một bác nhờ bạn mở máy.",
            List.of(
                    state("start", right("Mở", "code"), wrong("Tắt", ""), wrong("Bỏ", "lost")),
                    state("code", new Place("Quay đi", null, true, "", "done"), right("Sửa", "start")),
                    state("lost", right("Quay lại", "start")),
                    state("done")));

    @Test
    void without_a_tap_it_stands_at_the_beginning() {
        Play play = Play.of(SCENE, "");
        assertThat(play.state().name()).isEqualTo("start");
        assertThat(play.isFinished()).isFalse();
        assertThat(play.wrongTaps()).isZero();
        assertThat(play.told()).isEmpty();
    }

    @Test
    void right_taps_lead_to_the_end_without_a_slip() {
        Play play = Play.of(SCENE, "11");
        assertThat(play.isFinished()).isTrue();
        assertThat(play.slips()).isEmpty();
    }

    @Test
    void a_wrong_tap_says_what_it_does_and_leaves_the_learner_there() {
        Play play = Play.of(SCENE, "2");
        assertThat(play.state().name()).isEqualTo("start");
        assertThat(play.told()).isEqualTo("Nút Tắt");
        assertThat(play.slips()).containsExactly(new Slip("Màn start", "Tắt", "Nút Tắt"));
    }

    @Test
    void a_mishap_leads_on_and_counts() {
        assertThat(Play.of(SCENE, "3").state().name()).isEqualTo("lost");
        assertThat(Play.of(SCENE, "3").told()).isEqualTo("Nút Bỏ");
        Play back = Play.of(SCENE, "31");
        assertThat(back.state().name()).isEqualTo("start");
        assertThat(back.told()).isEmpty();
        assertThat(Play.of(SCENE, "3111").isFinished()).isTrue();
        assertThat(Play.of(SCENE, "3111").wrongTaps()).isEqualTo(1);
    }

    @Test
    void a_branch_is_no_slip_and_every_wrong_tap_counts() {
        assertThat(Play.of(SCENE, "1211").wrongTaps()).isZero();
        assertThat(Play.of(SCENE, "221211").wrongTaps()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "4", "13", "9", "111", "1111", "1x", "-1", "1 1", "１", "1,1", "32"})
    void what_nobody_can_have_tapped_is_refused(String taps) {
        assertThatThrownBy(() -> Play.of(SCENE, taps))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("rehearsal.taps");
    }

    @Test
    void an_endless_list_is_refused() {
        assertThat(Play.of(SCENE, "2".repeat(200)).wrongTaps()).isEqualTo(200);
        assertThatThrownBy(() -> Play.of(SCENE, "2".repeat(201))).hasMessageStartingWith("rehearsal.taps");
    }

    @Test
    void the_first_right_place_is_the_one_that_is_shown() {
        assertThat(SCENE.states()).extracting(State::shown).containsExactly(1, 1, 1, 0);
    }

    private static State state(String name, Place... places) {
        return new State(
                name, "Màn " + name, "<svg/>", "", new SafeHtml("<p>Bấm.</p>"), "Bác bấm nhé.", List.of(places));
    }

    private static Place right(String label, String leads) {
        return new Place(label, SOMEWHERE, true, "", leads);
    }

    private static Place wrong(String label, String leads) {
        return new Place(label, SOMEWHERE, false, "Nút " + label, leads);
    }
}
