package vn.toso.coursepack;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.toso.digitalservice.FeatureVersionRef;

/** Whatever a file points at is there: the service, versions of features, steps, sources, codes that belong to the course. */
final class ReferenceCheck implements Check {
    private final Known known;

    ReferenceCheck(Known known) {
        this.known = known;
    }

    @Override
    public void look(CoursePackage pack, Problems problems) {
        course(pack, problems);
        leaflet(pack, problems);
        Set<String> codes = new HashSet<>();
        pack.lessons().forEach(lesson -> {
            owned(pack, lesson.file(), lesson.keys().line("code"), lesson.code(), problems);
            if (!lesson.code().isEmpty() && !codes.add(lesson.code())) {
                problems.add(lesson.file(), lesson.keys().line("code"), "coursepack.lesson-twice", lesson.code());
            }
            features(lesson.file(), lesson.keys().line("features"), lesson.features(), problems);
            sources(pack, lesson.file(), lesson.keys().line("sources"), lesson.sources(), problems);
        });
        Set<String> scenes = new HashSet<>();
        pack.scenes().forEach(scene -> {
            owned(pack, scene.file(), scene.keys().line("code"), scene.code(), problems);
            if (!scene.code().isEmpty() && !scenes.add(scene.code())) {
                problems.add(scene.file(), scene.keys().line("code"), "coursepack.scene-twice", scene.code());
            }
            features(scene.file(), scene.keys().line("features"), scene.features(), problems);
            sources(pack, scene.file(), scene.keys().line("sources"), scene.sources(), problems);
        });
        BankSource bank = pack.bank();
        owned(pack, BankSource.FILE, bank.keys().line("quiz"), bank.quiz(), problems);
        bank.questions().forEach(question -> question(pack, question, problems));
        SheetSource sheet = pack.sheet();
        owned(pack, SheetSource.FILE, sheet.keys().line("code"), sheet.code(), problems);
        sheet.steps()
                .forEach(
                        step -> sources(pack, SheetSource.FILE, step.sources().number(), step.sourceCodes(), problems));
    }

    private void course(CoursePackage pack, Problems problems) {
        CourseSource course = pack.course();
        String folder = pack.files().folder();
        if (!folder.isEmpty() && !folder.equals(course.code())) {
            problems.add(CourseSource.FILE, course.keys().line("code"), "coursepack.folder-name", folder);
        }
        if (!course.service().isEmpty() && !known.services().contains(course.service())) {
            problems.add(
                    CourseSource.FILE, course.keys().line("service"), "coursepack.service-unknown", course.service());
        }
    }

    private static void leaflet(CoursePackage pack, Problems problems) {
        pack.course().leaflet().stream()
                .filter(line -> line.picture() != null && !pack.has(line.picture()))
                .forEach(line -> problems.add(
                        CourseSource.FILE, line.text().number(), "coursepack.step-unknown", line.picture()));
    }

    /** Codes begin with the code of their course, so that two courses never meet. */
    private static void owned(CoursePackage pack, String file, int line, String code, Problems problems) {
        String course = pack.course().code();
        if (!code.isEmpty() && !course.isEmpty() && !code.startsWith(course + "-")) {
            problems.add(file, line, "coursepack.code-foreign", code, course);
        }
    }

    private void question(CoursePackage pack, QuestionSource question, Problems problems) {
        KeyLines keys = question.keys();
        owned(pack, BankSource.FILE, question.line(), question.code(), problems);
        if (question.feature() != null) {
            features(BankSource.FILE, keys.line("feature"), List.of(question.feature()), problems);
        }
        if (!question.source().isEmpty()) {
            sources(pack, BankSource.FILE, keys.line("source"), List.of(question.source()), problems);
        }
        if (question.step() != null && !pack.has(question.step())) {
            problems.add(BankSource.FILE, keys.line("step"), "coursepack.step-unknown", question.step());
        }
    }

    private void features(String file, int line, List<FeatureVersionRef> features, Problems problems) {
        features.stream()
                .filter(feature -> !known.versions().contains(feature))
                .forEach(feature -> problems.add(file, line, "coursepack.feature-unknown", feature));
    }

    private static void sources(CoursePackage pack, String file, int line, List<String> codes, Problems problems) {
        codes.stream()
                .filter(code -> !code.isEmpty() && !pack.course().sources().containsKey(code))
                .forEach(code -> problems.add(file, line, "coursepack.source-unknown", code));
    }
}
