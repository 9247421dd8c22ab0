package vn.toso.assessment;

import org.jspecify.annotations.Nullable;
import vn.toso.course.Area;

/**
 * One thing to choose, whether it is right, and what is said to whoever chose it. Texts are plain.
 *
 * @param isRight true for each line that is to be put in order or paired
 * @param pair what belongs to it; empty unless the question pairs
 * @param area where it lies on the drawn screen; null unless the question is answered there
 */
public record OptionFacts(
        String text,
        boolean isRight,
        String feedback,
        String pair,
        @Nullable Area area) {
    public OptionFacts(String text, boolean isRight, String feedback) {
        this(text, isRight, feedback, "", null);
    }
}
