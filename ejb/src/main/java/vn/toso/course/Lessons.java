package vn.toso.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toso.digitalservice.FeatureVersionRef;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.shared.Refused;
import vn.toso.shared.Rows;
import vn.toso.shared.SafeHtml;

/** Lessons for the learner's pages, always of the newest version. Two statements a page, because the phones and lines are slow. */
@ApplicationScoped
@Transactional
public class Lessons {
    private static final String NEWEST = """
        SELECT l.id, l.position, l.title, l.minutes, l.task, v.number,
               (SELECT COUNT(*) FROM course_lesson o WHERE o.course_version = v.id) AS lessons
        FROM course_version v JOIN course_lesson l ON l.course_version = v.id
        WHERE v.course = :course AND l.code = :lesson
          AND v.number = (SELECT MAX(n.number) FROM course_version n WHERE n.course = :course)
        """;
    private static final String STEPS = """
            SELECT s.position, s.title, s.picture, s.alt, s.body, s.say,
                   (SELECT GROUP_CONCAT(v.language, ' ', v.recording, ' ', v.bytes SEPARATOR ',')
                    FROM course_voice v WHERE v.step = s.id) AS voices
            FROM course_step s
            WHERE s.lesson = :lesson ORDER BY s.position
            """;
    private static final String FEATURES = """
        SELECT feature, feature_number FROM course_lesson_feature
        WHERE lesson = :lesson ORDER BY feature, feature_number
        """;

    private static final String ALL_STEPS = """
        SELECT l.code, CONCAT(s.title, s.alt, s.body, s.say, s.picture) AS content
        FROM course_version v
        JOIN course_lesson l ON l.course_version = v.id
        JOIN course_step s ON s.lesson = l.id
        WHERE v.course = :course AND v.number = (SELECT MAX(n.number) FROM course_version n WHERE n.course = :course)
        """;

    /** The lesson that is about the feature and about little else. */
    private static final String ABOUT = """
        SELECT l.code, MAX(f.feature_number) AS taught
        FROM course_version v
        JOIN course_lesson l ON l.course_version = v.id
        JOIN course_lesson_feature f ON f.lesson = l.id AND f.feature = :feature AND f.feature_number >= :number
        WHERE v.course = :course AND v.number = :version
        GROUP BY l.id, l.code, l.position
        ORDER BY (SELECT COUNT(*) FROM course_lesson_feature o WHERE o.lesson = l.id), l.position
        """;

    @Inject
    EntityManager entities;

    /** @throws Refused {@code lesson.unknown} when the newest version of the course has no lesson of that code */
    @Allowed(Role.MEMBER)
    public LessonView read(Jurisdiction asking, String courseCode, String lessonCode) {
        return newest(courseCode, lessonCode)
                .first(row -> new LessonView(
                        courseCode,
                        row.number("number"),
                        lessonCode,
                        row.number("position"),
                        row.number("lessons"),
                        row.text("title"),
                        row.number("minutes"),
                        row.text("task"),
                        steps(row.id("id"))))
                .orElseThrow(() -> new Refused("lesson.unknown"));
    }

    /** The versions of features that the lesson teaches; empty for an unknown lesson. */
    @Allowed(Role.MEMBER)
    public List<FeatureVersionRef> teaches(Jurisdiction asking, String courseCode, String lessonCode) {
        return newest(courseCode, lessonCode)
                .first(row -> row.id("id"))
                .map(this::features)
                .orElse(List.of());
    }

    /**
     * The lesson of a version that teaches a feature as it is from some number on; where several do, the one with the fewest others.
     *
     * @return its code; empty when that version teaches an older one or nothing of it
     */
    @Allowed(Role.MEMBER)
    public Optional<String> about(Jurisdiction asking, String courseCode, int version, FeatureVersionRef ref) {
        return Rows.of(entities, ABOUT)
                .with("course", courseCode)
                .with("version", version)
                .with("feature", ref.feature())
                .with("number", ref.number())
                .first(row -> row.text("code"));
    }

    /** What all lessons of the course weigh on the way to a phone, in bytes. */
    @Allowed(Role.MEMBER)
    public int packedBytes(Jurisdiction asking, String courseCode) {
        Weight weight = new Weight();
        Rows.of(entities, ALL_STEPS)
                .with("course", courseCode)
                .each(row -> weight.add(row.text("code"), row.text("content")));
        return weight.bytes();
    }

    private Rows newest(String course, String lesson) {
        return Rows.of(entities, NEWEST).with("course", course).with("lesson", lesson);
    }

    private List<StepView> steps(UUID lesson) {
        return Rows.of(entities, STEPS)
                .with("lesson", lesson)
                .list(row -> new StepView(
                        row.number("position"),
                        row.text("title"),
                        row.text("picture"),
                        row.text("alt"),
                        new SafeHtml(row.text("body")).html(),
                        row.text("say"),
                        voices(row.textOrNull("voices"))));
    }

    private static List<Voice> voices(@Nullable String lines) {
        return lines == null
                ? List.of()
                : Stream.of(lines.split(",", -1)).map(Voice::read).toList();
    }

    private List<FeatureVersionRef> features(UUID lesson) {
        return Rows.of(entities, FEATURES)
                .with("lesson", lesson)
                .list(row -> new FeatureVersionRef(row.text("feature"), row.number("feature_number")));
    }
}
