package vn.toso.practice;

/** Whether somebody may observe a member for a service on a day. */
enum Entitlement {
    GIVEN,
    /** The right was there on that day, but not over this member. */
    FOREIGN,
    /** The right was there once, but not on that day. */
    LAPSED,
    NEVER
}
