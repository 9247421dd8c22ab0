package vn.toso.qualification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.toso.shared.Period;

/**
 * For which days a member is or was qualified without a gap.
 *
 * @param since the first of them
 * @param lastDay the last of them; null while no end is known
 */
public record Held(LocalDate since, @Nullable LocalDate lastDay) {

    /** The days around the given one, or else the last days before it; empty for somebody who was never qualified. */
    static Optional<Held> on(LocalDate day, List<Period> qualified) {
        return qualified.stream()
                .filter(period -> !period.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(last -> around(last, qualified));
    }

    private static Held around(Period period, List<Period> qualified) {
        LocalDate from = period.validFrom();
        LocalDate until = period.validUntil();
        for (int i = qualified.size() - 1; i >= 0; i--) {
            if (qualified.get(i).validUntil().equals(from)) {
                from = qualified.get(i).validFrom();
            }
        }
        for (Period other : qualified) {
            if (other.validFrom().equals(until)) {
                until = other.validUntil();
            }
        }
        return new Held(from, until.equals(Period.OPEN) ? null : until.minusDays(1));
    }
}
