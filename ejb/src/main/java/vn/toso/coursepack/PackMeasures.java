package vn.toso.coursepack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A package in figures.
 *
 * @param service code of the service that it is about
 * @param mostSteps of any lesson
 * @param bank how many questions
 * @param questions how many of each kind and of each part, by the words of the format
 * @param critical how many questions are critical
 * @param sheetSteps what the assessor must see
 * @param leafletLines of the leaflet for the village house
 * @param lessonBytes of each lesson, packed
 * @param bytes of all lessons and scenes, packed
 * @param scenes each rehearsal scene
 */
public record PackMeasures(
        String course,
        String title,
        String service,
        int lessons,
        int steps,
        int mostSteps,
        int bank,
        Map<String, Long> questions,
        long critical,
        int sheetSteps,
        int leafletLines,
        List<Integer> lessonBytes,
        int bytes,
        List<SceneMeasures> scenes,
        Words words,
        Habits habits,
        Claims claims) {
    /**
     * A rehearsal scene in figures.
     *
     * @param taps from the beginning to the end, when each is right
     * @param branches states beside that line
     * @param bytes texts and drawings, not packed
     */
    public record SceneMeasures(String code, int taps, int states, int branches, int bytes) {}

    /**
     * How much is read at once, in tiếng.
     *
     * @param step of the longest step
     * @param state of the longest state of a scene
     * @param sentence of the longest sentence of lessons and scenes
     * @param average of a sentence, in the lesson or scene where it is highest
     */
    public record Words(int step, int state, int sentence, double average) {
        static Words of(CoursePackage pack) {
            return new Words(
                    pack.lessons().stream()
                            .flatMap(lesson -> lesson.steps().stream())
                            .mapToInt(LanguageCheck::tieng)
                            .max()
                            .orElse(0),
                    pack.scenes().stream()
                            .flatMap(scene -> scene.states().stream())
                            .mapToInt(LanguageCheck::tieng)
                            .max()
                            .orElse(0),
                    LanguageCheck.longest(read(pack).flatMap(Function.identity())),
                    read(pack).mapToDouble(LanguageCheck::average).max().orElse(0));
        }

        private static Stream<Stream<Line>> read(CoursePackage pack) {
            return Stream.concat(
                    pack.lessons().stream().map(LessonSource::words),
                    pack.scenes().stream().map(SceneSource::words));
        }
    }

    /**
     * By what habit a member could guess, in percent of the questions with one right option.
     *
     * @param place that have it in the same place as most
     * @param longest that have it as the longest
     * @param onScreens that have it in the same place as most, of the questions about a drawn screen
     */
    public record Habits(int place, int longest, int onScreens) {}

    static PackMeasures of(CoursePackage pack) {
        KeyCheck.Habit words = KeyCheck.Habit.ofWords(pack.bank());
        KeyCheck.Habit screens = KeyCheck.Habit.ofScreens(pack.bank());
        List<Integer> steps =
                pack.lessons().stream().map(lesson -> lesson.steps().size()).toList();
        return new PackMeasures(
                pack.course().code(),
                pack.course().title(),
                pack.course().service(),
                pack.lessons().size(),
                steps.stream().mapToInt(Integer::intValue).sum(),
                steps.stream().mapToInt(Integer::intValue).max().orElse(0),
                pack.bank().questions().size(),
                counted(pack.bank()),
                pack.bank().questions().stream()
                        .filter(QuestionSource::critical)
                        .count(),
                pack.sheet().steps().size(),
                pack.course().leaflet().size(),
                pack.lessons().stream()
                        .map(lesson -> WeightCheck.bytes(pack, lesson))
                        .toList(),
                WeightCheck.bytes(pack),
                pack.scenes().stream().map(scene -> scene(pack, scene)).toList(),
                Words.of(pack),
                new Habits(
                        words.percent(words.inPlace()),
                        words.percent(words.longest()),
                        screens.percent(screens.inPlace())),
                Claims.of(pack));
    }

    private static Map<String, Long> counted(BankSource bank) {
        return bank.questions().stream()
                .flatMap(question -> Stream.of(question.kind(), question.part()))
                .filter(word -> word != null)
                .map(BankReader::word)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    private static SceneMeasures scene(CoursePackage pack, SceneSource scene) {
        SceneWays ways = new SceneWays(scene);
        return new SceneMeasures(
                scene.code(),
                Math.max(0, ways.line().size() - 1),
                scene.states().size(),
                ways.branches(),
                WeightCheck.bytes(pack, scene));
    }
}
