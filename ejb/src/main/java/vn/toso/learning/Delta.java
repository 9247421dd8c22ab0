package vn.toso.learning;

import java.time.LocalDate;
import java.util.List;
import vn.toso.assessment.FeatureQuestions;
import vn.toso.course.LessonView;
import vn.toso.digitalservice.FeatureVersionRef;

/**
 * The few steps and the two or three questions by which a member catches up with a feature that has changed.
 *
 * @param ref the version of the feature to catch up with
 */
public record Delta(FeatureVersionRef ref, LessonView lesson, List<FeatureQuestions.Posed> questions) {
    public Delta {
        questions = List.copyOf(questions);
    }

    /**
     * That there is one to do.
     *
     * @param course the code of the course that teaches it
     * @param by the last day on which the old knowledge still counts; earlier than today when it counts no longer
     */
    public record Due(FeatureVersionRef ref, String course, LocalDate by) {}
}
