package vn.toso.shared;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * Days from {@code validFrom} up to, but without, {@code validUntil}. A period that has not ended runs until {@link #OPEN}, so
 * that a query needs no case for null.
 */
@Embeddable
public record Period(LocalDate validFrom, LocalDate validUntil) {
    /** The day on which nothing that is open today ends. */
    public static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    /** Every day; what an embedded period is before its row is read. */
    public static final Period EVER = new Period(LocalDate.of(1900, 1, 1), OPEN);

    public Period {
        if (!validFrom.isBefore(validUntil)) {
            throw new IllegalArgumentException("a period ends after it begins, not " + validFrom + " to " + validUntil);
        }
    }

    public static Period from(LocalDate first) {
        return new Period(first, OPEN);
    }

    /** The period as people write it: {@code last} is the last day on which it holds. */
    public static Period through(LocalDate first, LocalDate last) {
        return new Period(first, last.plusDays(1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(validFrom) && day.isBefore(validUntil);
    }

    public boolean covers(Period other) {
        return !other.validFrom.isBefore(validFrom) && !other.validUntil.isAfter(validUntil);
    }

    public boolean overlaps(Period other) {
        return validFrom.isBefore(other.validUntil) && other.validFrom.isBefore(validUntil);
    }

    public boolean isOpen() {
        return validUntil.equals(OPEN);
    }

    /** The same beginning, ended: {@code end} is the first day on which it no longer holds. */
    public Period endingOn(LocalDate end) {
        return new Period(validFrom, end);
    }
}
