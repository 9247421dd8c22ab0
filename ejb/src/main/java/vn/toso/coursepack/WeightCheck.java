package vn.toso.coursepack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** A lesson or a rehearsal must reach a phone on a weak line, so what it sends stays small. */
final class WeightCheck implements Check {
    @Override
    public void look(CoursePackage pack, Problems problems) {
        for (LessonSource lesson : pack.lessons()) {
            int bytes = bytes(pack, lesson);
            if (bytes > Limits.LESSON_BYTES) {
                problems.add(lesson.file(), 1, "coursepack.lesson-heavy", bytes, Limits.LESSON_BYTES);
            }
        }
        for (SceneSource scene : pack.scenes()) {
            int bytes = bytes(pack, scene);
            if (bytes > Limits.SCENE_BYTES) {
                problems.add(scene.file(), 1, "coursepack.scene-heavy", bytes, Limits.SCENE_BYTES);
            }
        }
        int total = bytes(pack);
        if (total > Limits.COURSE_BYTES) {
            problems.add(CourseSource.FILE, 1, "coursepack.course-heavy", total, Limits.COURSE_BYTES);
        }
    }

    /** All lessons, scenes and screens of questions, packed. */
    static int bytes(CoursePackage pack) {
        int lessons =
                pack.lessons().stream().mapToInt(lesson -> bytes(pack, lesson)).sum();
        int scenes = pack.scenes().stream()
                .mapToInt(scene -> packed(scene.text() + drawings(pack, scene)))
                .sum();
        String tapped = pack.tapped()
                .map(screen -> pack.picture(screen).orElse(""))
                .distinct()
                .collect(Collectors.joining());
        return lessons + scenes + packed(tapped);
    }

    /** The lesson's texts and pictures, packed. */
    static int bytes(CoursePackage pack, LessonSource lesson) {
        StringBuilder page = new StringBuilder(lesson.title());
        for (StepSource step : lesson.steps()) {
            page.append(step.title())
                    .append(pack.picture(step).orElse(""))
                    .append(step.alt())
                    .append(step.html())
                    .append(step.say().text());
        }
        return packed(page.append(lesson.task().text()).toString());
    }

    /** The scene's text and its drawings, each counted once, not packed. */
    static int bytes(CoursePackage pack, SceneSource scene) {
        return (scene.text() + drawings(pack, scene)).getBytes(StandardCharsets.UTF_8).length;
    }

    private static String drawings(CoursePackage pack, SceneSource scene) {
        return scene.states().stream()
                .map(state -> state.step().picture().text())
                .distinct()
                .map(path -> pack.pictures().get(path))
                .filter(drawing -> drawing != null)
                .map(SourceText::text)
                .collect(Collectors.joining());
    }

    private static int packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }
}
