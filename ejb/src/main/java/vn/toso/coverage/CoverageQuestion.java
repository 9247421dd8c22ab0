package vn.toso.coverage;

import java.time.LocalDate;

/**
 * What the committee asks; the same question gives the same figures on the screen and in every export.
 *
 * @param service code of the service, or {@link #CORE} for all core services at once
 * @param unit reference of the unit whose parts are compared
 * @param day on which the statuses are looked at
 * @param tree day whose tree of units is used; the same as {@code day} unless the old tree is asked for
 */
public record CoverageQuestion(String service, String unit, LocalDate day, LocalDate tree) {
    /** Every core service: a village stands as its weakest stands. */
    public static final String CORE = "*";

    public boolean isOfAllCore() {
        return service.equals(CORE);
    }

    boolean isOfTheTreeOfItsDay() {
        return tree.equals(day);
    }
}
