package vn.toso.coursepack;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.toso.assessment.Blueprint;
import vn.toso.assessment.OptionFacts;
import vn.toso.assessment.QuestionFacts;
import vn.toso.assessment.QuizDraft;
import vn.toso.assessment.QuizDraft.QuestionDraft;
import vn.toso.assessment.Screen;
import vn.toso.course.CourseDraft;
import vn.toso.course.CourseDraft.LessonDraft;
import vn.toso.course.CourseDraft.SceneDraft;
import vn.toso.course.CourseFacts;
import vn.toso.course.LeafletLine;
import vn.toso.course.LessonFacts;
import vn.toso.course.Scene;
import vn.toso.course.StepFacts;
import vn.toso.course.VoiceFacts;
import vn.toso.coursepack.SceneSource.PlaceSource;
import vn.toso.coursepack.SceneSource.StateSource;
import vn.toso.digitalservice.FeatureVersionRef;
import vn.toso.shared.Percent;

/** Turns a package without problems into what the course and the question bank keep. */
final class Drafts {
    private final CoursePackage pack;

    Drafts(CoursePackage pack) {
        this.pack = pack;
    }

    CourseDraft course() {
        CourseSource course = pack.course();
        CourseFacts facts = new CourseFacts(
                course.title(),
                course.introHtml(),
                course.language(),
                course.appVersion(),
                Objects.requireNonNull(course.checked()),
                Objects.requireNonNull(course.reviewBy()),
                course.leaflet().stream()
                        .map(line -> LeafletLine.of(line.text().text(), line.picture()))
                        .toList());
        return new CourseDraft(
                course.code(),
                course.service(),
                pack.files().contentHash(),
                facts,
                pack.lessons().stream().map(this::lesson).toList(),
                pack.scenes().stream().map(this::scene).toList());
    }

    private SceneDraft scene(SceneSource scene) {
        return new SceneDraft(
                new Scene(
                        scene.code(),
                        scene.title(),
                        scene.minutes(),
                        scene.situation().text(),
                        scene.states().stream().map(this::state).toList()),
                scene.confirm(),
                scene.sources(),
                scene.features());
    }

    private Scene.State state(StateSource state) {
        StepSource step = state.step();
        return new Scene.State(
                state.id(),
                step.title(),
                pack.picture(step).orElseThrow(),
                step.alt(),
                step.html(),
                step.say().text(),
                state.places().stream().map(Drafts::place).toList());
    }

    private static Scene.Place place(PlaceSource place) {
        return new Scene.Place(place.label(), place.area(), place.isRight(), place.effect(), place.leads());
    }

    private LessonDraft lesson(LessonSource lesson) {
        LessonFacts facts = new LessonFacts(
                lesson.code(),
                lesson.title(),
                lesson.minutes(),
                lesson.task().text(),
                lesson.confirm(),
                lesson.sources(),
                lesson.features());
        return new LessonDraft(
                facts, lesson.steps().stream().map(step -> step(lesson, step)).toList());
    }

    private StepFacts step(LessonSource lesson, StepSource step) {
        return new StepFacts(
                step.title(),
                pack.picture(step).orElseThrow(),
                step.alt(),
                step.html(),
                step.say().text(),
                pack.voices(lesson, step)
                        .map(voice -> new VoiceFacts(voice.language(), voice.sound()))
                        .toList());
    }

    QuizDraft quiz() {
        BankSource bank = pack.bank();
        return new QuizDraft(
                bank.quiz(),
                new Percent(bank.mark()),
                bank.waitAfter(),
                bank.waitMinutes(),
                new Blueprint(bank.draws()),
                bank.questions().stream().map(this::question).toList());
    }

    private QuestionDraft question(QuestionSource question) {
        QuestionFacts facts = new QuestionFacts(
                question.code(),
                Objects.requireNonNull(question.kind()),
                Objects.requireNonNull(question.part()),
                question.critical(),
                question.text().text(),
                question.reason().text(),
                Objects.requireNonNull(question.feature()),
                Objects.requireNonNull(question.step()),
                question.source(),
                Objects.requireNonNull(question.checked()));
        List<OptionFacts> options = question.options().stream()
                .map(option -> new OptionFacts(
                        option.text(), option.isRight(), option.feedback(), option.pair(), option.area()))
                .toList();
        Screen screen = question.pictures().stream()
                .map(picture -> new Screen(pack.picture(picture).orElseThrow(), picture.alt()))
                .findFirst()
                .orElse(null);
        return new QuestionDraft(facts, options, screen);
    }

    /** Every version of a feature that a lesson teaches. */
    Set<FeatureVersionRef> features() {
        return pack.lessons().stream()
                .flatMap(lesson -> lesson.features().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The rule with everything written out that it takes from the rest of the course. */
    String rule() {
        RuleFacts facts = new RuleFacts(
                pack.lessons().stream().map(LessonSource::code).toList(),
                pack.scenes().stream().map(SceneSource::code).toList(),
                pack.bank().mark(),
                pack.sheet().validMonths());
        return Objects.requireNonNull(pack.rule()).expanded(facts);
    }

    int ruleNumber() {
        return Objects.requireNonNull(pack.rule()).number();
    }

    LocalDate ruleValidFrom() {
        return Objects.requireNonNull(pack.rule()).validFrom();
    }
}
