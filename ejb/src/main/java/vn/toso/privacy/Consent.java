package vn.toso.privacy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.toso.shared.Ids;

/** A member agreed to a notice; written once, so it carries no version. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // kept for whoever must show that consent was given
@Table(name = "privacy_consent")
class Consent {
    @Id
    private UUID id;

    private UUID person;
    private int notice;
    private Instant givenAt;

    @SuppressWarnings("NullAway.Init")
    protected Consent() {}

    Consent(UUID person, int notice, Instant givenAt) {
        id = Ids.next();
        this.person = person;
        this.notice = notice;
        this.givenAt = givenAt;
    }
}
