package vn.toso.audit;

/** The end of the chain: how many entries there are and the hash of the last, in hexadecimal. */
record Head(long lastEntry, String lastHash) {
    static final Head START = new Head(0, "0".repeat(64));
}
