package vn.toso.coursepack;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.toso.coursepack.QuestionSource.OptionSource;
import vn.toso.coursepack.SceneSource.StateSource;

/** Short steps and short sentences, because the readers are often old and always busy. */
final class LanguageCheck implements Check {
    private static final int SHOWN = 60;

    @Override
    public void look(CoursePackage pack, Problems problems) {
        pack.lessons().forEach(lesson -> {
            lesson.steps().forEach(step -> step(lesson, step, problems));
            average(lesson.file(), lesson.words(), problems);
            lesson.words().forEach(line -> sentences(lesson.file(), line, problems));
        });
        pack.scenes().forEach(scene -> scene(scene, problems));
        pack.course().intro().forEach(line -> sentences(CourseSource.FILE, line, problems));
        pack.course().leaflet().forEach(line -> sentences(CourseSource.FILE, line.text(), problems));
        pack.bank().questions().forEach(question -> {
            question.words().forEach(line -> sentences(BankSource.FILE, line, problems));
            question.options().stream()
                    .flatMap(OptionSource::texts)
                    .filter(text -> PlainLanguage.tieng(text.text()) > Limits.OPTION)
                    .forEach(text -> problems.add(
                            BankSource.FILE,
                            text.number(),
                            "coursepack.option-long",
                            PlainLanguage.tieng(text.text()),
                            Limits.OPTION));
        });
    }

    private static void step(LessonSource lesson, StepSource step, Problems problems) {
        if (tieng(step) > Limits.STEP) {
            problems.add(lesson.file(), step.line(), "coursepack.step-long", tieng(step), Limits.STEP);
        }
    }

    private static void scene(SceneSource scene, Problems problems) {
        int situation = PlainLanguage.tieng(scene.situation().text());
        if (situation > Limits.STEP) {
            problems.add(scene.file(), scene.situation().number(), "coursepack.situation-long", situation, Limits.STEP);
        }
        scene.states().stream()
                .filter(state -> tieng(state) > Limits.STATE)
                .forEach(state ->
                        problems.add(scene.file(), state.line(), "coursepack.state-long", tieng(state), Limits.STATE));
        average(scene.file(), scene.words(), problems);
        scene.words().forEach(line -> sentences(scene.file(), line, problems));
    }

    private static void average(String file, Stream<Line> words, Problems problems) {
        double average = average(words);
        if (average > Limits.AVERAGE) {
            int tenths = (int) (average * 10);
            problems.add(file, 1, "coursepack.sentence-average", tenths / 10 + "," + tenths % 10, Limits.AVERAGE);
        }
    }

    private static void sentences(String file, Line line, Problems problems) {
        PlainLanguage.sentences(line.text()).stream()
                .filter(sentence -> PlainLanguage.tieng(sentence) > Limits.SENTENCE)
                .forEach(sentence -> problems.add(
                        file,
                        line.number(),
                        "coursepack.sentence-long",
                        PlainLanguage.tieng(sentence),
                        Limits.SENTENCE,
                        sentence.length() > SHOWN ? sentence.substring(0, SHOWN) + "…" : sentence));
    }

    /** What is read of a step, its sentence to say with it. */
    static int tieng(StepSource step) {
        return tieng(step.words());
    }

    static int tieng(StateSource state) {
        return tieng(state.step().texts().stream());
    }

    /** Tiếng of a sentence on average; 0 where there is none. */
    static double average(Stream<Line> words) {
        return lengths(words).average().orElse(0);
    }

    static int longest(Stream<Line> words) {
        return lengths(words).max().orElse(0);
    }

    private static int tieng(Stream<Line> lines) {
        return lines.mapToInt(line -> PlainLanguage.tieng(line.text())).sum();
    }

    private static IntStream lengths(Stream<Line> lines) {
        return lines.flatMap(line -> PlainLanguage.sentences(line.text()).stream())
                .mapToInt(PlainLanguage::tieng);
    }
}
