package vn.toso.course;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toso.digitalservice.FeatureVersionRef;

/** A whole course, ready to be published as its next version: checked, but not yet numbered. */
public record CourseDraft(
        String code,
        String service,
        String contentHash,
        CourseFacts facts,
        List<LessonDraft> lessons,
        List<SceneDraft> scenes) {
    /** A lesson with its steps in order. */
    public record LessonDraft(LessonFacts facts, List<StepFacts> steps) {
        public LessonDraft {
            steps = List.copyOf(steps);
        }
    }

    /** A rehearsal scene with what only its trainers look at. */
    public record SceneDraft(
            Scene scene, @Nullable String confirm, List<String> sources, List<FeatureVersionRef> features) {
        public SceneDraft {
            sources = List.copyOf(sources);
            features = List.copyOf(features);
        }
    }

    public CourseDraft {
        scenes = List.copyOf(scenes);
        lessons = List.copyOf(lessons);
    }
}
