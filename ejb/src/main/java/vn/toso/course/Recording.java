package vn.toso.course;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A recording, kept once under the mark of its content. */
@Entity
@Immutable
@Table(name = "course_recording")
class Recording {
    @Id
    private String mark;

    private byte[] sound;

    @SuppressWarnings("NullAway.Init")
    protected Recording() {}

    Recording(Sound heard) {
        mark = heard.mark();
        sound = heard.file();
    }

    byte[] sound() {
        return sound.clone();
    }
}
