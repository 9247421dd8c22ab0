package vn.toso.course;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.toso.digitalservice.FeatureVersionRef;
import vn.toso.shared.Ids;

/** A few minutes of a course: up to six short steps and one real task for today. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // the learner's queries read the columns
@Table(name = "course_lesson")
class Lesson {
    static final int MOST_STEPS = 6;

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course_version")
    private CourseVersion courseVersion;

    private String code;
    private int position;
    private String title;
    private int minutes;
    private String task;
    private @Nullable String confirm;
    private String sources;

    @ElementCollection
    @CollectionTable(name = "course_lesson_feature", joinColumns = @JoinColumn(name = "lesson"))
    @AttributeOverride(name = "number", column = @Column(name = "feature_number"))
    private Set<FeatureVersionRef> features = new TreeSet<>();

    @OneToMany(mappedBy = "lesson", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<Step> steps = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Lesson() {}

    Lesson(CourseVersion courseVersion, int position, LessonFacts facts) {
        id = Ids.next();
        this.courseVersion = courseVersion;
        this.position = position;
        code = facts.code();
        title = facts.title();
        minutes = facts.minutes();
        task = facts.task();
        confirm = facts.confirm();
        sources = String.join(" ", facts.sources());
        features.addAll(facts.features());
    }

    void add(StepFacts facts) {
        if (steps.size() == MOST_STEPS) {
            throw new IllegalArgumentException(code + " has more than six steps");
        }
        steps.add(new Step(this, steps.size() + 1, facts));
    }
}
