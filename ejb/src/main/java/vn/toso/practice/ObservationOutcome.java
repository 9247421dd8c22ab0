package vn.toso.practice;

/** What came of an observation. */
public enum ObservationOutcome {
    /** It counts: the evidence is in the log. */
    SIGNED,
    /** Kept, but some steps are still to be seen. */
    INCOMPLETE,
    /** Held until a committee has looked at it. */
    REVIEW,
    /** The same sheet of that member was signed on that day already. */
    REPEATED,
    /** A committee looked at it and it does not count. */
    REJECTED,
    /** Nothing was kept: the digits were wrong while both still stood there. */
    CODE_WRONG
}
