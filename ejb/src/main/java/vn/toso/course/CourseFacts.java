package vn.toso.course;

import java.time.LocalDate;
import java.util.List;
import vn.toso.shared.SafeHtml;

/**
 * What is known of a course as a whole.
 *
 * @param intro what a member can do afterwards, one or two paragraphs
 * @param appVersion the version of the app against which the claims were checked
 * @param reviewBy after this day the course counts as stale
 * @param leaflet what hangs in the village house, in order; empty when there is none
 */
public record CourseFacts(
        String title,
        SafeHtml intro,
        String language,
        String appVersion,
        LocalDate checked,
        LocalDate reviewBy,
        List<LeafletLine> leaflet) {
    public CourseFacts {
        leaflet = List.copyOf(leaflet);
        if (!reviewBy.isAfter(checked)) {
            throw new IllegalArgumentException("a course is reviewed after it was checked");
        }
    }
}
