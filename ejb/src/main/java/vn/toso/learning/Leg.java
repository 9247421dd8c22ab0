package vn.toso.learning;

import java.util.List;

/**
 * A path as one member meets it: its courses that are published, each with where the member stands.
 *
 * @param isMine whether the path is for this member; the others may be chosen
 */
public record Leg(LearningPath path, boolean isMine, List<Stretch> stretches) {
    public Leg {
        stretches = List.copyOf(stretches);
    }

    public int finished() {
        return (int) stretches.stream().filter(Stretch::isFinished).count();
    }

    public int left() {
        return stretches.size() - finished();
    }
}
