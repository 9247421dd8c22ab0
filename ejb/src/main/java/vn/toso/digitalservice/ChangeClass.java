package vn.toso.digitalservice;

/** How far a new version of a feature reaches: only looks, another place, another meaning, or the safety of the resident. */
public enum ChangeClass {
    COSMETIC,
    MOVED,
    MEANING,
    SAFETY
}
