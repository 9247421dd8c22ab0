package vn.toso.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.toso.course.CourseDraft.LessonDraft;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.shared.Refused;
import vn.toso.shared.Rows;

/** The shelf of published versions: which is the newest, and putting the next one beside it. */
@ApplicationScoped
@Transactional
public class CourseVersions {
    private static final String NEWEST = """
        SELECT v.id, v.course, c.service, v.number, v.content_hash
        FROM course_version v JOIN course_course c ON c.code = v.course
        WHERE v.course = :course ORDER BY v.number DESC
        """;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    public Optional<Edition> newest(Jurisdiction asking, String course) {
        return Rows.of(entities, NEWEST)
                .with("course", course)
                .first(row -> new Edition(
                        row.id("id"),
                        row.text("course"),
                        row.text("service"),
                        row.number("number"),
                        row.text("content_hash")));
    }

    /** Whether some version of the course was made from this content. */
    public boolean wasPublished(Jurisdiction asking, String course, String contentHash) {
        return Rows.of(entities, "SELECT number FROM course_version WHERE course = :course AND content_hash = :hash")
                .with("course", course)
                .with("hash", contentHash)
                .first(row -> true)
                .orElse(false);
    }

    /**
     * Keeps the draft as that version. Two at once collide on the number, and the whole publication is tried again.
     *
     * @param number the one after the newest that whoever asks has seen
     * @throws Refused {@code course.service-changed} when the course already teaches another service
     */
    @Allowed({Role.TRAINER, Role.ADMINISTRATOR})
    public Edition publish(Jurisdiction asking, CourseDraft draft, int number) {
        refuseAnotherService(draft);
        CourseVersion version = new CourseVersion(
                draft.code(),
                number,
                draft.contentHash(),
                draft.facts(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        for (LessonDraft lesson : draft.lessons()) {
            lesson.steps().forEach(version.add(lesson.facts())::add);
        }
        draft.scenes().forEach(version::add);
        draft.lessons().stream()
                .flatMap(lesson -> lesson.steps().stream())
                .flatMap(step -> step.voices().stream())
                .map(VoiceFacts::sound)
                .forEach(this::keep);
        entities.persist(version);
        entities.flush();
        return version.edition(draft.service());
    }

    private void keep(Sound sound) {
        if (entities.find(Recording.class, sound.mark()) == null) {
            entities.persist(new Recording(sound));
        }
    }

    private void refuseAnotherService(CourseDraft draft) {
        Course course = entities.find(Course.class, draft.code());
        if (course == null) {
            entities.persist(new Course(draft.code(), draft.service()));
        } else if (!course.teaches(draft.service())) {
            throw new Refused("course.service-changed", draft.code(), draft.service());
        }
    }
}
