package vn.toso.course;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A line of a course's leaflet.
 *
 * @param lesson code of the lesson from which its picture comes; null when it has none
 * @param step of that lesson, counted from 1; null when it has none
 */
@Embeddable
public record LeafletLine(
        @Column(name = "said") String text,
        @Nullable String lesson,
        @Nullable Integer step) {
    public static LeafletLine of(String text, @Nullable StepRef picture) {
        return picture == null
                ? new LeafletLine(text, null, null)
                : new LeafletLine(text, picture.lesson(), picture.step());
    }
}
