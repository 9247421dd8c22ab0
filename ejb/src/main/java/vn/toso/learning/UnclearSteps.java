package vn.toso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.toso.course.Courses;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.shared.Retried;
import vn.toso.shared.Rows;
import vn.toso.shared.VietnamTime;

/** Steps that members found hard to understand: said on the step's page, read by whoever writes the courses. */
@Retried
@ApplicationScoped
@Transactional
public class UnclearSteps {
    public static final int MOST_ROWS = 200;

    /** Counts members of today's teams under the asker's units; nobody's name is read. */
    private static final String LIST = """
            SELECT v.course, v.title AS course_title, u.lesson, l.position, l.title AS lesson_title, u.version, u.step,
                   s.title AS step_title, COUNT(*) AS members, MIN(u.said_at) AS since
            FROM learning_unclear u
            JOIN course_lesson l ON l.code = u.lesson
            JOIN course_version v ON v.id = l.course_version AND v.number = u.version
            JOIN course_step s ON s.lesson = l.id AND s.position = u.step
            WHERE EXISTS (
                SELECT 1 FROM organization_membership m
                JOIN organization_team t ON t.id = m.team
                JOIN organization_descent d ON d.descendant = t.unit AND d.ancestor IN (:tops)
                    AND d.valid_from <= :today AND :today < d.valid_until
                WHERE m.person = u.person AND m.valid_from <= :today AND :today < m.valid_until)
            GROUP BY v.course, v.title, u.lesson, l.position, l.title, u.version, u.step, s.title
            ORDER BY MAX(u.said_at) DESC, u.lesson, u.step
            """;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Courses courses;

    /**
     * A member says that a step is hard to understand; saying it again changes nothing.
     *
     * @param version the course version that was read; a superseded one counts as well
     * @throws vn.toso.shared.Refused {@code step.unknown}
     */
    @Allowed(Role.MEMBER)
    public void report(Jurisdiction asking, String lesson, int version, int step) {
        courses.refuseUnknownStep(asking, lesson, version, step);
        Unclear.Key key = new Unclear.Key(asking.self(), lesson, version, step);
        if (entities.find(Unclear.class, key) == null) {
            entities.persist(new Unclear(key, clock.instant()));
        }
    }

    /** The newest first, at most {@link #MOST_ROWS}, counted over the units for which the asker writes or administers. */
    @Allowed({Role.TRAINER, Role.ADMINISTRATOR})
    public List<UnclearRow> list(Jurisdiction asking) {
        Set<UUID> tops = new HashSet<>(asking.over(Role.TRAINER));
        tops.addAll(asking.over(Role.ADMINISTRATOR));
        if (tops.isEmpty()) {
            return List.of();
        }
        return Rows.of(entities, LIST)
                .with("tops", tops)
                .with("today", VietnamTime.today(clock))
                .atMost(MOST_ROWS)
                .list(row -> new UnclearRow(
                        row.text("course"),
                        row.text("course_title"),
                        row.text("lesson"),
                        row.number("position"),
                        row.text("lesson_title"),
                        row.number("version"),
                        row.number("step"),
                        row.text("step_title"),
                        row.number("members"),
                        row.instant("since")));
    }
}
