package vn.toso.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A report as an Excel sheet, cell by cell as on the page: numbers and days are real ones, every text is a text and never a formula. */
public final class ReportSheet {
    /** Title, place and an empty row stand above the heads. */
    static final int HEADS_AT = 3;

    private static final int WIDEST = 60;
    private static final int NARROWEST = 8;

    private ReportSheet() {}

    public static byte[] of(ReportText report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "To So", "1.0")) {
            Worksheet sheet = book.newWorksheet("Report");
            sheet.value(0, 0, report.title());
            sheet.style(0, 0).bold().set();
            sheet.value(1, 0, report.place());
            for (int column = 0; column < report.heads().size(); column++) {
                sheet.value(HEADS_AT, column, report.heads().get(column).text());
                sheet.style(HEADS_AT, column).bold().set();
                sheet.width(column, width(report, column));
            }
            int at = HEADS_AT + 1;
            for (List<ReportText.Said> line : report.lines()) {
                for (int column = 0; column < line.size(); column++) {
                    write(sheet, at, column, line.get(column));
                }
                at++;
            }
            sheet.freezePane(0, HEADS_AT + 1);
            for (String note : report.notes()) {
                at++;
                sheet.value(at, 0, note);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, ReportText.Said said) {
        Cell cell = said.cell();
        if (cell instanceof Cell.Count count) {
            sheet.value(row, column, count.number());
        } else if (cell instanceof Cell.Share share) {
            sheet.value(row, column, share.percent() / 100.0);
            sheet.style(row, column).format("0 %").set();
        } else if (cell instanceof Cell.Day day) {
            sheet.value(row, column, day.day());
            sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (!said.text().isEmpty()) {
            sheet.value(row, column, said.text());
        }
    }

    private static int width(ReportText report, int column) {
        int widest = report.rows().stream()
                .limit(ReportQuestion.PAGE_ROWS)
                .mapToInt(line -> line.cells().get(column).text().length())
                .max()
                .orElse(0);
        return Math.min(
                WIDEST,
                Math.max(
                        NARROWEST,
                        Math.max(widest, report.heads().get(column).text().length()) + 2));
    }
}
