package vn.toso.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private static final LocalDate JUNE_30 = LocalDate.of(2025, 6, 30);

    @Test
    void holds_on_its_last_day_and_not_on_the_next() {
        var old = Period.through(LocalDate.of(2022, 1, 1), JUNE_30);

        assertThat(old.contains(JUNE_30)).isTrue();
        assertThat(old.contains(JUNE_30.plusDays(1))).isFalse();
    }

    @Test
    void of_no_day_at_all_is_refused() {
        assertThatThrownBy(() -> new Period(JUNE_30, JUNE_30)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void that_follows_another_does_not_overlap_it() {
        var old = Period.through(LocalDate.of(2022, 1, 1), JUNE_30);
        var now = Period.from(JUNE_30.plusDays(1));

        assertThat(old.overlaps(now)).isFalse();
        assertThat(now.isOpen()).isTrue();
    }
}
