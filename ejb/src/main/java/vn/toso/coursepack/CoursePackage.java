package vn.toso.coursepack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toso.course.StepRef;

/**
 * A course as its files have it, whole or not; the problems beside it say what is wrong with it.
 *
 * @param lessons in the order of their files
 * @param scenes rehearsals, in the order of their files
 * @param pictures every drawn picture by its path
 * @param voices every recording, whether its text still stands or not
 * @param rule null when it could not be read
 */
record CoursePackage(
        CourseFiles files,
        CourseSource course,
        List<LessonSource> lessons,
        List<SceneSource> scenes,
        BankSource bank,
        SourceText ruleText,
        @Nullable RuleSource rule,
        SheetSource sheet,
        SortedMap<String, SourceText> pictures,
        List<VoiceSource> voices) {

    /** Every text that somebody reads, with its file: lessons, scenes, questions, sheet, the course's own page. */
    void eachText(BiConsumer<String, Line> look) {
        course.intro().forEach(line -> look.accept(CourseSource.FILE, line));
        course.leaflet().forEach(line -> look.accept(CourseSource.FILE, line.text()));
        course.terms().values().forEach(line -> look.accept(CourseSource.FILE, line));
        lessons.forEach(lesson -> {
            look.accept(lesson.file(), new Line(lesson.keys().line("title"), lesson.title()));
            lesson.steps().forEach(step -> look.accept(lesson.file(), new Line(step.line(), step.title())));
            lesson.words().forEach(line -> look.accept(lesson.file(), line));
        });
        scenes.forEach(scene -> Stream.of(scene.titles(), scene.words(), scene.labels(true), scene.labels(false))
                .flatMap(lines -> lines)
                .forEach(line -> look.accept(scene.file(), line)));
        bank.questions().forEach(q -> q.words().forEach(line -> look.accept(BankSource.FILE, line)));
        sheet.steps()
                .forEach(step -> Stream.of(new Line(step.line(), step.title()), step.text())
                        .forEach(line -> look.accept(SheetSource.FILE, line)));
    }

    boolean has(StepRef step) {
        return lessons.stream()
                .anyMatch(lesson -> lesson.code().equals(step.lesson())
                        && step.step() <= lesson.steps().size());
    }

    Optional<String> picture(StepSource step) {
        return Optional.ofNullable(pictures.get(step.picture().text())).map(SourceText::text);
    }

    /** The drawn screens on which questions ask to tap. */
    Stream<QuestionSource.Picture> tapped() {
        return bank.questions().stream().flatMap(question -> question.pictures().stream());
    }

    Optional<String> picture(QuestionSource.Picture picture) {
        return Optional.ofNullable(pictures.get(picture.path().text())).map(SourceText::text);
    }

    /** Those recordings of a step that say what it says now. */
    Stream<VoiceSource> voices(LessonSource lesson, StepSource step) {
        return voices.stream()
                .filter(voice -> voice.lessonFile().equals(lesson.file())
                        && lesson.step(voice.step()).filter(step::equals).isPresent()
                        && voice.isOf(step));
    }

    /** What a local officer must still confirm, of lessons and scenes, in the order of their files. */
    List<Confirmation> confirmations() {
        return Stream.concat(
                        lessons.stream().map(each -> confirmation(each.code(), each.title(), each.confirm())),
                        scenes.stream().map(each -> confirmation(each.code(), each.title(), each.confirm())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Confirmation> confirmation(String code, String title, @Nullable String what) {
        return Optional.ofNullable(what).map(known -> new Confirmation(code, title, known));
    }

    Map<String, Line> terms() {
        return course.terms();
    }
}
