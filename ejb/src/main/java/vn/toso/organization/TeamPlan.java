package vn.toso.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.shared.Period;

/** A team that is there, or that a roster would make; every line about the same team shares one plan. */
final class TeamPlan {
    private final UUID unit;
    private final @Nullable UUID known;
    private Period period;
    private int line;
    private boolean changed;

    private TeamPlan(UUID unit, @Nullable UUID known, Period period, int line) {
        this.unit = unit;
        this.known = known;
        this.period = period;
        this.line = line;
    }

    static TeamPlan there(UUID unit, UUID known, Period period) {
        return new TeamPlan(unit, known, period, 0);
    }

    static TeamPlan made(UUID unit, Period period, int line) {
        return new TeamPlan(unit, null, period, line);
    }

    /** The first line that names the team settles its days. */
    void settle(Period wanted, int number) {
        changed = !wanted.equals(period);
        period = wanted;
        line = number;
    }

    UUID unit() {
        return unit;
    }

    @Nullable
    UUID known() {
        return known;
    }

    Period period() {
        return period;
    }

    /** The line that settled the days; 0 while none has. */
    int line() {
        return line;
    }

    boolean isChanged() {
        return changed;
    }
}
