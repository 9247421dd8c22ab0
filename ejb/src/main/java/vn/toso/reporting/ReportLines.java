package vn.toso.reporting;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.toso.shared.SheetText;

/**
 * A report as CSV: heads, rows, totals. In UTF-8 with its mark, because Excel takes the letters for others without; and with an apostrophe
 * before a text that a spreadsheet would calculate.
 */
public final class ReportLines {
    private static final String MARK = "\uFEFF";

    private ReportLines() {}

    public static byte[] of(ReportText report) {
        StringWriter out = new StringWriter();
        out.write(MARK);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(report.heads().stream()
                    .map(head -> SheetText.safe(head.text()))
                    .toList());
            for (List<ReportText.Said> line : report.lines()) {
                csv.writeRecord(line.stream().map(ReportLines::written).toList());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Without the dots between thousands, which other programs take for a decimal point. */
    private static String written(ReportText.Said said) {
        return said.cell() instanceof Cell.Count count ? String.valueOf(count.number()) : SheetText.safe(said.text());
    }
}
