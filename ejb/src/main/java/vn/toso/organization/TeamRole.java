package vn.toso.organization;

/** What a person is in a team; a team has at most one leader on any day. */
public enum TeamRole {
    LEADER,
    DEPUTY,
    MEMBER
}
