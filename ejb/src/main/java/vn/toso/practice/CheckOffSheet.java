package vn.toso.practice;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an assessor must see, step by step, as a version of the course has it.
 *
 * @param version number of the course version
 * @param validMonths how long a signature holds
 */
public record CheckOffSheet(
        String course, int version, String code, String service, int validMonths, List<CheckOffStep> steps) {
    public CheckOffSheet {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a sheet has steps, not so " + code);
        }
    }

    boolean isWhole(Set<Integer> ticked) {
        return steps.stream().allMatch(step -> ticked.contains(step.position()));
    }

    /** Those of the ticks that stand for a step, in order. */
    Set<Integer> known(Set<Integer> ticked) {
        Set<Integer> known = new TreeSet<>(ticked);
        known.removeIf(position -> position < 1 || position > steps.size());
        return known;
    }

    boolean asksTheSameAs(CheckOffSheet other) {
        return steps.equals(other.steps);
    }
}
