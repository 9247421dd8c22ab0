package vn.toso.organization;

import vn.toso.shared.Period;

/** A step of the administration's ladder, such as the commune. Levels are data: one of them, the district, ended on 2025-06-30. */
record Level(String code, int depth, Period period) {
    static final String VILLAGE = "VILLAGE";

    boolean isTop() {
        return depth == 0;
    }

    boolean stands(Level above) {
        return above.depth < depth;
    }
}
