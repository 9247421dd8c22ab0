package vn.toso.learning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.toso.course.Courses;
import vn.toso.qualification.Finding;
import vn.toso.qualification.Standing;

/**
 * One course on a member's way, and where the member stands today.
 *
 * @param touchedAt when something of it was last read, handed in or put aside; null when it was not begun
 */
public record Stretch(
        Courses.Published course,
        Standing standing,
        @Nullable Instant touchedAt) {
    public boolean isStarted() {
        return touchedAt != null;
    }

    /** Whether the member has done what one does alone; somebody may still have to watch. */
    public boolean isFinished() {
        return standing.missing().stream().noneMatch(finding -> finding.kind().isAlone());
    }

    /** Whether nothing is left but that somebody watches and signs, and what belongs to other courses. */
    public boolean isToBeWatched() {
        return isFinished() && standing.missing().stream().anyMatch(finding -> finding.kind() == Finding.Kind.SHEET);
    }

    public boolean isUnderWay() {
        return isStarted() && !isFinished();
    }

    public int thingsLeft() {
        return standing.needed() - standing.met();
    }
}
