package vn.toso.learning;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that one member can learn, and in which order.
 *
 * @param legs the member's own paths first, then the others; a course stands in the first of them that has it
 * @param others courses that stand in no path
 */
public record Way(List<Leg> legs, List<Stretch> others) {
    private static final Comparator<Stretch> BY_TOUCH =
            Comparator.comparing(stretch -> Objects.requireNonNull(stretch.touchedAt()));

    public Way {
        legs = List.copyOf(legs);
        others = List.copyOf(others);
    }

    /** Every course once. */
    public List<Stretch> all() {
        return Stream.concat(legs.stream().flatMap(leg -> leg.stretches().stream()), others.stream())
                .toList();
    }

    /** The courses of the member's own paths, in the order in which they are learned. */
    public List<Stretch> mine() {
        return legs.stream()
                .filter(Leg::isMine)
                .flatMap(leg -> leg.stretches().stream())
                .toList();
    }

    /** What to learn now: what was begun and last touched, chosen or not, goes on before the paths' next course. */
    public Optional<Stretch> now() {
        return all().stream()
                .filter(Stretch::isUnderWay)
                .max(BY_TOUCH)
                .or(() ->
                        mine().stream().filter(stretch -> !stretch.isFinished()).findFirst());
    }

    /** What was learned and rehearsed and now has to be watched, in the order of the paths. */
    public List<Stretch> toBeWatched() {
        return all().stream().filter(Stretch::isToBeWatched).toList();
    }

    /** What comes after that: what else was begun, then the paths' next courses. */
    public List<Stretch> later(int most) {
        Optional<Stretch> now = now();
        return Stream.concat(
                        all().stream().filter(Stretch::isUnderWay).sorted(BY_TOUCH.reversed()),
                        mine().stream().filter(stretch -> !stretch.isFinished() && !stretch.isStarted()))
                .filter(stretch -> !now.equals(Optional.of(stretch)))
                .limit(most)
                .toList();
    }

    /** The member's own path on which a course stands; empty when it is learned by choice. */
    public Optional<Leg> ownLegOf(Stretch stretch) {
        return legs.stream()
                .filter(leg -> leg.isMine() && leg.stretches().contains(stretch))
                .findFirst();
    }
}
