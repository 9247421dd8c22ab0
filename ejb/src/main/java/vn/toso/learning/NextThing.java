package vn.toso.learning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one thing to do now.
 *
 * @param course code of the course that it belongs to
 * @param lesson code of the lesson to read; null when something else is next
 * @param title of the lesson or the scene, or of the course when the quiz is next
 * @param position of the lesson or the scene in the course, from 1; 0 for the quiz
 * @param step where the lesson was put aside, from 1
 * @param quiz code of the quiz; null when something else is next
 * @param openPaper the paper begun earlier; null when none is open
 * @param scene code of the scene to rehearse alone; null when something else is next
 * @param minutes what remains of the whole course, estimated
 */
public record NextThing(
        String course,
        @Nullable String lesson,
        String title,
        int position,
        int step,
        @Nullable String quiz,
        @Nullable UUID openPaper,
        @Nullable String scene,
        int minutes) {
    public boolean isLesson() {
        return lesson != null;
    }

    public boolean isQuiz() {
        return quiz != null;
    }

    public boolean isRehearsal() {
        return scene != null;
    }

    /** Whether nothing is left to press here: it is to be done once on one's own phone. */
    public boolean isOwnPhone() {
        return !isLesson() && !isQuiz() && !isRehearsal();
    }
}
