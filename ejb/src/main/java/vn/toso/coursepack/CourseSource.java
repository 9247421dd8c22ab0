package vn.toso.coursepack;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.toso.coursepack.LeafletReader.LeafletSource;
import vn.toso.shared.SafeHtml;

/**
 * {@code course.md} as its file has it.
 *
 * @param keys the front matter, for the lines of its keys
 * @param leaflet what hangs in the village house; empty when the course has none
 * @param terms every word that the course explains, with its explanation
 * @param sources code and description of every source
 */
record CourseSource(
        KeyLines keys,
        String code,
        String service,
        String title,
        String language,
        String appVersion,
        @Nullable LocalDate checked,
        @Nullable LocalDate reviewBy,
        List<Line> intro,
        SafeHtml introHtml,
        List<LeafletSource> leaflet,
        Map<String, Line> terms,
        Map<String, Line> sources) {
    static final String FILE = "course.md";
}
