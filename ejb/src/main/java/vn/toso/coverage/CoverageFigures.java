package vn.toso.coverage;

import vn.toso.shared.Rows;

/**
 * How a commune or a province stands with one service.
 *
 * @param villages how many there are
 * @param nobody villages in which nobody is qualified
 * @param alone villages in which exactly one is
 * @param covered villages in which two or more are
 * @param qualified people, counted in each of their villages
 * @param lapsing how many of them cease within 30 days
 */
public record CoverageFigures(int villages, int nobody, int alone, int covered, int qualified, int lapsing) {
    public static final CoverageFigures NONE = new CoverageFigures(0, 0, 0, 0, 0, 0);

    static CoverageFigures of(Rows.Row row) {
        return new CoverageFigures(
                row.number("villages"),
                row.number("nobody"),
                row.number("alone"),
                row.number("covered"),
                row.number("qualified"),
                row.number("lapsing"));
    }

    public CoverageFigures plus(CoverageFigures other) {
        return new CoverageFigures(
                villages + other.villages,
                nobody + other.nobody,
                alone + other.alone,
                covered + other.covered,
                qualified + other.qualified,
                lapsing + other.lapsing);
    }
}
