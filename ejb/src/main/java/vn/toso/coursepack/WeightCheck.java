package vn.toso.coursepack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** A lesson or a rehearsal must reach a phone on a weak line, so what it sends stays small. */
final class WeightCheck implements Check {
    private static final int HEAVIEST_LESSON = 9 * 1024;
    /** Not packed. */
    private static final int HEAVIEST_SCENE = 20_000;

    private static final int HEAVIEST_COURSE = 150 * 1024;

    @Override
    public void look(CoursePackage pack, Problems problems) {
        int total = 0;
        for (LessonSource lesson : pack.lessons()) {
            int bytes = bytes(pack, lesson);
            total += bytes;
            if (bytes > HEAVIEST_LESSON) {
                problems.add(lesson.file(), 1, "coursepack.lesson-heavy", bytes, HEAVIEST_LESSON);
            }
        }
        for (SceneSource scene : pack.scenes()) {
            total += packed(scene.text() + drawings(pack, scene));
            int bytes = bytes(pack, scene);
            if (bytes > HEAVIEST_SCENE) {
                problems.add(scene.file(), 1, "coursepack.scene-heavy", bytes, HEAVIEST_SCENE);
            }
        }
        total += packed(pack.tapped()
                .map(screen -> pack.picture(screen).orElse(""))
                .distinct()
                .collect(Collectors.joining()));
        if (total > HEAVIEST_COURSE) {
            problems.add(CourseSource.FILE, 1, "coursepack.course-heavy", total, HEAVIEST_COURSE);
        }
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
