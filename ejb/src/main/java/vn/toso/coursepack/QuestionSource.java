package vn.toso.coursepack;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toso.assessment.Part;
import vn.toso.assessment.QuestionKind;
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
        List<OptionSource> options,
        Line reason) {
    /** One line {@code - [x] text | feedback}. */
    record OptionSource(int line, String text, boolean isRight, String feedback) {}

    List<OptionSource> right() {
        return options.stream().filter(OptionSource::isRight).toList();
    }

    /** Everything that a member reads of it. */
    Stream<Line> words() {
        return Stream.concat(
                Stream.of(text, reason),
                options.stream()
                        .flatMap(o -> Stream.of(new Line(o.line(), o.text()), new Line(o.line(), o.feedback()))));
    }
}
