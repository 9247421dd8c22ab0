package vn.toso.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** Where a unit ends; it is true as long as the unit is. */
@Entity
@SuppressWarnings({"UnusedVariable", "NullAway.Init"}) // what is only written here is read by the queries
@Table(name = "organization_boundary")
class Boundary {
    @Id
    private UUID unit;

    private String rings;
    private int centreEast;
    private int centreNorth;

    @Version
    private long version;

    protected Boundary() {}

    Boundary(UUID unit, Outline outline) {
        this.unit = unit;
        run(outline);
    }

    /** The line is known better than before. */
    final void run(Outline outline) {
        Outline.Point centre = outline.centre();
        rings = outline.stored();
        centreEast = centre.east();
        centreNorth = centre.north();
    }
}
