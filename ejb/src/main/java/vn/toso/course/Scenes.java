package vn.toso.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.shared.Refused;
import vn.toso.shared.Rows;
import vn.toso.shared.SafeHtml;

/** Rehearsal scenes for the learner's pages. Three statements a scene, whatever its length. */
@ApplicationScoped
@Transactional
public class Scenes {
    private static final String SCENE = """
        SELECT s.id, s.title, s.minutes, s.situation, v.course, v.number, c.service
        FROM course_scene s
        JOIN course_version v ON v.id = s.course_version
        JOIN course_course c ON c.code = v.course
        WHERE s.code = :scene AND v.number =
        """;
    private static final String NEWEST = "(SELECT MAX(n.number) FROM course_version n WHERE n.course = v.course)";
    private static final String STATES = """
        SELECT name, title, picture, alt, body, say FROM course_state
        WHERE scene = :scene ORDER BY position
        """;
    private static final String PLACES = """
        SELECT s.name, p.label, p.is_right, p.effect, p.leads, p.x, p.y, p.width, p.height
        FROM course_state s JOIN course_place p ON p.state = s.id
        WHERE s.scene = :scene ORDER BY s.position, p.position
        """;
    private static final String LINES = """
        SELECT s.code, s.position, s.title, s.minutes
        FROM course_scene s JOIN course_version v ON v.id = s.course_version
        WHERE v.course = :course AND v.number =
        """;
    private static final String LINES_OF_SOME = """
        SELECT v.course, s.code, s.position, s.title, s.minutes
        FROM course_scene s JOIN course_version v ON v.id = s.course_version
        WHERE v.course IN (:courses) AND v.number =
        """;
    private static final String CONTENT = """
        SELECT s.code, CONCAT(t.title, t.alt, t.body, t.say, t.picture) AS content
        FROM course_scene s
        JOIN course_version v ON v.id = s.course_version
        JOIN course_state t ON t.scene = s.id
        WHERE v.course = :course AND v.number =
        """;

    @Inject
    EntityManager entities;

    /** A scene in the list of its course, counted from 1. */
    public record SceneLine(String code, int position, String title, int minutes) {}

    /** @throws Refused {@code scene.unknown} when the newest version of its course has no scene of that code */
    @Allowed(Role.MEMBER)
    public SceneView read(Jurisdiction asking, String code) {
        return scene(Rows.of(entities, SCENE + NEWEST).with("scene", code), code);
    }

    /**
     * The scene as it was in a version of its course, superseded or not.
     *
     * @throws Refused {@code scene.unknown} when that version had no such scene
     */
    @Allowed(Role.MEMBER)
    public SceneView read(Jurisdiction asking, String code, int version) {
        return scene(Rows.of(entities, SCENE + ":version").with("scene", code).with("version", version), code);
    }

    /** The scenes in the newest version of a course, in order; empty when there are none. */
    public List<SceneLine> of(Jurisdiction asking, String course) {
        return Rows.of(entities, LINES + NEWEST + " ORDER BY s.position")
                .with("course", course)
                .list(Scenes::line);
    }

    /** The same for several courses at once, by the code of the course. */
    public Map<String, List<SceneLine>> of(Jurisdiction asking, Collection<String> courses) {
        Map<String, List<SceneLine>> lines = new HashMap<>();
        if (!courses.isEmpty()) {
            Rows.of(entities, LINES_OF_SOME + NEWEST + " ORDER BY v.course, s.position")
                    .with("courses", courses)
                    .each(row -> lines.computeIfAbsent(row.text("course"), course -> new ArrayList<>())
                            .add(line(row)));
        }
        return lines;
    }

    private static SceneLine line(Rows.Row row) {
        return new SceneLine(row.text("code"), row.number("position"), row.text("title"), row.number("minutes"));
    }

    /** What all scenes of the course weigh on the way to a phone, in bytes. */
    @Allowed(Role.MEMBER)
    public int packedBytes(Jurisdiction asking, String course) {
        Weight weight = new Weight();
        Rows.of(entities, CONTENT + NEWEST)
                .with("course", course)
                .each(row -> weight.add(row.text("code"), row.text("content")));
        return weight.bytes();
    }

    private SceneView scene(Rows rows, String code) {
        return rows.first(row -> new SceneView(
                        row.text("course"),
                        row.text("service"),
                        row.number("number"),
                        new Scene(
                                code,
                                row.text("title"),
                                row.number("minutes"),
                                row.text("situation"),
                                states(row.id("id")))))
                .orElseThrow(() -> new Refused("scene.unknown"));
    }

    private List<Scene.State> states(UUID scene) {
        Map<String, List<Scene.Place>> places = new HashMap<>();
        Rows.of(entities, PLACES)
                .with("scene", scene)
                .each(row -> places.computeIfAbsent(row.text("name"), name -> new ArrayList<>())
                        .add(new Scene.Place(
                                row.text("label"),
                                area(row),
                                row.flag("is_right"),
                                row.text("effect"),
                                row.text("leads"))));
        return Rows.of(entities, STATES)
                .with("scene", scene)
                .list(row -> new Scene.State(
                        row.text("name"),
                        row.text("title"),
                        row.text("picture"),
                        row.text("alt"),
                        new SafeHtml(row.text("body")),
                        row.text("say"),
                        places.getOrDefault(row.text("name"), List.of())));
    }

    private static @Nullable Area area(Rows.Row row) {
        return row.has("x")
                ? new Area(row.number("x"), row.number("y"), row.number("width"), row.number("height"))
                : null;
    }
}
