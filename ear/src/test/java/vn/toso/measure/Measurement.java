package vn.toso.measure;

import org.jspecify.annotations.Nullable;

/**
 * One thing measured on one page.
 *
 * @param limit what it must not pass, null when there is no limit
 * @param holds whether it keeps the limit; null without a limit, and for times, which never gate
 * @param detail what exactly does not hold, for whoever has to mend it; empty when there is nothing to say
 */
public record Measurement(
        String what,
        double value,
        String unit,
        @Nullable Double limit,
        boolean isLeast,
        @Nullable Boolean holds,
        String detail) {
    static Measurement atMost(String what, double value, String unit, double limit, String detail) {
        return new Measurement(what, value, unit, limit, false, value <= limit, detail);
    }

    static Measurement atLeast(String what, double value, String unit, double limit, String detail) {
        return new Measurement(what, value, unit, limit, true, value >= limit, detail);
    }

    static Measurement shown(String what, double value, String unit) {
        return new Measurement(what, value, unit, null, false, null, "");
    }

    static Measurement time(String what, double value, double limit) {
        return new Measurement(what, value, "ms", limit, false, null, "");
    }

    boolean fails() {
        return Boolean.FALSE.equals(holds);
    }
}
