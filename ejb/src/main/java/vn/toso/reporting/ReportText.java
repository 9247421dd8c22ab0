package vn.toso.reporting;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report in the reader's words, ready to be drawn: on the page, in a sheet, in a text file, on paper.
 *
 * @param title the main figure as a sentence
 * @param place the unit that was asked for
 * @param totals empty when the report has no such line
 * @param notes lines under the table
 */
public record ReportText(
        String language,
        String title,
        String place,
        List<Head> heads,
        List<Line> rows,
        List<Said> totals,
        List<String> notes) {
    public ReportText {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
        totals = List.copyOf(totals);
        notes = List.copyOf(notes);
    }

    /** What stands over a column. */
    public record Head(String text, boolean isNumber) {}

    /** A cell with the words for it. */
    public record Said(Cell cell, String text) {}

    /**
     * @param next where the row leads; null when to nobody
     * @param part reference of the unit of which the row is; null when it is of none
     */
    public record Line(
            List<Said> cells,
            ReportTable.@Nullable Step next,
            @Nullable String part) {
        public Line {
            cells = List.copyOf(cells);
        }

        public Said first() {
            return cells.get(0);
        }

        public List<Said> others() {
            return cells.subList(1, cells.size());
        }
    }

    /** The same with lines more under the table. */
    public ReportText with(List<String> more) {
        return new ReportText(
                language,
                title,
                place,
                heads,
                rows,
                totals,
                Stream.concat(notes.stream(), more.stream()).toList());
    }

    /** Every line of cells in its order, the totals last. */
    List<List<Said>> lines() {
        Stream<List<Said>> body = rows.stream().map(Line::cells);
        return (totals.isEmpty() ? body : Stream.concat(body, Stream.of(totals))).toList();
    }
}
