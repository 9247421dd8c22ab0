package vn.toso.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.toso.organization.ImportPlan.Line;
import vn.toso.shared.Refused;
import vn.toso.shared.Sheet;

/** Reads a file of units in either form, told apart by its header, into lines and the refusals of lines that cannot be read. */
final class UnitFile {
    private static final Sheet.Bounds BOUNDS = new Sheet.Bounds(8_000_000, 200_001, 20_000);

    private final List<UnitLine> lines = new ArrayList<>();
    private final List<Line> refused = new ArrayList<>();
    private final Map<String, Integer> firstLines = new HashMap<>();
    private List<String> header = List.of();
    private Function<Sheet.Row, List<UnitLine>> form = row -> List.of();

    private UnitFile() {}

    /** @throws Refused {@code sheet.*} or {@code units.header} when the file as a whole cannot be read */
    static UnitFile read(byte[] file) {
        UnitFile read = new UnitFile();
        Sheet.read(file, BOUNDS, read::take);
        if (read.lines.isEmpty() && read.refused.isEmpty()) {
            throw new Refused("sheet.empty");
        }
        return read;
    }

    List<UnitLine> lines() {
        return lines;
    }

    List<Line> refused() {
        return refused;
    }

    private void take(Sheet.Row row) {
        if (header.isEmpty()) {
            header = row.cells();
            form = form(row);
            return;
        }
        try {
            if (row.cells().size() != header.size()) {
                throw new Refused("import.column-count", row.cells().size(), header.size());
            }
            form.apply(row).forEach(this::add);
        } catch (Refused e) {
            refused.add(Line.refused(row.line(), row.cell(0), e));
        }
    }

    private static Function<Sheet.Row, List<UnitLine>> form(Sheet.Row row) {
        if (row.cells().equals(OwnForm.HEADER)) {
            return OwnForm::read;
        }
        if (row.cells().equals(NationalForm.HEADER)) {
            return new NationalForm()::read;
        }
        throw new Refused("units.header", row.line(), String.join(",", OwnForm.HEADER));
    }

    private void add(UnitLine line) {
        Integer first = firstLines.putIfAbsent(line.shape().reference(), line.number());
        if (first != null) {
            throw new Refused("units.duplicate-key", line.shape().reference(), first);
        }
        lines.add(line);
    }
}
