package vn.toso.organization;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import vn.toso.shared.Period;

/** Under which unit another stands, and when. */
@Embeddable
record Placement(UUID parent, Period period) {}
