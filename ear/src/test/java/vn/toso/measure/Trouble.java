package vn.toso.measure;

/** What a bad line does to one request. In each case but the first the sender learns nothing, or not all, of what came of it. */
enum Trouble {
    NONE,
    /** It breaks off before the request reached the server. */
    CUT_BEFORE,
    /** It breaks off in the middle of the request. */
    CUT_DURING,
    /** The server has answered, but the answer does not arrive. */
    CUT_AFTER,
    /** It breaks off in the middle of the answer. */
    CUT_IN_ANSWER,
    /** The request arrives twice, at the same time. */
    TWICE,
    /** The request arrives later, after the next one. */
    LATE,
    /** Only the first half of the body arrives, as if it were all. */
    SHORTENED;

    /** Says what happens to a request. */
    interface Choice {
        Trouble at(String method, String address);
    }
}
