package vn.toso.web.learner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toso.course.Courses;
import vn.toso.course.Lessons;
import vn.toso.learning.LearningPaths;
import vn.toso.learning.Readings;
import vn.toso.qualification.Finding;
import vn.toso.shared.Refused;
import vn.toso.web.words.Reader;

/** A course as a list: what is read, what is not, and the way to the quiz. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class CoursePage {
    @Inject
    Reader reader;

    @Inject
    Courses courses;

    @Inject
    Lessons lessons;

    @Inject
    LearningPaths paths;

    @Inject
    Readings readings;

    private Map<String, Integer> versions = Map.of();
    private String code = "";
    private String refused = "";
    private Courses.Outline outline;
    private List<String> unread = List.of();
    private String quiz = "";

    public void load() {
        outline = courses.outline(reader.asking(), code);
        List<Finding> asked = paths.of(reader.asking()).stream()
                .filter(stretch -> stretch.course().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused("course.unknown"))
                .standing()
                .explanation();
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

    /** What a phone brings with it to learn the whole course without a network: a list of addresses, as JSON. */
    public String getTake() {
        return Stream.concat(
                        Stream.of("/hoc/home", "/hoc/course?course=" + code, "/hoc/qualifications"),
                        outline.lessons().stream().map(lesson -> "/hoc/lesson?lesson=" + lesson.code()))
                .map(address -> "\"" + address + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** What that weighs on the way, in KB. */
    public int getTakeKilobytes() {
        return lessons.packedKilobytes(reader.asking(), code);
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
