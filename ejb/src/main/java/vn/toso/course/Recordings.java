package vn.toso.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.shared.Refused;
import vn.toso.shared.Rows;

/** What members can hear: one recording, or all of a course in a language. */
@ApplicationScoped
@Transactional
public class Recordings {
    private static final String OF_COURSE = """
            SELECT a.language, a.recording, MAX(a.bytes) AS bytes
            FROM course_version v
            JOIN course_lesson l ON l.course_version = v.id
            JOIN course_step s ON s.lesson = l.id
            JOIN course_voice a ON a.step = s.id
            WHERE v.course = :course AND v.number = (SELECT MAX(n.number) FROM course_version n WHERE n.course = :course)
            GROUP BY a.language, a.recording
            ORDER BY a.language, MIN(l.position), MIN(s.position)
            """;

    @Inject
    EntityManager entities;

    /** The bytes of a recording, Opus in Ogg. @throws Refused {@code voice.unknown} */
    @Allowed(Role.MEMBER)
    public byte[] play(Jurisdiction asking, String mark) {
        Recording found = entities.find(Recording.class, mark);
        if (found == null) {
            throw new Refused("voice.unknown");
        }
        return found.sound();
    }

    /** For each language in which something of the newest version can be heard: all of it, in the order of the steps. */
    @Allowed(Role.MEMBER)
    public Map<String, List<Voice>> ofCourse(Jurisdiction asking, String course) {
        Map<String, List<Voice>> languages = new LinkedHashMap<>();
        Rows.of(entities, OF_COURSE)
                .with("course", course)
                .list(row -> new Voice(row.text("language"), row.text("recording"), row.number("bytes")))
                .forEach(voice -> languages
                        .computeIfAbsent(voice.language(), language -> new ArrayList<>())
                        .add(voice));
        return languages;
    }
}
