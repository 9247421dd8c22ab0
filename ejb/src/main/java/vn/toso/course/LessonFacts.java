package vn.toso.course;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toso.digitalservice.FeatureVersionRef;

/**
 * What is known of a lesson before its steps.
 *
 * @param minutes to read it
 * @param task the one real task for today, plain text
 * @param confirm what a local officer must still confirm; null when nothing
 * @param sources codes of the sources of its claims
 * @param features the versions of features that it teaches
 */
public record LessonFacts(
        String code,
        String title,
        int minutes,
        String task,
        @Nullable String confirm,
        List<String> sources,
        List<FeatureVersionRef> features) {
    public LessonFacts {
        sources = List.copyOf(sources);
        features = List.copyOf(features);
    }
}
