package vn.toso.qualification;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where a member stands for a service on a day, with its explanation.
 *
 * @param level 0 not started, 1 learned, 2 can do it oneself, 3 observed, 4 can assess others
 * @param isQualified whether coverage counts the member under the rule
 * @param qualifiesAt the level that the rule asks for
 * @param ruleNumber the rule that was applied; 0 when the service had none on that day
 */
public record Standing(int level, boolean isQualified, int qualifiesAt, int ruleNumber, List<LevelFinding> levels) {
    public Standing {
        levels = List.copyOf(levels);
    }

    static Standing withoutRule() {
        return new Standing(0, false, 0, 0, List.of());
    }

    /** The findings up to the level that qualifies: the explanation of the status. */
    public List<Finding> explanation() {
        return towardsQualified().toList();
    }

    /** The conditions that still stand between the member and being qualified, easiest level first. */
    public List<Finding> missing() {
        return towardsQualified().filter(f -> !f.isMet()).toList();
    }

    /** How many single things are done of those that the rule asks for. */
    public int met() {
        return towardsQualified().mapToInt(Finding::partsMet).sum();
    }

    public int needed() {
        return towardsQualified().mapToInt(Finding::parts).sum();
    }

    private Stream<Finding> towardsQualified() {
        return levels.stream().filter(l -> l.level() <= qualifiesAt).flatMap(l -> l.findings().stream());
    }
}
