package vn.toso.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.toso.coverage.CoveragePicture;
import vn.toso.coverage.CoverageQuestion;
import vn.toso.coverage.CoverageReport;
import vn.toso.coverage.CoverageRow;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;

/** The coverage picture as an Excel sheet with the same rows, in the same order, as the page. Every text is a text, never a formula. */
@ApplicationScoped
@Transactional
public class CoverageSheet {
    /** Words of the sheet in the reader's language: title, line with day and service, and a head for each column. */
    public record Labels(String title, String definition, List<String> heads) {}

    @Inject
    CoverageReport report;

    @Allowed(Role.COMMITTEE)
    public void write(Jurisdiction asking, CoverageQuestion question, Labels labels, OutputStream out) {
        CoveragePicture picture = report.of(asking, question);
        try (Workbook book = new Workbook(out, "To So", "1.0")) {
            Worksheet sheet = book.newWorksheet("Coverage");
            sheet.value(0, 0, labels.title());
            sheet.value(1, 0, labels.definition());
            for (int column = 0; column < labels.heads().size(); column++) {
                sheet.value(3, column, labels.heads().get(column));
                sheet.style(3, column).bold().set();
            }
            for (int i = 0; i < picture.rows().size(); i++) {
                line(sheet, 4 + i, picture.rows().get(i));
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void line(Worksheet sheet, int at, CoverageRow row) {
        sheet.value(at, 0, row.kind() + " " + row.name());
        sheet.value(at, 1, row.villages());
        sheet.value(at, 2, row.covered());
        sheet.value(at, 3, row.alone());
        sheet.value(at, 4, row.nobody());
        sheet.value(at, 5, row.qualified());
        sheet.value(at, 6, row.lapsing());
    }
}
