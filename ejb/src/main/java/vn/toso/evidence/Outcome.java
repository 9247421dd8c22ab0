package vn.toso.evidence;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import vn.toso.shared.Percent;

/**
 * How it went, where there is a measure.
 *
 * @param percent 0 to 100, null where nothing was counted
 * @param criticalMet whether every critical safety item was right; null where there was none to meet
 * @param wrongTaps how many taps of a rehearsal were wrong; null where nothing was rehearsed
 */
@Embeddable
public record Outcome(
        @Nullable Integer percent,
        @Nullable Boolean criticalMet,
        @Nullable Integer wrongTaps) {
    public static final Outcome DONE = new Outcome(null, null, null);

    public static Outcome graded(Percent percent, boolean criticalMet) {
        return new Outcome(percent.value(), criticalMet, null);
    }

    public static Outcome rehearsed(int wrongTaps) {
        return new Outcome(null, null, wrongTaps);
    }

    public boolean reaches(Percent mark) {
        return percent != null && new Percent(percent).reaches(mark) && Boolean.TRUE.equals(criticalMet);
    }
}
