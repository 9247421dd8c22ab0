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
 * @param questions how many of each kind and of each part, by the words of the format
 * @param critical how many questions are critical
 * @param longestSentence in tiếng, over the lessons
 * @param lessonBytes of each lesson, packed
 * @param scenes each rehearsal scene
 */
public record PackMeasures(
        String course,
        String title,
        int lessons,
        int steps,
        Map<String, Long> questions,
        long critical,
        int longestSentence,
        List<Integer> lessonBytes,
        List<SceneMeasures> scenes) {
    /**
     * A rehearsal scene in figures.
     *
     * @param taps from the beginning to the end, when each is right
     * @param branches states beside that line
     * @param bytes texts and drawings, not packed
     */
    public record SceneMeasures(String code, int taps, int states, int branches, int bytes) {}

    static PackMeasures of(CoursePackage pack) {
        return new PackMeasures(
                pack.course().code(),
                pack.course().title(),
                pack.lessons().size(),
                pack.lessons().stream()
                        .mapToInt(lesson -> lesson.steps().size())
                        .sum(),
                pack.bank().questions().stream()
                        .flatMap(question -> Stream.of(question.kind(), question.part()))
                        .filter(word -> word != null)
                        .map(BankReader::word)
                        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting())),
                pack.bank().questions().stream()
                        .filter(QuestionSource::critical)
                        .count(),
                pack.longestSentence(),
                pack.lessons().stream()
                        .map(lesson -> WeightCheck.bytes(pack, lesson))
                        .toList(),
                pack.scenes().stream().map(scene -> scene(pack, scene)).toList());
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
