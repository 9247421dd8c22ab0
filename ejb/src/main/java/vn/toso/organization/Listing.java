package vn.toso.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.shared.Ids;

/** A member agreed that residents may be sent to them; it holds until it is taken back. */
@Entity
@SuppressWarnings({"UnusedVariable", "NullAway.Init"}) // kept for whoever must show when it held
@Table(name = "organization_listing")
class Listing {
    private static final Byte OPEN = 1;

    @Id
    private UUID id;

    private UUID person;
    private Instant givenAt;
    private @Nullable Instant takenBackAt;
    private @Nullable Byte openSlot = OPEN;

    @Version
    private long version;

    protected Listing() {}

    Listing(UUID person, Instant givenAt) {
        id = Ids.next();
        this.person = person;
        this.givenAt = givenAt;
    }

    void takeBack(Instant now) {
        takenBackAt = now;
        openSlot = null;
    }
}
