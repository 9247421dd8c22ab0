package vn.toso.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.toso.coursepack.Claims;
import vn.toso.coursepack.Limits;
import vn.toso.coursepack.PackMeasures;
import vn.toso.coursepack.Problem;
import vn.toso.coursepack.Reading;

/** One course in figures, each beside what it must keep. */
final class CourseRows {
    /** About no single service: half a bank is enough. */
    private static final Set<String> SMALL_BANK = Set.of("K00", "K01", "K02", "K17", "K18", "K19");
    /** About what is understood and said, not about what is tapped. */
    private static final Set<String> WITHOUT_SCENES = Set.of("K00", "K01", "K19");

    private static final int MOST_STEPS = 6;
    private static final int BANK = 36;
    private static final int FEWEST_SCENES = 2;
    private static final int FEWEST_TAPS = 5;
    private static final int MOST_TAPS = 15;
    /** Of the few screens of a course not all have it in one place. */
    private static final int NOT_ALL = 99;

    private final PackMeasures course;
    private final List<Problem> problems;
    private final LocalDate today;
    private final List<Measurement> rows = new ArrayList<>();

    private CourseRows(Reading reading, LocalDate today) {
        this.course = reading.measures();
        this.problems = reading.problems();
        this.today = today;
    }

    static List<Measurement> of(Reading reading, LocalDate today) {
        CourseRows rows = new CourseRows(reading, today);
        rows.lessons();
        rows.scenes();
        rows.bank();
        rows.claims(reading.measures().claims());
        rows.weight();
        rows.problems();
        return rows.rows;
    }

    private void lessons() {
        shown("lessons", course.lessons(), "");
        shown("steps", course.steps(), "");
        atMost("steps of the longest lesson", course.mostSteps(), "", MOST_STEPS);
        atMost("longest step", course.words().step(), "tiếng", Limits.STEP);
        atMost("longest state of a scene", course.words().state(), "tiếng", Limits.STATE);
        atMost("longest sentence", course.words().sentence(), "tiếng", Limits.SENTENCE);
        atMost("sentence on average, at most", course.words().average(), "tiếng", Limits.AVERAGE);
        atLeast("steps on the check-off sheet", course.sheetSteps(), "", 1);
        atLeast("lines of the leaflet", course.leafletLines(), "", Limits.FEWEST_LEAFLET_LINES);
    }

    private void scenes() {
        int scenes = course.scenes().size();
        if (WITHOUT_SCENES.contains(course.course())) {
            shown("scenes", scenes, "");
        } else {
            atLeast("scenes", scenes, "", FEWEST_SCENES);
        }
        course.scenes().forEach(scene -> {
            String name = scene.code().substring(scene.code().indexOf('-') + 1);
            atLeast(name + " shortest way to its end", scene.taps(), "taps", FEWEST_TAPS);
            atMost(name + " shortest way to its end", scene.taps(), "taps", MOST_TAPS);
            atLeast(name + " mishaps and branches", scene.branches(), "states", 1);
            atMost(name + " weight", scene.bytes(), "bytes", Limits.SCENE_BYTES);
        });
    }

    private void bank() {
        atLeast("questions", course.bank(), "", SMALL_BANK.contains(course.course()) ? BANK / 2 : BANK);
        course.questions().forEach((word, many) -> shown("questions: " + word, many, ""));
        atLeast("critical questions", course.critical(), "", 1);
        atMost("right option in the same place", course.habits().place(), "%", Limits.KEY_PERCENT);
        atMost("right place of screens the same", course.habits().onScreens(), "%", NOT_ALL);
        atMost("right option the longest", course.habits().longest(), "%", Limits.KEY_PERCENT);
    }

    private void claims(Claims claims) {
        atLeast("sources", claims.sources(), "", 1);
        none("sources without a date", claims.undated());
        atMost("lessons, scenes, questions, sheet steps without a source", claims.unsourced(), "", 0);
        atMost("questions without the day of their check", claims.unchecked(), "", 0);
        LocalDate reviewBy = claims.reviewBy();
        atLeast(
                "days until it must be reviewed",
                reviewBy == null ? -1 : today.until(reviewBy, ChronoUnit.DAYS),
                "days",
                0);
    }

    private void weight() {
        int heaviest =
                course.lessonBytes().stream().mapToInt(Integer::intValue).max().orElse(0);
        atMost("heaviest lesson, packed", heaviest, "bytes", Limits.LESSON_BYTES);
        atMost("lessons and scenes, packed", course.bytes(), "bytes", Limits.COURSE_BYTES);
    }

    /** The check's own sentences, by what they are about; the rest of them is counted too. */
    private void problems() {
        List<Problem> broken =
                problems.stream().filter(problem -> isBroken(problem.key())).toList();
        List<Problem> teaching = problems.stream()
                .filter(problem ->
                        Set.of("coursepack.teaching", "coursepack.real-number").contains(problem.key()))
                .toList();
        List<Problem> rest = new ArrayList<>(problems);
        rest.removeAll(broken);
        rest.removeAll(teaching);
        none("references that lead nowhere", broken);
        none("sentences that teach what nobody may, numbers like somebody's", teaching);
        none("whatever else the check says no to", rest);
    }

    private static boolean isBroken(String key) {
        return key.endsWith("-unknown") || key.endsWith("-missing") || key.endsWith("-foreign");
    }

    private void none(String what, List<?> found) {
        rows.add(Measurement.atMost(name(what), found.size(), "", 0, join(found)));
    }

    private static String join(List<?> found) {
        return String.join("\n    ", found.stream().map(Object::toString).toList());
    }

    private void shown(String what, Number value, String unit) {
        rows.add(Measurement.shown(name(what), value.doubleValue(), unit));
    }

    private void atMost(String what, Number value, String unit, double limit) {
        rows.add(Measurement.atMost(name(what), value.doubleValue(), unit, limit, ""));
    }

    private void atLeast(String what, Number value, String unit, double limit) {
        rows.add(Measurement.atLeast(name(what), value.doubleValue(), unit, limit, ""));
    }

    private String name(String what) {
        return course.course() + ": " + what;
    }
}
