package vn.toso.qualification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toso.shared.Period;

/**
 * Where a member stands for a service on a day, with its explanation.
 *
 * @param level 0 not started, 1 learned, 2 can do it oneself, 3 observed, 4 can assess others
 * @param isQualified whether coverage counts the member under the rule
 * @param qualifiesAt the level that the rule asks for
 * @param ruleNumber the rule that was applied; 0 when the service had none on that day
 * @param until the first day on which the member is qualified no longer, as far as it can be known; {@link Period#OPEN} otherwise
 * @param hold why the member does not count although everything was shown; null when nothing holds
 * @param decided the level that was set by hand; null where the rule alone decides
 */
public record Standing(
        int level,
        boolean isQualified,
        int qualifiesAt,
        int ruleNumber,
        List<LevelFinding> levels,
        LocalDate until,
        @Nullable Hold hold,
        @Nullable Integer decided) {
    /** Whoever is held can still do it alone, and help or assess nobody. */
    private static final int HIGHEST_WHILE_HELD = 2;

    public Standing {
        levels = List.copyOf(levels);
    }

    static Standing withoutRule() {
        return new Standing(0, false, 0, 0, List.of(), Period.OPEN, null, null);
    }

    static Standing judged(int level, int qualifiesAt, int ruleNumber, List<LevelFinding> levels) {
        return new Standing(level, level >= qualifiesAt, qualifiesAt, ruleNumber, levels, Period.OPEN, null, null);
    }

    /** The same with the level that officers have set, if they have. */
    Standing decided(Optional<Decision> decision) {
        return decision.filter(any -> ruleNumber > 0)
                .map(set -> new Standing(
                        set.level(),
                        set.level() >= qualifiesAt,
                        qualifiesAt,
                        ruleNumber,
                        levels,
                        until,
                        hold,
                        set.level()))
                .orElse(this);
    }

    Standing until(LocalDate end) {
        return new Standing(level, isQualified, qualifiesAt, ruleNumber, levels, end, hold, decided);
    }

    Standing held(@Nullable Hold by) {
        return by == null
                ? this
                : new Standing(
                        Math.min(level, HIGHEST_WHILE_HELD),
                        false,
                        qualifiesAt,
                        ruleNumber,
                        levels,
                        Period.OPEN,
                        by,
                        decided);
    }

    /** The findings up to the level that qualifies: the explanation of the status. */
    public List<Finding> explanation() {
        return List.copyOf(towardsQualified());
    }

    /** The conditions that still stand between the member and being qualified, easiest level first. */
    public List<Finding> missing() {
        return towardsQualified().stream().filter(f -> !f.isMet()).toList();
    }

    /** The conditions of the level after the reached one, of which at least one is not met; empty at the top. */
    public List<Finding> next() {
        return levels.stream()
                .filter(of -> of.level() == level + 1)
                .flatMap(of -> of.findings().stream())
                .toList();
    }

    /** How many single things are done of those that the rule asks for; none before anything was shown, whatever holds by itself. */
    public int met() {
        boolean isBegun = false;
        int met = 0;
        for (Finding finding : towardsQualified()) {
            isBegun |= !finding.metBy().isEmpty();
            met += finding.partsMet();
        }
        return isBegun ? met : 0;
    }

    /** What is asked for of one kind, also where it is only another way. */
    public Optional<Finding> asked(Finding.Kind kind) {
        return towardsQualified().stream()
                .flatMap(finding -> Stream.concat(Stream.of(finding), finding.otherwise().stream()))
                .filter(finding -> finding.kind() == kind)
                .findFirst();
    }

    public int needed() {
        int needed = 0;
        for (Finding finding : towardsQualified()) {
            needed += finding.parts();
        }
        return needed;
    }

    private List<Finding> towardsQualified() {
        List<Finding> findings = new ArrayList<>();
        for (LevelFinding of : levels) {
            if (of.level() <= qualifiesAt) {
                findings.addAll(of.findings());
            }
        }
        return findings;
    }
}
