package vn.toso.qualification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.toso.evidence.Evidence;

/**
 * When a member counts as qualified for a service: levels, each with the conditions that must all be met. A rule is never
 * changed; the next number replaces it from its first day on.
 *
 * @param qualifiesAt the level from which coverage counts the member
 */
public record Rule(String service, int number, LocalDate validFrom, int qualifiesAt, List<Level> levels) {
    /** One level and what it asks for beyond the level before it. */
    public record Level(int level, List<Condition> all) {
        public Level {
            all = List.copyOf(all);
            if (level < 1 || level > 4 || all.isEmpty()) {
                throw new IllegalArgumentException("a level lies between 1 and 4 and asks for something");
            }
        }
    }

    public Rule {
        levels = List.copyOf(levels);
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).level() != i + 1) {
                throw new IllegalArgumentException("levels stand in order from 1, without a gap");
            }
        }
        if (qualifiesAt < 1 || qualifiesAt > levels.size()) {
            throw new IllegalArgumentException("qualifiesAt names a level that the rule has");
        }
    }

    /** Applies the rule to the entries that count on a day. A level is reached only above the levels below it. */
    Standing judge(Collection<Evidence> counting) {
        int reached = 0;
        boolean climbing = true;
        var findings = new java.util.ArrayList<LevelFinding>();
        for (Level level : levels) {
            List<Finding> found =
                    level.all().stream().map(c -> c.judge(counting)).toList();
            findings.add(new LevelFinding(level.level(), found));
            climbing = climbing && found.stream().allMatch(Finding::isMet);
            if (climbing) {
                reached = level.level();
            }
        }
        return new Standing(reached, reached >= qualifiesAt, qualifiesAt, number, findings);
    }
}
