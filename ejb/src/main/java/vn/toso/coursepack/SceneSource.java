package vn.toso.coursepack;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toso.course.Area;
import vn.toso.digitalservice.FeatureVersionRef;

/**
 * A rehearsal scene as its file has it.
 *
 * @param keys the front matter, for the lines of its keys
 * @param confirm what a local officer must still confirm; null when nothing
 * @param states in the order of the file; the first one is where it begins
 * @param text the whole file
 */
record SceneSource(
        String file,
        KeyLines keys,
        String code,
        String title,
        int minutes,
        List<FeatureVersionRef> features,
        List<String> sources,
        @Nullable String confirm,
        Line situation,
        List<StateSource> states,
        String text) {
    /** What the phone shows at one moment. A state without places is an end. */
    record StateSource(String id, StepSource step, List<PlaceSource> places) {
        int line() {
            return step.line();
        }

        boolean isEnd() {
            return places.isEmpty();
        }
    }

    /**
     * Something to tap, or a deed beside the phone.
     *
     * @param area null for a deed, and when it could not be read
     * @param effect what a wrong tap does; empty for a right one
     * @param leads the state it leads to; empty when the learner stays
     */
    record PlaceSource(int line, String label, @Nullable Area area, boolean isRight, String effect, String leads) {}

    /** What is read and counted in the whole scene. */
    Stream<Line> words() {
        return Stream.concat(
                Stream.of(situation),
                states.stream()
                        .flatMap(state -> Stream.concat(
                                state.step().words(),
                                state.places().stream().map(place -> new Line(place.line(), place.effect())))));
    }

    /** What it teaches: everything but the labels of what is not to be done. */
    Stream<Line> taught() {
        return Stream.concat(words(), labels(true));
    }

    Stream<Line> labels(boolean right) {
        return states.stream()
                .flatMap(state -> state.places().stream())
                .filter(place -> place.isRight() == right)
                .map(place -> new Line(place.line(), place.label()));
    }

    Stream<Line> titles() {
        return Stream.concat(
                Stream.of(new Line(keys.line("title"), title)),
                states.stream().map(state -> new Line(state.line(), state.step().title())));
    }
}
