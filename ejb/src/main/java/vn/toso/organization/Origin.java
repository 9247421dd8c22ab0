package vn.toso.organization;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/** A unit from which another was formed, and the day on which it was. */
@Embeddable
record Origin(UUID predecessor, LocalDate day) {}
