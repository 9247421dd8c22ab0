package vn.toso.qualification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a member counts as qualified for a service: levels, each with the conditions that must all be met. A rule is never
 * changed; the next number replaces it from its first day on.
 *
 * @param qualifiesAt the level from which coverage counts the member
 */
record Rule(String service, int number, LocalDate validFrom, int qualifiesAt, List<Level> levels) {
    /** One level and what it asks for beyond the level before it. */
    record Level(int level, List<Condition> all) {
        Level {
            all = List.copyOf(all);
            if (level < 1 || level > 4 || all.isEmpty()) {
                throw new IllegalArgumentException("a level lies between 1 and 4 and asks for something");
            }
        }
    }

    Rule {
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

    /** Applies the rule to what counts on a day. A level is reached only above the levels below it. */
    Standing judge(AsOf seen) {
        int reached = 0;
        boolean climbing = true;
        List<LevelFinding> findings = new ArrayList<>();
        for (Level level : levels) {
            List<Finding> found = new ArrayList<>();
            for (Condition condition : level.all()) {
                found.addAll(condition.judge(seen));
            }
            findings.add(new LevelFinding(level.level(), found));
            climbing = climbing && found.stream().allMatch(Finding::isMet);
            if (climbing) {
                reached = level.level();
            }
        }
        return Standing.judged(reached, qualifiesAt, number, findings);
    }

    Stream<LocalDate> turns(Dossier dossier) {
        return conditions().flatMap(condition -> condition.turns(dossier, service));
    }

    /** The first day on which a change takes the qualification from whoever does not catch up; empty when it does not. */
    Optional<LocalDate> lapse(FeatureChange change) {
        return levels.stream()
                .filter(level -> level.level() <= qualifiesAt)
                .flatMap(level -> level.all().stream())
                .flatMap(condition -> condition.breaks(change))
                .min(Comparator.naturalOrder());
    }

    /** Other services for which the rule asks. */
    Stream<String> services() {
        return conditions().flatMap(Condition::services);
    }

    private Stream<Condition> conditions() {
        return levels.stream().flatMap(level -> level.all().stream());
    }
}
