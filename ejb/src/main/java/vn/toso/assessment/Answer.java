package vn.toso.assessment;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.toso.shared.Refused;

/**
 * What a member chose: positions of options as the bank numbers them, or "I'm not sure", which is never right and never a shame.
 */
public record Answer(Set<Integer> chosen, boolean isUnsure) {
    static final String UNSURE = "unsure";
    private static final int MOST_OPTIONS = 9;

    public Answer {
        chosen = Set.copyOf(chosen);
    }

    /**
     * Reads the values of the form field.
     *
     * @param values positions as digits, or the one word {@code unsure}
     * @throws Refused {@code answer.empty} when nothing was chosen, {@code answer.malformed} when it is no such value
     */
    public static Answer read(Collection<String> values) {
        if (values.isEmpty()) {
            throw new Refused("answer.empty");
        }
        if (values.contains(UNSURE)) {
            return new Answer(Set.of(), true);
        }
        if (values.size() > MOST_OPTIONS || !values.stream().allMatch(v -> v.matches("[1-9]"))) {
            throw new Refused("answer.malformed");
        }
        return new Answer(values.stream().map(Integer::valueOf).collect(Collectors.toSet()), false);
    }

    static Answer stored(String positions) {
        return new Answer(
                Arrays.stream(positions.split(","))
                        .filter(p -> !p.isEmpty())
                        .map(Integer::valueOf)
                        .collect(Collectors.toSet()),
                false);
    }

    String stored() {
        return new TreeSet<>(chosen).stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
