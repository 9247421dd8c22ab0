package vn.toso.practice;

/** Why a committee has to look at an observation before it counts. */
public enum Doubt {
    /** The six digits do not fit the time of the observation. */
    CODE,
    /** The assessor had the right once, but not on that day. */
    LAPSED,
    /** The member's team stood under no unit of the assessor on that day. */
    FOREIGN,
    /** On that day a newer version of the sheet asked for other steps. */
    STALE
}
