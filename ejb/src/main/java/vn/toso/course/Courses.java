package vn.toso.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.toso.digitalservice.ServiceKind;
import vn.toso.organization.Jurisdiction;
import vn.toso.shared.Refused;
import vn.toso.shared.Rows;
import vn.toso.shared.SafeHtml;

/** Which courses there are and what is in them, by their newest version. What a course teaches is no secret: anybody may ask. */
@ApplicationScoped
@Transactional
public class Courses {
    private static final String NEWEST = """
            SELECT c.code, c.service, s.kind, v.id, v.title, v.number, v.intro, v.review_by, v.published_at,
                   (SELECT SUM(l.minutes) FROM course_lesson l WHERE l.course_version = v.id) AS minutes
            FROM course_course c JOIN course_version v ON v.course = c.code
            JOIN digitalservice_service s ON s.code = c.service
            WHERE v.number = (SELECT MAX(n.number) FROM course_version n WHERE n.course = c.code)
            """;
    private static final String LESSONS = """
            SELECT code, position, title, minutes FROM course_lesson
            WHERE course_version = :version ORDER BY position
            """;
    private static final String SERVICE_OF_LESSON = """
            SELECT c.service
            FROM course_lesson l
            JOIN course_version v ON v.id = l.course_version
            JOIN course_course c ON c.code = v.course
            WHERE l.code = :lesson AND v.number = :version
            """;

    private static final String STEPS_OF_LESSON = """
            SELECT COUNT(s.position) AS steps
            FROM course_lesson l
            JOIN course_version v ON v.id = l.course_version
            JOIN course_step s ON s.lesson = l.id
            WHERE l.code = :lesson AND v.number = (SELECT MAX(n.number) FROM course_version n WHERE n.course = v.course)
            """;

    private static final String STEP_OF_VERSION = """
            SELECT s.position
            FROM course_lesson l
            JOIN course_version v ON v.id = l.course_version
            JOIN course_step s ON s.lesson = l.id
            WHERE l.code = :lesson AND v.number = :version AND s.position = :step
            """;

    @Inject
    EntityManager entities;

    /**
     * A course that can be learned now.
     *
     * @param kind whether residents ask for its service, or members need it before they help with any other
     * @param version number of its newest version
     * @param minutes to read all its lessons
     */
    public record Published(String code, String service, ServiceKind kind, String title, int version, int minutes) {}

    /**
     * A course at a glance.
     *
     * @param version number of its newest version
     * @param intro HTML, what a member can do afterwards; to be printed as it stands
     * @param reviewBy after this day it counts as stale
     */
    public record Outline(
            String code,
            String service,
            String title,
            int version,
            String intro,
            LocalDate reviewBy,
            List<LessonLine> lessons) {}

    /** A lesson in the list of its course, counted from 1. */
    public record LessonLine(String code, int position, String title, int minutes) {}

    /** Every published course, in the order of the codes. */
    public List<Published> published(Jurisdiction asking) {
        return Rows.of(entities, NEWEST + " ORDER BY c.code")
                .list(row -> new Published(
                        row.text("code"),
                        row.text("service"),
                        ServiceKind.valueOf(row.text("kind")),
                        row.text("title"),
                        row.number("number"),
                        row.number("minutes")));
    }

    /** @throws Refused {@code course.unknown} when nothing was published under that code */
    public Outline outline(Jurisdiction asking, String courseCode) {
        return Rows.of(entities, NEWEST + " AND c.code = :course")
                .with("course", courseCode)
                .first(row -> new Outline(
                        row.text("code"),
                        row.text("service"),
                        row.text("title"),
                        row.number("number"),
                        new SafeHtml(row.text("intro")).html(),
                        row.day("review_by"),
                        lessons(row.id("id"))))
                .orElseThrow(() -> new Refused("course.unknown"));
    }

    /**
     * When the newest version was published.
     *
     * @throws Refused {@code course.unknown} when nothing was published under that code
     */
    public Instant publishedAt(Jurisdiction asking, String courseCode) {
        return Rows.of(entities, NEWEST + " AND c.code = :course")
                .with("course", courseCode)
                .first(row -> row.instant("published_at"))
                .orElseThrow(() -> new Refused("course.unknown"));
    }

    /**
     * The service that a lesson was about in a version of its course, superseded or not.
     *
     * @throws Refused {@code lesson.unknown} when that version had no such lesson
     */
    public String serviceOfLesson(Jurisdiction asking, String lessonCode, int version) {
        return Rows.of(entities, SERVICE_OF_LESSON)
                .with("lesson", lessonCode)
                .with("version", version)
                .first(row -> row.text("service"))
                .orElseThrow(() -> new Refused("lesson.unknown"));
    }

    /**
     * How many steps a lesson has in the newest version of its course.
     *
     * @throws Refused {@code lesson.unknown} when there is no such lesson in it
     */
    public int stepsOf(Jurisdiction asking, String lessonCode) {
        return Rows.of(entities, STEPS_OF_LESSON)
                .with("lesson", lessonCode)
                .first(row -> row.number("steps"))
                .filter(steps -> steps > 0)
                .orElseThrow(() -> new Refused("lesson.unknown"));
    }

    /** @throws Refused {@code step.unknown} unless that version of the course, superseded or not, has such a step */
    public void refuseUnknownStep(Jurisdiction asking, String lessonCode, int version, int step) {
        boolean isThere = Rows.of(entities, STEP_OF_VERSION)
                .with("lesson", lessonCode)
                .with("version", version)
                .with("step", step)
                .first(row -> true)
                .orElse(false);
        if (!isThere) {
            throw new Refused("step.unknown");
        }
    }

    private List<LessonLine> lessons(UUID version) {
        return Rows.of(entities, LESSONS)
                .with("version", version)
                .list(row -> new LessonLine(
                        row.text("code"), row.number("position"), row.text("title"), row.number("minutes")));
    }
}
