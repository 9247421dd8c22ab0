package vn.toso.course;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * Where a step can be heard in a language.
 *
 * @param recording mark of the recording
 * @param bytes what it weighs on the way to a phone
 */
@Embeddable
public record Voice(String language, String recording, int bytes) implements Serializable {
    private static final int KILOBYTE = 1024;

    static Voice of(VoiceFacts facts) {
        return new Voice(facts.language(), facts.sound().mark(), facts.sound().bytes());
    }

    /** As a query puts it together: {@code vi 0f3a… 48213}. */
    static Voice read(String line) {
        String[] parts = line.split(" ", -1);
        return new Voice(parts[0], parts[1], Integer.parseInt(parts[2]));
    }

    /** Rounded up, as it is told before it is fetched. */
    public int kilobytes() {
        return (bytes + KILOBYTE - 1) / KILOBYTE;
    }
}
