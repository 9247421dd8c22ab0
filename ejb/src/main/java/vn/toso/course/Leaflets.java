package vn.toso.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.organization.Jurisdiction;
import vn.toso.shared.Refused;
import vn.toso.shared.Rows;

/** What hangs in the village house: a course on one page, of its newest version. It is no secret: anybody may ask. */
@ApplicationScoped
@Transactional
public class Leaflets {
    private static final String NEWEST = """
            SELECT v.id, v.course, v.title, v.number, v.checked, v.review_by
            FROM course_version v
            WHERE v.course = :course AND v.number = (SELECT MAX(n.number) FROM course_version n WHERE n.course = v.course)
            """;
    private static final String LINES = """
            SELECT n.said, s.picture, s.alt
            FROM course_leaflet_line n
            LEFT JOIN course_lesson l ON l.course_version = n.course_version AND l.code = n.lesson
            LEFT JOIN course_step s ON s.lesson = l.id AND s.position = n.step
            WHERE n.course_version = :version ORDER BY n.position
            """;

    @Inject
    EntityManager entities;

    /**
     * A course on one page.
     *
     * @param version number of the version that it is made from
     * @param reviewBy after this day it counts as stale
     * @param lines empty when the course has no leaflet
     */
    public record Leaflet(
            String course, String title, int version, LocalDate checked, LocalDate reviewBy, List<Line> lines) {}

    /**
     * @param picture SVG, checked when it was published; to be printed as it stands; null when the line has none
     * @param alt what it shows; null when there is none
     */
    public record Line(
            String text, @Nullable String picture, @Nullable String alt) {}

    /** @throws Refused {@code course.unknown} when nothing was published under that code */
    public Leaflet of(Jurisdiction asking, String courseCode) {
        return Rows.of(entities, NEWEST)
                .with("course", courseCode)
                .first(row -> new Leaflet(
                        row.text("course"),
                        row.text("title"),
                        row.number("number"),
                        row.day("checked"),
                        row.day("review_by"),
                        lines(row.id("id"))))
                .orElseThrow(() -> new Refused("course.unknown"));
    }

    private List<Line> lines(UUID version) {
        return Rows.of(entities, LINES)
                .with("version", version)
                .list(row -> new Line(row.text("said"), row.textOrNull("picture"), row.textOrNull("alt")));
    }
}
