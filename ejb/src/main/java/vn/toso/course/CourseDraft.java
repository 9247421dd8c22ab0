package vn.toso.course;

import java.util.List;

/** A whole course, ready to be published as its next version: checked, but not yet numbered. */
public record CourseDraft(
        String code, String service, String contentHash, CourseFacts facts, List<LessonDraft> lessons) {
    /** A lesson with its steps in order. */
    public record LessonDraft(LessonFacts facts, List<StepFacts> steps) {
        public LessonDraft {
            steps = List.copyOf(steps);
        }
    }

    public CourseDraft {
        lessons = List.copyOf(lessons);
    }
}
