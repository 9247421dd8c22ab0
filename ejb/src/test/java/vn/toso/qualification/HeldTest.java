package vn.toso.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toso.shared.Period;

class HeldTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void days_without_a_gap_are_one() {
        List<Period> qualified =
                List.of(period(-30, -20), period(-10, -5), period(-5, 3), Period.from(DAY.plusDays(3)));

        assertThat(Held.on(DAY, qualified)).contains(new Held(DAY.minusDays(10), null));
    }

    @Test
    void the_last_day_is_the_one_before_the_end() {
        assertThat(Held.on(DAY, List.of(period(-10, 5)))).contains(new Held(DAY.minusDays(10), DAY.plusDays(4)));
    }

    @Test
    void what_is_over_is_told_as_it_was_and_what_comes_later_is_not_told() {
        assertThat(Held.on(DAY, List.of(period(-10, -2), period(2, 9))))
                .contains(new Held(DAY.minusDays(10), DAY.minusDays(3)));
    }

    @Test
    void somebody_who_was_never_qualified_held_nothing() {
        assertThat(Held.on(DAY, List.of())).isEmpty();
        assertThat(Held.on(DAY, List.of(period(1, 2)))).isEmpty();
    }

    private static Period period(int from, int until) {
        return new Period(DAY.plusDays(from), DAY.plusDays(until));
    }
}
