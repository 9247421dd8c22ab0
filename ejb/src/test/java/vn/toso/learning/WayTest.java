package vn.toso.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.toso.course.Courses;
import vn.toso.digitalservice.ServiceKind;
import vn.toso.qualification.Finding;
import vn.toso.qualification.LevelFinding;
import vn.toso.qualification.Standing;
import vn.toso.shared.Period;

class WayTest {
    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");

    private final Stretch first = untouched("K00");
    private final Stretch second = untouched("K01");
    private final Stretch chosen = stretch("K07", 1, MORNING);

    @Test
    void the_first_course_of_the_own_path_comes_first() {
        Way way = way(List.of(first, second), untouched("K07"));
        assertThat(way.now()).contains(first);
        assertThat(way.later(2)).containsExactly(second);
        assertThat(way.ownLegOf(first)).map(Leg::left).contains(2);
    }

    @Test
    void what_is_finished_is_passed_over_and_counted() {
        Stretch finished = stretch("K00", 0, MORNING);
        Way way = way(List.of(finished, second), untouched("K07"));
        assertThat(way.now()).contains(second);
        Leg leg = way.ownLegOf(second).orElseThrow();
        assertThat(leg.finished()).isEqualTo(1);
        assertThat(leg.left()).isEqualTo(1);
    }

    @Test
    void a_course_begun_by_choice_goes_on_before_the_next_one_of_the_path() {
        Way way = way(List.of(first, second), chosen);
        assertThat(way.now()).contains(chosen);
        assertThat(way.ownLegOf(chosen)).isEmpty();
        assertThat(way.later(2)).containsExactly(first, second);
        assertThat(way.later(1)).containsExactly(first);
    }

    @Test
    void of_several_that_were_begun_the_last_one_goes_on_and_the_others_follow() {
        Stretch later = stretch("K01", 2, MORNING.plusSeconds(60));
        Way way = way(List.of(first, later), chosen);
        assertThat(way.now()).contains(later);
        assertThat(way.later(2)).containsExactly(chosen, first);
    }

    @Test
    void nothing_is_left_when_the_own_path_is_done_though_there_is_more_to_choose() {
        Way way = way(List.of(stretch("K00", 0, MORNING)), untouched("K07"));
        assertThat(way.now()).isEqualTo(Optional.empty());
        assertThat(way.later(2)).isEmpty();
        assertThat(way.all()).hasSize(2);
    }

    private static Way way(List<Stretch> mine, Stretch other) {
        return new Way(
                List.of(
                        new Leg(path("NEW-MEMBER", Audience.MEMBER), true, mine),
                        new Leg(path("DEEPER", Audience.CHOICE), false, List.of(other))),
                List.of());
    }

    private static LearningPath path(String code, Audience audience) {
        return new LearningPath(code, audience, code, code, List.of());
    }

    private static Stretch untouched(String course) {
        return stretch(course, 3, null);
    }

    private static Stretch stretch(String course, int left, @Nullable Instant touched) {
        List<String> missing = List.of("L1", "L2", "L3").subList(0, left);
        Finding lessons =
                new Finding(Finding.Kind.LESSONS, course, List.of(), missing, 3, Period.OPEN, List.of(), List.of());
        int level = left == 0 ? 1 : 0;
        Standing standing = new Standing(
                level, level == 1, 1, 1, List.of(new LevelFinding(1, List.of(lessons))), Period.OPEN, null, null);
        return new Stretch(
                new Courses.Published(course, course + "-SERVICE", ServiceKind.RESIDENT, course, 1, 20),
                standing,
                touched);
    }
}
