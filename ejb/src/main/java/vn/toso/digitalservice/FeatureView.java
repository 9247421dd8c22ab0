package vn.toso.digitalservice;

/** A feature as it is shown: its code, the service that it is part of, and its name in both languages. */
public record FeatureView(String code, String service, String vi, String en) {}
