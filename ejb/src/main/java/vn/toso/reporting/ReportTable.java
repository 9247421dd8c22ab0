package vn.toso.reporting;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toso.organization.UnitName;

/**
 * The answer of every report, in one shape, from which page, XLSX, CSV and PDF are drawn.
 *
 * @param sentence the main figure, in words
 * @param totals over all rows, not only those of the page; empty when the report has no such line
 * @param count of all rows
 * @param notes what the figures mean, and whatever else has to be known to read them
 */
public record ReportTable(
        ReportName name,
        ReportQuestion question,
        UnitName unit,
        Cell sentence,
        List<Column> columns,
        List<Row> rows,
        List<Cell> totals,
        int count,
        List<Cell> notes,
        Instant asOf) {
    public ReportTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        totals = List.copyOf(totals);
        notes = List.copyOf(notes);
        int width = columns.size();
        if (Stream.concat(rows.stream().map(Row::cells), Stream.of(totals))
                .anyMatch(line -> !line.isEmpty() && line.size() != width)) {
            throw new IllegalArgumentException("a line of " + name + " has not " + width + " cells");
        }
    }

    /** @param isNumber whether its cells stand at the right edge, one under the other */
    public record Column(Cell head, boolean isNumber) {
        static Column text(String key) {
            return new Column(Cell.Word.of(Wording.HEAD, key), false);
        }

        static Column number(String key, Object... details) {
            return new Column(Cell.Word.of(Wording.HEAD, key, details), true);
        }
    }

    /**
     * @param next where the next step is; null for a row that leads to nobody
     * @param part reference of the unit of which the row is; null where it is of none that could be asked further
     */
    public record Row(
            List<Cell> cells, @Nullable Step next, @Nullable String part) {
        public Row {
            cells = List.copyOf(cells);
        }

        public Row(List<Cell> cells, @Nullable Step next) {
            this(cells, next, null);
        }
    }

    /**
     * Where a row leads.
     *
     * @param person random id
     * @param service code of the service for which to look at the person; null for the asked one
     */
    public record Step(String person, @Nullable String service) {}

    /** Whether there are more rows than these. */
    public boolean isCut() {
        return rows.size() < count;
    }

    public int pages() {
        return Math.max(1, (count + ReportQuestion.PAGE_ROWS - 1) / ReportQuestion.PAGE_ROWS);
    }

    /** The same in the reader's words. */
    public ReportText in(Tongue tongue) {
        return new ReportText(
                tongue.locale().getLanguage(),
                sentence.said(tongue),
                unit.full(),
                columns.stream()
                        .map(column -> new ReportText.Head(column.head().said(tongue), column.isNumber()))
                        .toList(),
                rows.stream()
                        .map(row -> new ReportText.Line(said(row.cells(), tongue), row.next(), row.part()))
                        .toList(),
                said(totals, tongue),
                notes.stream().map(note -> note.said(tongue)).toList());
    }

    private static List<ReportText.Said> said(List<Cell> cells, Tongue tongue) {
        return cells.stream()
                .map(cell -> new ReportText.Said(cell, cell.said(tongue)))
                .toList();
    }
}
