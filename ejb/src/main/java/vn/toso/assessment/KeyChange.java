package vn.toso.assessment;

import java.util.Set;
import vn.toso.shared.Refused;

/**
 * That other options of a question are right than its bank says.
 *
 * @param version number of the course version from which on the key is wrong
 * @param question its code, such as {@code K04-Q12}
 * @param right positions of the right options in the bank, from 1
 */
public record KeyChange(String course, int version, String question, Set<Integer> right) {
    public KeyChange {
        right = Set.copyOf(right);
    }

    /** @return the positions as they are kept, such as {@code 1,3} */
    String stored() {
        return new Answer(right, false).stored();
    }

    /**
     * @throws Refused {@code correction.kind} where lines are arranged, {@code correction.option} for an option that it does not have,
     *     {@code correction.one} or {@code correction.several} for a number of options that its kind does not allow
     */
    void refuseUnlessFits(Question asked) {
        int options = asked.options().size();
        if (asked.kind().isArranged()) {
            throw new Refused("correction.kind");
        }
        right.stream()
                .filter(position -> position < 1 || position > options)
                .findFirst()
                .ifPresent(position -> {
                    throw new Refused("correction.option", position);
                });
        if (!asked.takesSeveral() && right.size() != 1) {
            throw new Refused("correction.one");
        }
        if (asked.takesSeveral() && (right.size() < 2 || right.size() == options)) {
            throw new Refused("correction.several");
        }
    }
}
