package vn.toso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.toso.course.Courses;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.shared.Refused;
import vn.toso.shared.Retried;
import vn.toso.shared.Rows;

/** The learning paths in their books. Nobody's progress hangs on them: they only say what comes next. */
@Retried
@ApplicationScoped
@Transactional
public class PathsInForce {
    private static final String ALL = """
            SELECT p.code, p.audience, p.vi, p.en, c.course
            FROM learning_path p JOIN learning_path_course c ON c.path = p.code
            ORDER BY p.position, c.position
            """;

    @Inject
    EntityManager entities;

    @Inject
    Courses courses;

    /**
     * From now on there are these paths and no others.
     *
     * @throws Refused {@code path.*} and {@code json.*}
     */
    @Allowed(Role.ADMINISTRATOR)
    public void replace(Jurisdiction asking, byte[] json) {
        PathsDocument document = PathsDocument.read(json);
        document.refuseUnknownCourses(
                courses.published(asking).stream().map(Courses.Published::code).collect(Collectors.toSet()));
        if (!document.paths().equals(all(asking))) {
            Rows.change(entities, "DELETE FROM learning_path_course").run();
            Rows.change(entities, "DELETE FROM learning_path").run();
            for (int i = 0; i < document.paths().size(); i++) {
                write(document.paths().get(i), i + 1);
            }
        }
    }

    /** Every path with its courses, in the order in which one comes after the other. What there is to learn is no secret. */
    public List<LearningPath> all(Jurisdiction asking) {
        Map<String, LearningPath> heads = new LinkedHashMap<>();
        Map<String, List<String>> courseCodes = new LinkedHashMap<>();
        Rows.of(entities, ALL).each(row -> {
            String code = row.text("code");
            heads.computeIfAbsent(
                    code,
                    first -> new LearningPath(
                            code, Audience.valueOf(row.text("audience")), row.text("vi"), row.text("en"), List.of()));
            courseCodes.computeIfAbsent(code, first -> new ArrayList<>()).add(row.text("course"));
        });
        return heads.values().stream()
                .map(path -> new LearningPath(
                        path.code(),
                        path.audience(),
                        path.vi(),
                        path.en(),
                        courseCodes.getOrDefault(path.code(), List.of())))
                .toList();
    }

    private void write(LearningPath path, int position) {
        Rows.change(entities, """
                        INSERT INTO learning_path (code, position, audience, vi, en)
                        VALUES (:code, :position, :audience, :vi, :en)
                        """)
                .with("code", path.code())
                .with("position", position)
                .with("audience", path.audience().name())
                .with("vi", path.vi())
                .with("en", path.en())
                .run();
        for (int i = 0; i < path.courses().size(); i++) {
            Rows.change(entities, """
                            INSERT INTO learning_path_course (path, position, course)
                            VALUES (:path, :position, :course)
                            """)
                    .with("path", path.code())
                    .with("position", i + 1)
                    .with("course", path.courses().get(i))
                    .run();
        }
    }
}
