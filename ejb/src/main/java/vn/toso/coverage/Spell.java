package vn.toso.coverage;

import java.time.LocalDate;
import java.util.UUID;

/** Days on which a person was qualified and a member in one village: from {@code from} up to, but without, {@code until}. */
record Spell(UUID person, LocalDate from, LocalDate until) {}
