package vn.toso.digitalservice;

import java.time.LocalDate;

/** A feature has a new version; whoever counts what people can do must look again. Fired in the transaction that adds it. */
public record FeatureVersionAdded(FeatureVersionRef version, LocalDate effectiveFrom, ChangeClass change) {}
