package vn.toso.learning;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import vn.toso.shared.Refused;

/** The step at which a member put a lesson aside. */
@Entity
@IdClass(Place.Key.class)
@Table(name = "learning_place")
class Place {
    private static final int MOST_STEPS = 6;

    /** One place a member and lesson. */
    record Key(UUID person, String lesson) implements Serializable {}

    @Id
    private UUID person;

    @Id
    private String lesson;

    private int step;
    private Instant keptAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Place() {}

    Place(UUID person, String lesson, int step, Instant at) {
        this.person = person;
        this.lesson = lesson;
        move(step, at);
    }

    final void move(int newStep, Instant at) {
        if (newStep < 1 || newStep > MOST_STEPS) {
            throw new Refused("step.unknown");
        }
        step = newStep;
        keptAt = at;
    }

    /** Code of the course: it begins the lesson's. */
    String course() {
        return lesson.substring(0, lesson.indexOf('-'));
    }

    int step() {
        return step;
    }

    Instant keptAt() {
        return keptAt;
    }
}
