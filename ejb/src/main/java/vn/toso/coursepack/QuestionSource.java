package vn.toso.coursepack;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toso.assessment.Part;
import vn.toso.assessment.QuestionKind;
import vn.toso.course.Area;
import vn.toso.course.StepRef;
import vn.toso.digitalservice.FeatureVersionRef;

/**
 * A question as its file has it. What could not be read is null, and a problem says so.
 *
 * @param keys its lines {@code key: value}, for the lines of its keys
 */
record QuestionSource(
        int line,
        String code,
        KeyLines keys,
        @Nullable QuestionKind kind,
        @Nullable Part part,
        boolean critical,
        @Nullable FeatureVersionRef feature,
        @Nullable StepRef step,
        String source,
        @Nullable LocalDate checked,
        Line text,
        List<Picture> pictures,
        List<OptionSource> options,
        Line reason) {
    /**
     * One line to choose, to put in order, to pair or to tap.
     *
     * @param isRight true for each line to put in order or to pair
     * @param feedback empty for a line to put in order
     * @param pair what belongs to it; empty unless the question pairs
     * @param area where to tap; null unless the question asks for it, and when it could not be read
     */
    record OptionSource(
            int line,
            String text,
            boolean isRight,
            String feedback,
            String pair,
            @Nullable Area area) {
        Stream<Line> texts() {
            return Stream.of(text, pair).filter(words -> !words.isEmpty()).map(words -> new Line(line, words));
        }
    }

    /** The drawn screen to tap on, as its line names it. */
    record Picture(Line path, String alt) {}

    List<OptionSource> right() {
        return options.stream().filter(OptionSource::isRight).toList();
    }

    /** Everything that a member reads of it. */
    Stream<Line> words() {
        return Stream.concat(
                Stream.of(text, reason),
                options.stream().flatMap(o -> Stream.concat(o.texts(), Stream.of(new Line(o.line(), o.feedback())))));
    }
}
