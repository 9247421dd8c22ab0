package vn.toso.learning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one thing to do now.
 *
 * @param course code of the course that it belongs to
 * @param lesson code of the lesson to read; null when the quiz is next
 * @param title of the lesson, or of the course when the quiz is next
 * @param position of the lesson in the course, from 1; 0 for the quiz
 * @param step where the lesson was put aside, from 1
 * @param quiz code of the quiz; null when a lesson is next
 * @param openPaper the paper begun earlier; null when none is open
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
        int minutes) {
    public boolean isLesson() {
        return lesson != null;
    }
}
