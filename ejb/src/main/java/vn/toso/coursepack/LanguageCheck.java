package vn.toso.coursepack;

import java.util.List;
import java.util.stream.Stream;
import vn.toso.coursepack.QuestionSource.OptionSource;

/** Short steps and short sentences, because the readers are often old and always busy. */
final class LanguageCheck implements Check {
    private static final int LONGEST_STEP = 60;
    private static final int LONGEST_STATE = 40;
    private static final int LONGEST_SENTENCE = 22;
    private static final int LONGEST_AVERAGE = 14;
    private static final int LONGEST_OPTION = 20;
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
        pack.bank().questions().forEach(question -> {
            question.words().forEach(line -> sentences(BankSource.FILE, line, problems));
            question.options().stream()
                    .flatMap(OptionSource::texts)
                    .filter(text -> PlainLanguage.tieng(text.text()) > LONGEST_OPTION)
                    .forEach(text -> problems.add(
                            BankSource.FILE,
                            text.number(),
                            "coursepack.option-long",
                            PlainLanguage.tieng(text.text()),
                            LONGEST_OPTION));
        });
    }

    private static void step(LessonSource lesson, StepSource step, Problems problems) {
        int tieng =
                step.words().mapToInt(line -> PlainLanguage.tieng(line.text())).sum();
        if (tieng > LONGEST_STEP) {
            problems.add(lesson.file(), step.line(), "coursepack.step-long", tieng, LONGEST_STEP);
        }
    }

    private static void scene(SceneSource scene, Problems problems) {
        int situation = PlainLanguage.tieng(scene.situation().text());
        if (situation > LONGEST_STEP) {
            problems.add(
                    scene.file(), scene.situation().number(), "coursepack.situation-long", situation, LONGEST_STEP);
        }
        scene.states().forEach(state -> {
            int tieng = state.step().texts().stream()
                    .mapToInt(line -> PlainLanguage.tieng(line.text()))
                    .sum();
            if (tieng > LONGEST_STATE) {
                problems.add(scene.file(), state.line(), "coursepack.state-long", tieng, LONGEST_STATE);
            }
        });
        average(scene.file(), scene.words(), problems);
        scene.words().forEach(line -> sentences(scene.file(), line, problems));
    }

    private static void average(String file, Stream<Line> words, Problems problems) {
        List<Integer> lengths = lengths(words).toList();
        int total = lengths.stream().mapToInt(Integer::intValue).sum();
        if (total > LONGEST_AVERAGE * lengths.size()) {
            int tenths = total * 10 / lengths.size();
            problems.add(file, 1, "coursepack.sentence-average", tenths / 10 + "," + tenths % 10, LONGEST_AVERAGE);
        }
    }

    private static Stream<Integer> lengths(Stream<Line> lines) {
        return lines.flatMap(line -> PlainLanguage.sentences(line.text()).stream())
                .map(PlainLanguage::tieng);
    }

    private static void sentences(String file, Line line, Problems problems) {
        PlainLanguage.sentences(line.text()).stream()
                .filter(sentence -> PlainLanguage.tieng(sentence) > LONGEST_SENTENCE)
                .forEach(sentence -> problems.add(
                        file,
                        line.number(),
                        "coursepack.sentence-long",
                        PlainLanguage.tieng(sentence),
                        LONGEST_SENTENCE,
                        sentence.length() > SHOWN ? sentence.substring(0, SHOWN) + "…" : sentence));
    }
}
