package vn.toso.coursepack;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.toso.coursepack.SceneSource.StateSource;

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
        List<String> used = Stream.concat(
                        pack.lessons().stream().flatMap(lesson -> lesson.steps().stream()),
                        pack.scenes().stream()
                                .flatMap(scene -> scene.states().stream())
                                .map(StateSource::step))
                .map(step -> step.picture().text())
                .toList();
        pack.pictures().keySet().stream()
                .filter(file -> !used.contains(file))
                .forEach(file -> problems.add(file, 1, "coursepack.picture-unused"));
        pack.lessons()
                .forEach(lesson -> lesson.steps()
                        .forEach(step -> drawing(pack, lesson.file(), step, problems)
                                .filter(svg -> step.alt().startsWith(PHONE))
                                .ifPresent(svg -> watermark(step, svg, problems))));
        pack.scenes()
                .forEach(scene -> scene.states()
                        .forEach(state -> drawing(pack, scene.file(), state.step(), problems)
                                .ifPresent(svg -> phone(state.step(), svg, problems))));
    }

    private static Optional<String> drawing(CoursePackage pack, String file, StepSource step, Problems problems) {
        String path = step.picture().text();
        Optional<String> svg = pack.picture(step);
        if (!path.isEmpty() && svg.isEmpty()) {
            problems.add(file, step.picture().number(), "coursepack.picture-missing", path);
        }
        return svg;
    }

    /** The player rings the place itself, and not at all when the learner plays alone. */
    private static void phone(StepSource step, String svg, Problems problems) {
        watermark(step, svg, problems);
        if (DrawingReader.isRinged(svg)) {
            problems.add(step.picture().text(), 1, "coursepack.svg-ringed");
        }
    }

    private static void watermark(StepSource step, String svg, Problems problems) {
        if (!DrawingReader.isMarkedRehearsal(svg)) {
            problems.add(step.picture().text(), 1, "coursepack.svg-watermark");
        }
    }
}
