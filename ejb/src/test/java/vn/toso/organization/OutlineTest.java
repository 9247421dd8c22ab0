package vn.toso.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toso.organization.Outline.Point;

class OutlineTest {
    private static final List<Point> SQUARE =
            List.of(point(0, 0), point(100, 0), point(100, 100), point(0, 100), point(0, 0));

    @Test
    void what_is_stored_is_read_again() {
        Outline outline = Outline.of(List.of(SQUARE, List.of(point(20, 20), point(40, 20), point(30, 45))), 100)
                .orElseThrow();
        assertThat(outline.stored()).isEqualTo("0 0 100 0 0 100 -100 0;20 20 20 0 -10 25");
        assertThat(Outline.read(outline.stored())).isEqualTo(outline);
    }

    @Test
    void points_that_say_nothing_new_and_rings_without_area_are_left_out() {
        Outline outline = Outline.of(
                        List.of(
                                List.of(point(0, 0), point(0, 0), point(9, 0), point(9, 9), point(9, 9)),
                                List.of(point(1, 1), point(2, 2), point(3, 3))),
                        100)
                .orElseThrow();
        assertThat(outline.rings()).containsExactly(List.of(point(0, 0), point(9, 0), point(9, 9)));
        assertThat(Outline.of(List.of(List.of(point(1, 1), point(2, 2), point(3, 3))), 100))
                .isEmpty();
    }

    @Test
    void too_many_points_are_put_on_a_coarser_grid_on_which_neighbours_still_meet() {
        List<Point> shared = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            shared.add(point(5_000 + i % 3, 10 * i));
        }
        List<Point> left = new ArrayList<>(shared);
        left.add(point(0, 9_990));
        left.add(point(0, 0));
        List<Point> right = new ArrayList<>(shared);
        right.add(point(10_000, 9_990));
        right.add(point(10_000, 0));

        Outline one = Outline.of(List.of(left), 300).orElseThrow();
        Outline other = Outline.of(List.of(right), 300).orElseThrow();

        assertThat(one.points()).isBetween(100, 300);
        assertThat(one.rings().get(0).subList(0, one.points() - 2))
                .isEqualTo(other.rings().get(0).subList(0, other.points() - 2));
    }

    @Test
    void the_centre_is_that_of_the_area() {
        assertThat(Outline.of(List.of(SQUARE), 100).orElseThrow().centre()).isEqualTo(point(50, 50));
        List<Point> turned = new ArrayList<>(SQUARE);
        java.util.Collections.reverse(turned);
        assertThat(Outline.of(List.of(turned), 100).orElseThrow().centre()).isEqualTo(point(50, 50));
    }

    @Test
    void an_outline_without_a_ring_is_none() {
        assertThatThrownBy(() -> new Outline(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Outline(List.of(List.of(point(1, 1), point(2, 2)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Point point(int east, int north) {
        return new Point(east, north);
    }
}
