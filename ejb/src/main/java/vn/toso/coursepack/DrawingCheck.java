package vn.toso.coursepack;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Every picture of the package keeps to the drawing rules, is used, and a phone screen says that it is a rehearsal. */
final class DrawingCheck implements Check {
    private static final int LARGEST = 2_200;
    private static final String PHONE = "Màn hình";

    @Override
    public void look(CoursePackage pack, Problems problems) {
        pack.pictures().forEach((file, svg) -> {
            int bytes = svg.text().getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LARGEST) {
                problems.add(file, 1, "coursepack.svg-big", bytes, LARGEST);
            }
            DrawingReader.check(svg, problems);
        });
        List<String> used = pack.lessons().stream()
                .flatMap(lesson -> lesson.steps().stream())
                .map(step -> step.picture().text())
                .toList();
        pack.pictures().keySet().stream()
                .filter(file -> !used.contains(file))
                .forEach(file -> problems.add(file, 1, "coursepack.picture-unused"));
        pack.lessons().forEach(lesson -> lesson.steps().forEach(step -> step(pack, lesson, step, problems)));
    }

    private static void step(CoursePackage pack, LessonSource lesson, StepSource step, Problems problems) {
        String path = step.picture().text();
        if (path.isEmpty()) {
            return;
        }
        Optional<String> svg = pack.picture(step);
        if (svg.isEmpty()) {
            problems.add(lesson.file(), step.picture().number(), "coursepack.picture-missing", path);
        } else if (step.alt().startsWith(PHONE) && !DrawingReader.isMarkedRehearsal(svg.get())) {
            problems.add(path, 1, "coursepack.svg-watermark");
        }
    }
}
