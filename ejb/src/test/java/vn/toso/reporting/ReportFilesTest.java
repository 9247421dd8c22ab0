package vn.toso.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import vn.toso.coverage.CoverageQuestion;
import vn.toso.organization.UnitName;
import vn.toso.reporting.ReportTable.Column;
import vn.toso.shared.Period;

/** One table, drawn as a sheet, as lines and on paper: cell by cell it says what the page says, whatever people are called. */
class ReportFilesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /** What a spreadsheet would calculate, and what markup, quotes and lines could break. */
    private static final List<String> NAMES = List.of(
            "=HYPERLINK(\"http://x.example\",\"Lò Thị Ún\")",
            "+1",
            "-2+3",
            "@SUM(A1:A9)",
            "\t=1+1",
            "\r=1+1",
            "<script>alert(1)</script> & \"{title}\"",
            "Nguyễn Hoàng Phương Thảo; Bích, Ngọc",
            "Lò Văn Ín");

    @Test
    void sheet_lines_and_paper_say_cell_by_cell_what_the_page_says() throws IOException {
        ReportText page = table(NAMES).in(new Echo());
        List<List<String>> shown = new ArrayList<>();
        page.lines()
                .forEach(line ->
                        shown.add(line.stream().map(ReportText.Said::text).toList()));

        List<List<String>> sheet = sheet(ReportSheet.of(page));
        List<List<String>> lines = lines(ReportLines.of(page));
        String paper = text(ReportPaper.of(page));

        assertThat(sheet).hasSize(NAMES.size() + 1).hasSameSizeAs(lines).hasSameSizeAs(shown);
        for (int row = 0; row < shown.size(); row++) {
            for (int column = 0; column < shown.get(row).size(); column++) {
                String said = shown.get(row).get(column);
                assertThat(sheet.get(row).get(column))
                        .as("sheet %d %d", row, column)
                        .isEqualTo(said);
                assertThat(asSaid(lines.get(row).get(column), column))
                        .as("line %d %d", row, column)
                        .isEqualTo(said);
                assertThat(paper).as("paper %d %d", row, column).contains(bare(said));
            }
        }
    }

    @Test
    void no_cell_is_calculated() throws IOException {
        ReportText page = table(NAMES).in(new Echo());
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(ReportSheet.of(page)))) {
            for (Row row : book.getFirstSheet().read()) {
                for (var cell : row) {
                    if (cell != null) {
                        assertThat(cell.getType()).isNotEqualTo(CellType.FORMULA);
                        assertThat(cell.getFormula()).isNull();
                    }
                }
            }
        }
        for (List<String> line : lines(ReportLines.of(page))) {
            assertThat(line).noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r\n].*"));
        }
    }

    @Test
    void numbers_and_days_of_a_sheet_are_real_ones() throws IOException {
        ReportText page = table(List.of("Lò Văn Ín")).in(new Echo());
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(ReportSheet.of(page)))) {
            Row row = book.getFirstSheet().read().get(3);
            assertThat(row.getCell(1).asNumber().intValue()).isEqualTo(1234);
            assertThat(row.getCell(2).asNumber().doubleValue()).isEqualTo(0.71);
            assertThat(row.getCell(3).asDate().toLocalDate()).isEqualTo(DAY);
        }
        assertThat(page.rows().get(0).cells().stream()
                        .map(ReportText.Said::text)
                        .toList())
                .containsExactly("Lò Văn Ín", "1.234", "71 %", "23/11/2026", "");
    }

    @Test
    void the_lines_begin_with_the_mark_of_utf_8() {
        assertThat(new String(ReportLines.of(table(NAMES).in(new Echo())), StandardCharsets.UTF_8))
                .startsWith("\uFEFF");
    }

    @Test
    void the_paper_is_a4_with_its_letters_in_it_and_valid_for_those_who_cannot_see_it() throws Exception {
        byte[] pdf =
                ReportPaper.of(table(Collections.nCopies(120, "Lường Thị Huế")).in(new Echo()));
        Files.write(Files.createDirectories(Path.of("target/papers")).resolve("report.pdf"), pdf);

        assertThat(PdfUa.violations(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            PDRectangle box = document.getPage(1).getMediaBox();
            assertThat(Math.round(box.getWidth())).isEqualTo(595);
            assertThat(Math.round(box.getHeight())).isEqualTo(842);
            for (var name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
            PDFTextStripper second = new PDFTextStripper();
            second.setStartPage(2);
            second.setEndPage(2);
            assertThat(second.getText(document)).as("heads again").contains("members");
        }
    }

    @Test
    void more_than_a_print_holds_is_refused_with_the_limit() {
        ReportText page = table(Collections.nCopies(ReportPaper.MOST_ROWS + 1, "Lường Thị Huế"))
                .in(new Echo());
        assertThatThrownBy(() -> ReportPaper.of(page)).hasMessageStartingWith("report.too-long-paper");
    }

    @Test
    void a_line_that_does_not_fit_its_heads_is_refused() {
        assertThatThrownBy(() -> new ReportTable(
                        ReportName.QUALIFIED,
                        question(),
                        unit(),
                        new Cell.Text("x"),
                        List.of(Column.text("person"), Column.text("role")),
                        List.of(new ReportTable.Row(List.of(Cell.NOTHING), null)),
                        List.of(),
                        1,
                        List.of(),
                        Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ReportTable table(List<String> names) {
        return new ReportTable(
                ReportName.QUALIFIED,
                question(),
                unit(),
                ReportFrame.sentence("qualified", names.size()),
                List.of(
                        Column.text("person"),
                        Column.number("members"),
                        Column.number("begun-share"),
                        Column.text("since"),
                        Column.text("last-day")),
                names.stream()
                        .map(name -> new ReportTable.Row(
                                List.of(
                                        new Cell.Text(name),
                                        new Cell.Count(1234),
                                        new Cell.Share(71),
                                        new Cell.Day(DAY),
                                        Cell.NOTHING),
                                null))
                        .toList(),
                List.of(new Cell.Text("Cộng"), new Cell.Count(1_234_567), Cell.NOTHING, Cell.NOTHING, Cell.NOTHING),
                names.size(),
                List.of(ReportFrame.definition(ReportName.QUALIFIED)),
                Instant.EPOCH);
    }

    private static ReportQuestion question() {
        return new ReportQuestion(new CoverageQuestion("SAMPLE", "c-03268", DAY, DAY), Grouping.ORGANIZATION, 1, true);
    }

    private static UnitName unit() {
        return new UnitName(
                UUID.randomUUID(), "c-03268", "COMMUNE", "Xã", "Mường Mùn", Period.from(LocalDate.of(2025, 7, 1)));
    }

    /** The cells under the heads, as the page would write what the sheet holds. */
    private static List<List<String>> sheet(byte[] file) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (Row row : book.getFirstSheet().read()) {
                if (row.getRowNum() > ReportSheet.HEADS_AT + 1 && lines.size() <= NAMES.size()) {
                    lines.add(List.of(
                            row.getCellText(0),
                            thousands(row.getCell(1).asNumber().longValueExact()),
                            row.getOptionalCell(2)
                                    .map(cell -> Math.round(cell.asNumber().doubleValue() * 100) + " %")
                                    .orElse(""),
                            row.getOptionalCell(3)
                                    .map(cell -> Cell.DAY.format(cell.asDate()))
                                    .orElse(""),
                            row.getOptionalCell(4).map(cell -> cell.getText()).orElse("")));
                }
            }
        }
        return lines;
    }

    private static List<List<String>> lines(byte[] file) throws IOException {
        String text = new String(file, StandardCharsets.UTF_8).substring(1);
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text)) {
            return csv.stream().skip(1).map(CsvRecord::getFields).toList();
        }
    }

    /** Without the apostrophe that protects, and with the dots that the page puts between thousands. */
    private static String asSaid(String cell, int column) {
        return column == 1 ? thousands(Long.parseLong(cell)) : cell.startsWith("'") ? cell.substring(1) : cell;
    }

    private static String thousands(long number) {
        return String.format(Locale.forLanguageTag("vi"), "%,d", number);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return bare(new PDFTextStripper().getText(document));
        }
    }

    /** Lines break where they will; what is left are the letters in their order. */
    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }
}
