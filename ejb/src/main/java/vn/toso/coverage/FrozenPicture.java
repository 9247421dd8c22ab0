package vn.toso.coverage;

import java.util.List;
import java.util.function.Function;
import vn.toso.organization.UnitName;

/**
 * A frozen month of a unit, worst part first.
 *
 * @param rows its provinces or communes; of a commune its services
 * @param leftOut how many communes stood under it then and are beyond the asker's reach today
 */
public record FrozenPicture(FrozenMonth month, UnitName unit, String service, List<FrozenRow> rows, int leftOut) {
    public FrozenPicture {
        rows = List.copyOf(rows);
    }

    public boolean isOfServices() {
        return unit.level().equals("COMMUNE");
    }

    /** The unit as it was frozen, for the asked service. */
    public CoverageFigures frozen() {
        return sum(FrozenRow::frozen);
    }

    /** The unit on the same day, as it is known today. */
    public CoverageFigures now() {
        return sum(FrozenRow::now);
    }

    private CoverageFigures sum(Function<FrozenRow, CoverageFigures> figures) {
        return rows.stream()
                .filter(row -> !isOfServices() || row.reference().equals(service))
                .map(figures)
                .reduce(CoverageFigures.NONE, CoverageFigures::plus);
    }

    /** Whether any line says something else today. */
    public boolean isOtherwise() {
        return rows.stream().anyMatch(row -> !row.frozen().equals(row.now()));
    }
}
