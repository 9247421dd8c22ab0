package vn.toso.coursepack;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.toso.coursepack.QuestionSource.Picture;
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
        Stream<Line> ofSteps = Stream.concat(
                        pack.lessons().stream().flatMap(lesson -> lesson.steps().stream()),
                        pack.scenes().stream()
                                .flatMap(scene -> scene.states().stream())
                                .map(StateSource::step))
                .map(StepSource::picture);
        List<String> used = Stream.concat(ofSteps, pack.tapped().map(Picture::path))
                .map(Line::text)
                .toList();
        pack.pictures().keySet().stream()
                .filter(file -> !used.contains(file))
                .forEach(file -> problems.add(file, 1, "coursepack.picture-unused"));
        pack.lessons()
                .forEach(lesson -> lesson.steps()
                        .forEach(step -> drawing(lesson.file(), step.picture(), pack.picture(step), problems)
                                .filter(svg -> step.alt().startsWith(PHONE))
                                .ifPresent(svg -> watermark(step.picture(), svg, problems))));
        pack.scenes()
                .forEach(scene -> scene.states()
                        .forEach(state -> drawing(
                                        scene.file(), state.step().picture(), pack.picture(state.step()), problems)
                                .ifPresent(svg -> phone(state.step().picture(), svg, problems))));
        pack.tapped()
                .forEach(screen -> drawing(BankSource.FILE, screen.path(), pack.picture(screen), problems)
                        .ifPresent(svg -> phone(screen.path(), svg, problems)));
    }

    private static Optional<String> drawing(String file, Line path, Optional<String> svg, Problems problems) {
        if (!path.text().isEmpty() && svg.isEmpty()) {
            problems.add(file, path.number(), "coursepack.picture-missing", path.text());
        }
        return svg;
    }

    /** The player rings the place itself, and not at all when the learner plays alone. */
    private static void phone(Line picture, String svg, Problems problems) {
        watermark(picture, svg, problems);
        if (DrawingReader.isRinged(svg)) {
            problems.add(picture.text(), 1, "coursepack.svg-ringed");
        }
    }

    private static void watermark(Line picture, String svg, Problems problems) {
        if (!DrawingReader.isMarkedRehearsal(svg)) {
            problems.add(picture.text(), 1, "coursepack.svg-watermark");
        }
    }
}
