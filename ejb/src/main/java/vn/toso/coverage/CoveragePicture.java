package vn.toso.coverage;

import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The answer to a {@link CoverageQuestion}, worst part first.
 *
 * @param asOf when it was computed
 */
public record CoveragePicture(CoverageQuestion question, Instant asOf, List<CoverageRow> rows) {
    public CoveragePicture {
        rows = List.copyOf(rows);
    }

    public int villages() {
        return sum(CoverageRow::villages);
    }

    public int covered() {
        return sum(CoverageRow::covered);
    }

    public int nobody() {
        return sum(CoverageRow::nobody);
    }

    public int qualified() {
        return sum(CoverageRow::qualified);
    }

    private int sum(ToIntFunction<CoverageRow> figure) {
        return rows.stream().mapToInt(figure).sum();
    }
}
