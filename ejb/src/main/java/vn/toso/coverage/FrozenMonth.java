package vn.toso.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import vn.toso.shared.Rows;
import vn.toso.shared.VietnamTime;

/**
 * A month of which coverage is frozen.
 *
 * @param lines how many communes times services
 * @param hash SHA-256 of the month's text, in 64 lower-case hexadecimal digits; see {@link MonthText}
 * @param before the hash of the month frozen before; empty for the first
 */
public record FrozenMonth(YearMonth month, Instant frozenAt, int lines, String hash, String before) {
    static final String COLUMNS = "of_month, frozen_at, lines_frozen, hash, hash_before";

    static FrozenMonth of(Rows.Row row) {
        return new FrozenMonth(
                YearMonth.from(row.day("of_month")),
                row.instant("frozen_at"),
                row.number("lines_frozen"),
                row.text("hash"),
                row.text("hash_before"));
    }

    /** The last day of the month, of which the figures are. */
    public LocalDate day() {
        return month.atEndOfMonth();
    }

    /** How many days after the first of the next month it was frozen; 0 when it was on that very day. */
    public long daysLate() {
        return ChronoUnit.DAYS.between(day().plusDays(1), VietnamTime.dayOf(frozenAt));
    }

    /** In groups of four, so that two people can compare it aloud. */
    public String hashInGroups() {
        return String.join(" ", Arrays.asList(hash.split("(?<=\\G.{4})")));
    }
}
