package vn.toso.web.learner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toso.course.Courses;
import vn.toso.course.Lessons;
import vn.toso.course.Recordings;
import vn.toso.course.Scenes;
import vn.toso.course.Voice;
import vn.toso.coursepack.VoiceLanguages;
import vn.toso.learning.LearningPaths;
import vn.toso.learning.Readings;
import vn.toso.learning.Rehearsals;
import vn.toso.qualification.Finding;
import vn.toso.qualification.Standing;
import vn.toso.shared.Ids;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Styles;
import vn.toso.web.words.Words;

/** A course as a list: what is read, what is not, and the way to the quiz. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class CoursePage {
    private static final int KILOBYTE = 1024;

    @Inject
    Reader reader;

    @Inject
    Styles styles;

    @Inject
    Words words;

    @Inject
    Courses courses;

    @Inject
    Lessons lessons;

    @Inject
    Scenes scenes;

    @Inject
    Rehearsals rehearsals;

    @Inject
    LearningPaths paths;

    @Inject
    Readings readings;

    @Inject
    Recordings recordings;

    @Inject
    Voices voicesInWords;

    private Map<String, Integer> versions = Map.of();
    private String code = "";
    private String refused = "";
    private Courses.Outline outline;
    private List<String> unread = List.of();
    private List<Scenes.SceneLine> sceneLines = List.of();
    private Map<String, Integer> rehearsed = Map.of();
    private String quiz = "";
    private List<Voiced> voices = List.of();
    private @Nullable Finding ownPhone;
    private final String sent = Ids.next().toString();

    /** What there is to hear in one language, all of which a phone can bring along: a list of addresses, as JSON. */
    public record Voiced(String language, int kilobytes, String take) {}

    public void load() {
        outline = courses.outline(reader.asking(), code);
        sceneLines = scenes.of(reader.asking(), code);
        rehearsed = rehearsals.done(reader.asking(), outline.service());
        Standing standing = paths.stretch(reader.asking(), code).standing();
        ownPhone = standing.asked(Finding.Kind.OWN_PHONE).orElse(null);
        List<Finding> asked = standing.explanation();
        unread = asked.stream()
                .filter(f -> f.kind() == Finding.Kind.LESSONS)
                .flatMap(f -> f.missing().stream())
                .toList();
        versions = readings.versionsRead(reader.asking(), outline.service());
        quiz = asked.stream()
                .filter(f -> f.kind() == Finding.Kind.QUIZ)
                .map(Finding::subject)
                .findFirst()
                .orElse("");
        voices = recordings.ofCourse(reader.asking(), code).entrySet().stream()
                .sorted(Comparator.comparing(each -> VoiceLanguages.all().indexOf(each.getKey())))
                .map(each -> voiced(each.getKey(), each.getValue()))
                .toList();
    }

    private Voiced voiced(String language, List<Voice> heard) {
        int kilobytes = heard.stream().mapToInt(Voice::kilobytes).sum();
        return new Voiced(
                voicesInWords.nameOf(language),
                kilobytes,
                json(Stream.concat(
                        Stream.of("/js/voice.js?v=" + styles.getVoice()),
                        heard.stream().map(Voices::addressOf))));
    }

    /** A list of addresses as JSON, as a phone brings them along. */
    static String json(Stream<String> addresses) {
        return addresses.map(address -> "\"" + address + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    public boolean isRead(Courses.LessonLine lesson) {
        return !unread.contains(lesson.code());
    }

    /** Read only in a version that there was before, as when a phone had kept it: it counts, and it is said. */
    public boolean isReadEarlier(Courses.LessonLine lesson) {
        return isRead(lesson) && versionRead(lesson) < outline.version();
    }

    public int versionRead(Courses.LessonLine lesson) {
        return versions.getOrDefault(lesson.code(), outline.version());
    }

    public int getRead() {
        return outline.lessons().size() - unread.size();
    }

    public boolean isDone(Scenes.SceneLine scene) {
        return rehearsed.containsKey(scene.code());
    }

    /** The fewest wrong taps with which the scene was done alone. */
    public int wrongTaps(Scenes.SceneLine scene) {
        return rehearsed.getOrDefault(scene.code(), 0);
    }

    public List<Scenes.SceneLine> getScenes() {
        return sceneLines;
    }

    /** What a phone brings with it to learn the whole course without a network: a list of addresses, as JSON. */
    public String getTake() {
        return json(Stream.of(
                        Stream.of("/hoc/home", "/hoc/courses", "/hoc/course?course=" + code, "/hoc/qualifications"),
                        outline.lessons().stream().map(lesson -> "/hoc/lesson?lesson=" + lesson.code()),
                        sceneLines.stream().map(scene -> "/hoc/rehearsal?scene=" + scene.code()),
                        sceneLines.stream().limit(1).map(scene -> "/js/player.js?v=" + styles.getPlayer()))
                .flatMap(Function.identity()));
    }

    /** What that weighs on the way, in KB. */
    public int getTakeKilobytes() {
        int bytes = lessons.packedBytes(reader.asking(), code) + scenes.packedBytes(reader.asking(), code);
        return (bytes + KILOBYTE - 1) / KILOBYTE;
    }

    /** What is to be done once on one's own phone; null when the course does not ask for it, or no longer. */
    public @Nullable Finding getOwnPhone() {
        return ownPhone;
    }

    public String getOwnPhoneDay() {
        return ownPhone == null
                ? ""
                : ownPhone.metBy().stream()
                        .findFirst()
                        .map(said -> words.day(said.effectiveDay()))
                        .orElse("");
    }

    /** By which what is said here is kept once, however often it is sent. */
    public String getSent() {
        return sent;
    }

    public List<Voiced> getVoices() {
        return voices;
    }

    public Courses.Outline getOutline() {
        return outline;
    }

    public String getQuiz() {
        return quiz;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getRefused() {
        return refused;
    }

    public void setRefused(String refused) {
        this.refused = refused;
    }
}
