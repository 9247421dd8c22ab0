package vn.toso.coursepack;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toso.digitalservice.FeatureVersionRef;

/**
 * A lesson as its file has it.
 *
 * @param keys the front matter, for the lines of its keys
 * @param confirm what a local officer must still confirm; null when nothing
 */
record LessonSource(
        String file,
        KeyLines keys,
        String code,
        String title,
        int minutes,
        List<FeatureVersionRef> features,
        List<String> sources,
        @Nullable String confirm,
        List<StepSource> steps,
        Line task) {
    /** Counted from 1. */
    Optional<StepSource> step(int position) {
        return position < 1 || position > steps.size() ? Optional.empty() : Optional.of(steps.get(position - 1));
    }

    /** What is read and counted in the whole lesson. */
    Stream<Line> words() {
        return Stream.concat(steps.stream().flatMap(StepSource::words), Stream.of(task));
    }
}
