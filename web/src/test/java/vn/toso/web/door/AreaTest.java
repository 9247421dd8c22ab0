package vn.toso.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AreaTest {
    @Test
    void a_path_lies_in_the_area_of_its_first_folder() {
        assertThat(Area.of("/hoc")).isEqualTo(Area.LEARNER);
        assertThat(Area.of("/hoc/K04/1")).isEqualTo(Area.LEARNER);
        assertThat(Area.of("/hocsinh")).isEqualTo(Area.PUBLIC);
        assertThat(Area.of("/")).isEqualTo(Area.PUBLIC);
    }

    @Test
    void answers_are_personal_but_never_led_to_sign_in() {
        assertThat(Area.ANSWERS.isPersonal()).isTrue();
        assertThat(Area.ANSWERS.needsSignIn()).isFalse();
    }

    @Test
    void programs_are_never_led_to_sign_in_and_nothing_of_theirs_is_kept() {
        assertThat(Area.of("/so-lieu/v1/reports")).isEqualTo(Area.FIGURES);
        assertThat(Area.FIGURES.isPersonal()).isTrue();
        assertThat(Area.FIGURES.needsSignIn()).isFalse();
        assertThat(Area.of("/bcd/report").isForPrograms()).isFalse();
    }

    @Test
    void no_policy_of_ours_allows_scripts_from_inside_a_page() {
        for (var area : Area.values()) {
            assertThat(area.policy("http://localhost:8180"))
                    .contains("script-src 'self';", "form-action 'self' http://localhost:8180")
                    .doesNotContain("unsafe");
        }
    }
}
