package vn.toso.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AreaTest {
    @Test
    void an_area_reaches_from_edge_to_edge() {
        assertThat(Area.parse("0 0 220 330")).isEqualTo(new Area(0, 0, 220, 330));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "1 2 34",
                "1 2 34 34 5",
                "1  2 34 34",
                "-1 2 34 34",
                "1 2 33 34",
                "1 2 34 33",
                "187 0 34 34",
                "0 297 34 34",
                "0 0 9999 34"
            })
    void what_no_thumb_can_hit_is_refused(String text) {
        assertThatThrownBy(() -> Area.parse(text)).hasMessageStartingWith("course.area");
    }

    @Test
    void areas_side_by_side_do_not_meet() {
        Area area = new Area(20, 60, 40, 40);
        assertThat(area.meets(new Area(60, 60, 40, 40))).isFalse();
        assertThat(area.meets(new Area(20, 100, 40, 40))).isFalse();
        assertThat(area.meets(new Area(59, 99, 40, 40))).isTrue();
        assertThat(area.meets(area)).isTrue();
    }
}
