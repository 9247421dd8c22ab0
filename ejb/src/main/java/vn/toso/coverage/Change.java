package vn.toso.coverage;

/**
 * What a day changed in a commune, signed; or, added up, how it stands there.
 *
 * @param somebody villages in which at least one can help
 * @param several villages in which at least two can
 * @param qualified people, counted in each of their villages
 * @param ended how many of them ceased
 */
record Change(int somebody, int several, int qualified, int ended) {
    static final Change NONE = new Change(0, 0, 0, 0);

    /** How a village with that many stands. */
    static Change village(int able) {
        return new Change(able > 0 ? 1 : 0, able > 1 ? 1 : 0, able, 0);
    }

    static Change ended(int number) {
        return new Change(0, 0, 0, number);
    }

    Change plus(Change other) {
        return new Change(
                somebody + other.somebody, several + other.several, qualified + other.qualified, ended + other.ended);
    }

    Change minus(Change other) {
        return plus(new Change(-other.somebody, -other.several, -other.qualified, -other.ended));
    }

    boolean isNothing() {
        return equals(NONE);
    }
}
