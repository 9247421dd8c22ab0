package vn.toso.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;

/**
 * Whom to train so that no village is left with nobody: always the one next who keeps most of what is still open (greedy set cover).
 * That is nearly the least there can be, and not always the very least.
 */
final class LeastTraining {
    /** That somebody in a village can help with a service. */
    record Need(UUID village, String service) {}

    /** @param kept what this member keeps and nobody before */
    record Step(UUID person, Set<Need> kept) {
        Step {
            kept = Set.copyOf(kept);
        }
    }

    /** @param gain at least what the member can still add; what others have kept since is not taken off yet */
    private record Promise(UUID person, int place, int gain) {}

    private LeastTraining() {}

    /**
     * @param able what each member would keep once trained; of two who keep as much the first in this order is taken
     * @param staying what is kept without anybody being trained
     * @return each with what it adds, until everything that can be kept is
     */
    static List<Step> of(Map<UUID, Set<Need>> able, Set<Need> staying) {
        PriorityQueue<Promise> promises = new PriorityQueue<>(
                Comparator.comparingInt(Promise::gain).reversed().thenComparingInt(Promise::place));
        able.forEach((person, needs) -> promises.add(new Promise(person, promises.size(), needs.size())));
        Set<Need> kept = new HashSet<>(staying);
        List<Step> steps = new ArrayList<>();
        while (!promises.isEmpty()) {
            Promise best = promises.remove();
            Set<Need> added = new HashSet<>(able.getOrDefault(best.person(), Set.of()));
            added.removeAll(kept);
            if (added.size() == best.gain() && best.gain() > 0) {
                kept.addAll(added);
                steps.add(new Step(best.person(), added));
            } else if (!added.isEmpty()) {
                promises.add(new Promise(best.person(), best.place(), added.size()));
            }
        }
        return steps;
    }
}
