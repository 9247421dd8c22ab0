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
import vn.toso.course.CourseDraft.SceneDraft;
import vn.toso.digitalservice.FeatureVersionRef;
import vn.toso.shared.Ids;

/** The rows of a rehearsal scene in its course version. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // the learner's queries read the columns
@Table(name = "course_scene")
class StoredScene {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course_version")
    private CourseVersion courseVersion;

    private String code;
    private int position;
    private String title;
    private int minutes;
    private String situation;
    private @Nullable String confirm;
    private String sources;

    @ElementCollection
    @CollectionTable(name = "course_scene_feature", joinColumns = @JoinColumn(name = "scene"))
    @AttributeOverride(name = "number", column = @Column(name = "feature_number"))
    private Set<FeatureVersionRef> features = new TreeSet<>();

    @OneToMany(mappedBy = "scene", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<StoredState> states = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected StoredScene() {}

    StoredScene(CourseVersion courseVersion, int position, SceneDraft draft) {
        Scene scene = draft.scene();
        id = Ids.next();
        this.courseVersion = courseVersion;
        this.position = position;
        code = scene.code();
        title = scene.title();
        minutes = scene.minutes();
        situation = scene.situation();
        confirm = draft.confirm();
        sources = String.join(" ", draft.sources());
        features.addAll(draft.features());
        scene.states().forEach(state -> states.add(new StoredState(this, states.size() + 1, state)));
    }
}
