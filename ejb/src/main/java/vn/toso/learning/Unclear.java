package vn.toso.learning;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a member found a step hard to understand, in one version of its course. */
@Entity
@Immutable
@IdClass(Unclear.Key.class)
@SuppressWarnings("UnusedVariable") // what is only written here is read by the report
@Table(name = "learning_unclear")
class Unclear {
    /** Once each. */
    record Key(UUID person, String lesson, int version, int step) implements Serializable {}

    @Id
    private UUID person;

    @Id
    private String lesson;

    @Id
    private int version;

    @Id
    private int step;

    private Instant saidAt;

    @SuppressWarnings("NullAway.Init")
    protected Unclear() {}

    Unclear(Key key, Instant saidAt) {
        person = key.person();
        lesson = key.lesson();
        version = key.version();
        step = key.step();
        this.saidAt = saidAt;
    }
}
