package vn.toso.coursepack;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toso.digitalservice.FeatureVersionRef;

/**
 * On what the course stands.
 *
 * @param sources how many it names
 * @param undated those that neither bear a year nor say that none is known
 * @param unsourced lessons, scenes, questions and steps of the sheet that name no source
 * @param unchecked questions that do not say when they were last checked
 * @param checked null when it could not be read
 * @param reviewBy null when it could not be read
 * @param taught features of the lessons and scenes
 * @param asked features of the questions
 */
public record Claims(
        int sources,
        List<String> undated,
        long unsourced,
        long unchecked,
        @Nullable LocalDate checked,
        @Nullable LocalDate reviewBy,
        Set<FeatureVersionRef> taught,
        Set<FeatureVersionRef> asked) {
    private static final Pattern DATED = Pattern.compile("\\b(19|20)\\d\\d\\b|không rõ ngày");

    static Claims of(CoursePackage pack) {
        return new Claims(
                pack.course().sources().size(),
                pack.course().sources().entrySet().stream()
                        .filter(source ->
                                !DATED.matcher(source.getValue().text()).find())
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList(),
                sources(pack).filter(List::isEmpty).count(),
                pack.bank().questions().stream()
                        .filter(question -> question.checked() == null)
                        .count(),
                pack.course().checked(),
                pack.course().reviewBy(),
                Stream.concat(
                                pack.lessons().stream().flatMap(lesson -> lesson.features().stream()),
                                pack.scenes().stream().flatMap(scene -> scene.features().stream()))
                        .collect(Collectors.toCollection(TreeSet::new)),
                pack.bank().questions().stream()
                        .map(QuestionSource::feature)
                        .filter(feature -> feature != null)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** What each lesson, scene, question and step of the sheet names. */
    private static Stream<List<String>> sources(CoursePackage pack) {
        return Stream.of(
                        pack.lessons().stream().map(LessonSource::sources),
                        pack.scenes().stream().map(SceneSource::sources),
                        pack.bank().questions().stream()
                                .map(question ->
                                        question.source().isEmpty() ? List.<String>of() : List.of(question.source())),
                        pack.sheet().steps().stream().map(SheetSource.SheetStep::sourceCodes))
                .flatMap(Function.identity());
    }
}
