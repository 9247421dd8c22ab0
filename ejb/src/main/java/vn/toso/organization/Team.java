package vn.toso.organization;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import vn.toso.shared.Period;

/** A community digital technology team of a commune or a village; a unit has at most one on any day. */
@Entity
@SuppressWarnings("UnusedVariable") // what is only written here is read by the queries
@Table(name = "organization_team")
class Team {
    static final String NAME = "Tổ công nghệ số cộng đồng";

    @Id
    private UUID id;

    private UUID unit = new UUID(0, 0);
    private String name = NAME;

    @Embedded
    private Period period = Period.EVER;

    @Version
    private long version;

    protected Team() {}

    Team(UUID id, UUID unit, Period period) {
        this.id = id;
        this.unit = unit;
        this.period = period;
    }

    /** The team works longer, or shorter, than was thought. */
    void lastFor(Period corrected) {
        period = corrected;
    }
}
