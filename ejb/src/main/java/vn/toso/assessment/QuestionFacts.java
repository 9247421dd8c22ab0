package vn.toso.assessment;

import java.time.LocalDate;
import vn.toso.course.StepRef;
import vn.toso.digitalservice.FeatureVersionRef;

/**
 * What is known of a question before its options. Texts are plain.
 *
 * @param critical a wrong answer fails the paper; only safety questions are
 * @param reason shown at the end, whatever was answered
 * @param step where to look again
 * @param source code of the source of the right answer
 */
public record QuestionFacts(
        String code,
        QuestionKind kind,
        Part part,
        boolean critical,
        String text,
        String reason,
        FeatureVersionRef feature,
        StepRef step,
        String source,
        LocalDate checked) {
    public QuestionFacts {
        if (critical && part != Part.SAFETY) {
            throw new IllegalArgumentException(code + ": only a safety question is critical");
        }
    }
}
