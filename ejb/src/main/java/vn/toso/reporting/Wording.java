package vn.toso.reporting;

/** The sorts of words that a report takes from the bundles. */
public enum Wording {
    SENTENCE,
    HEAD,
    VALUE,
    DEFINITION,
    ROLE,
    LEVEL
}
