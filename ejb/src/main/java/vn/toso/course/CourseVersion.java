package vn.toso.course;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.toso.course.CourseDraft.SceneDraft;
import vn.toso.shared.Ids;

/** A course as it was published once. It never changes; a better one is the next version. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // the learner's queries read the columns
@Table(name = "course_version")
public class CourseVersion {
    @Id
    private UUID id;

    private String course;
    private int number;
    private String contentHash;
    private String title;
    private String intro;
    private String language;
    private String appVersion;
    private LocalDate checked;
    private LocalDate reviewBy;
    private Instant publishedAt;

    @ElementCollection
    @CollectionTable(name = "course_leaflet_line", joinColumns = @JoinColumn(name = "course_version"))
    @OrderColumn(name = "position")
    private List<LeafletLine> leaflet = new ArrayList<>();

    @OneToMany(mappedBy = "courseVersion", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<Lesson> lessons = new ArrayList<>();

    @OneToMany(mappedBy = "courseVersion", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<StoredScene> scenes = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected CourseVersion() {}

    CourseVersion(String course, int number, String contentHash, CourseFacts facts, Instant publishedAt) {
        id = Ids.next();
        this.course = course;
        this.number = number;
        this.contentHash = contentHash;
        this.publishedAt = publishedAt;
        title = facts.title();
        intro = facts.intro().html();
        language = facts.language();
        appVersion = facts.appVersion();
        checked = facts.checked();
        reviewBy = facts.reviewBy();
        leaflet.addAll(facts.leaflet());
    }

    Lesson add(LessonFacts facts) {
        Lesson lesson = new Lesson(this, lessons.size() + 1, facts);
        lessons.add(lesson);
        return lesson;
    }

    void add(SceneDraft draft) {
        scenes.add(new StoredScene(this, scenes.size() + 1, draft));
    }

    Edition edition(String service) {
        return new Edition(id, course, service, number, contentHash);
    }
}
