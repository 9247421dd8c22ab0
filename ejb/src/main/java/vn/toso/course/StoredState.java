package vn.toso.course;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.ListIndexBase;
import vn.toso.shared.Ids;

/** The row of one state of a scene, with its places in order. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // the learner's queries read the columns
@Table(name = "course_state")
class StoredState {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "scene")
    private StoredScene scene;

    private int position;
    private String name;
    private String title;
    private String picture;
    private String alt;
    private String body;
    private String say;

    @ElementCollection
    @CollectionTable(name = "course_place", joinColumns = @JoinColumn(name = "state"))
    @OrderColumn(name = "position")
    @ListIndexBase(1)
    private List<StoredPlace> places = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected StoredState() {}

    StoredState(StoredScene scene, int position, Scene.State state) {
        id = Ids.next();
        this.scene = scene;
        this.position = position;
        name = state.name();
        title = state.title();
        picture = state.picture();
        alt = state.alt();
        body = state.body().html();
        say = state.say();
        state.places().forEach(place -> places.add(StoredPlace.of(place)));
    }
}
