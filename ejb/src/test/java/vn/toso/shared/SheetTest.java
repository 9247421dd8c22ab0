package vn.toso.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class SheetTest {
    private static final Sheet.Bounds BOUNDS = new Sheet.Bounds(100_000, 50, 40);
    private static final String BOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void text_is_read_with_the_lines_on_which_its_rows_begin() {
        assertThat(read("a,b\n\n\"một\nhai\",  ba \nbốn,")).containsExactly("1:a|b", "3:một hai|ba", "5:bốn|");
    }

    @Test
    void the_mark_and_the_semicolons_of_excel_are_understood() {
        assertThat(read("\uFEFFtên;số\nAn;1,5")).containsExactly("1:tên|số", "2:An|1,5");
    }

    @Test
    void names_are_stored_composed() {
        assertThat(read("Mu\u031bo\u031b\u0300ng")).containsExactly("1:Mường");
    }

    @Test
    void a_file_that_is_not_utf8_is_refused_by_line() {
        assertThat(refusal("a,b\nĐiện,1\n".getBytes(Charset.forName("windows-1258"))))
                .isEqualTo("sheet.not-utf8[2]");
        assertThat(refusal("a,b\n".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("sheet.not-utf8[1]");
    }

    @Test
    void an_open_quotation_is_refused_by_line() {
        assertThat(refusal(utf8("a,b\n1,2\n\"3,4\n5,6\n"))).isEqualTo("sheet.broken[3]");
    }

    @Test
    void too_much_of_anything_is_refused() {
        assertThat(refusal(new byte[0])).isEqualTo("sheet.empty[]");
        assertThat(refusal(new byte[100_001])).isEqualTo("sheet.too-big[0]");
        assertThat(refusal(utf8("a\n".repeat(51)))).isEqualTo("sheet.too-many-rows[51, 50]");
        assertThat(refusal(utf8("a\n" + "x".repeat(41)))).isEqualTo("sheet.cell-too-long[2, 40]");
        assertThat(refusal(utf8("a\n" + "x".repeat(90_000)))).startsWith("sheet.");
    }

    @Test
    void a_workbook_is_read_as_its_text_would_be() throws IOException {
        assertThat(read(book())).containsExactly("1:tên|sinh|ngày", "2:Lò Văn Ín|1963|44652", "4:Cà Thị Minh||");
    }

    @Test
    void shared_texts_and_rich_texts_are_read() throws IOException {
        byte[] file = zip(
                BOOK,
                "<workbook xmlns:r='r'><sheets><sheet r:id='x1'/></sheets></workbook>",
                RELATIONS,
                "<Relationships><Relationship Id='x1' Target='worksheets/sheet1.xml'/></Relationships>",
                "xl/sharedStrings.xml",
                "<sst><si><t>tên</t></si><si><r><t>Lò </t></r><rPh><t>la</t></rPh><r><t>Ín</t></r></si></sst>",
                SHEET,
                "<worksheet><row><c t='s'><v>0</v></c><c t='str'><f>1+1</f><v>2</v></c></row>"
                        + "<row r='3'><c r='B3' t='s'><v>1</v></c></row></worksheet>");
        assertThat(read(file)).containsExactly("1:tên|2", "3:|Lò Ín");
    }

    @Test
    void what_only_looks_like_a_workbook_is_refused() throws IOException {
        assertThat(refusal(utf8("PK\3\4 nothing more"))).isEqualTo("sheet.not-xlsx[]");
        assertThat(refusal(zip("word/document.xml", "<w/>"))).isEqualTo("sheet.not-xlsx[]");
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .isEqualTo("sheet.not-xlsx[]");
        assertThat(refusal(sheet("<worksheet><row><c"))).isEqualTo("sheet.not-xlsx[]");
        assertThat(refusal(sheet("<worksheet><row><c t='s'><v>7</v></c></row></worksheet>")))
                .isEqualTo("sheet.not-xlsx[]");
    }

    @Test
    void a_bomb_is_refused_before_it_is_read() throws IOException {
        assertThat(refusal(zip("xl/media/a.bin", "0".repeat(49_000_000)))).isEqualTo("sheet.bomb[]");
        assertThat(refusal(sheet("<row/>".repeat(9_000_000)))).isEqualTo("sheet.bomb[]");
    }

    @Test
    void an_address_cannot_ask_for_memory() throws IOException {
        assertThat(refusal(sheet("<worksheet><row><c r='ZZZZZZ1'><v>1</v></c></row></worksheet>")))
                .isEqualTo("sheet.not-xlsx[]");
        assertThat(refusal(sheet("<worksheet><row><c r='XFD1'><v>1</v></c></row></worksheet>")))
                .isEqualTo("sheet.too-many-columns[1, 100]");
        assertThat(refusal(sheet("<worksheet><row>" + "<c><v>1</v></c>".repeat(101) + "</row></worksheet>")))
                .isEqualTo("sheet.too-many-columns[1, 100]");
        assertThat(refusal(sheet("<worksheet><row><c><v>" + "1".repeat(41) + "</v></c></row></worksheet>")))
                .isEqualTo("sheet.cell-too-long[1, 40]");
    }

    @Test
    void an_entity_is_never_resolved() throws IOException {
        assertThat(refusal(sheet("<!DOCTYPE w [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>"
                        + "<worksheet><row><c t='str'><v>&a;</v></c></row></worksheet>")))
                .isEqualTo("sheet.not-xlsx[]");
    }

    private static byte[] book() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Danh sách");
            sheet.value(0, 0, "tên");
            sheet.value(0, 1, "sinh");
            sheet.value(0, 2, "ngày");
            sheet.value(1, 0, "Lò Văn Ín");
            sheet.value(1, 1, 1963);
            sheet.value(1, 2, LocalDate.of(2022, 4, 1));
            sheet.value(3, 0, "Cà Thị Minh");
        }
        return out.toByteArray();
    }

    private static byte[] sheet(String xml) throws IOException {
        return zip(
                BOOK, "<workbook xmlns:r='r'><sheet r:id='x1'/></workbook>",
                RELATIONS, "<Relationships><Relationship Id='x1' Target='/xl/worksheets/sheet1.xml'/></Relationships>",
                SHEET, xml);
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(utf8(namesAndTexts[i + 1]));
            }
        }
        return out.toByteArray();
    }

    private static List<String> read(String text) {
        return read(utf8(text));
    }

    private static List<String> read(byte[] file) {
        List<String> rows = new ArrayList<>();
        Sheet.read(file, BOUNDS, row -> rows.add(row.line() + ":" + String.join("|", row.cells())));
        return rows;
    }

    private static String refusal(byte[] file) {
        try {
            return "accepted " + read(file);
        } catch (Refused e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
