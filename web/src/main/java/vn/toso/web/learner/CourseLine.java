package vn.toso.web.learner;

import vn.toso.digitalservice.ServiceKind;
import vn.toso.learning.LearningPaths;
import vn.toso.learning.Stretch;

/**
 * A course in a list, with where the member stands.
 *
 * @param foundation whether it is about no service that residents ask for: learned, it qualifies for nothing by itself
 * @param left how many things are still to be done
 * @param minutes how long the whole course takes
 */
public record CourseLine(
        String course, String name, boolean foundation, boolean qualified, int met, int left, int minutes) {
    static CourseLine of(Stretch stretch) {
        return new CourseLine(
                stretch.course().code(),
                stretch.course().title(),
                stretch.course().kind() == ServiceKind.FOUNDATION,
                stretch.standing().isQualified(),
                stretch.standing().met(),
                stretch.thingsLeft(),
                LearningPaths.minutesOf(stretch.course()));
    }
}
