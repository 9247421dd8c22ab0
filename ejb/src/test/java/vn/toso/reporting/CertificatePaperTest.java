package vn.toso.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class CertificatePaperTest {
    private static final String ADDRESS = "https://toso.example.vn/vao/giay?c=AAAAAAAAAAAAAAAAAAAAAA";

    /** Each letter of the Vietnamese alphabet with each of its tones, small and capital. */
    private static final String LETTERS = letters();

    @Test
    void the_paper_is_valid_for_those_who_cannot_see_it() throws Exception {
        byte[] pdf = CertificatePaper.of(paper("Lò Thị Bươi"));
        keep(pdf);

        assertThat(PdfUa.violations(pdf)).isEmpty();
    }

    @Test
    void a_paper_without_title_language_tags_or_words_for_its_squares_is_found() throws Exception {
        byte[] pdf = CertificatePaper.of(paper("Lò Thị Bươi"));

        assertThat(PdfUa.violations(spoilt(pdf, document -> {
                    document.getDocumentCatalog().setMetadata(null);
                })))
                .isNotEmpty();
        assertThat(PdfUa.violations(
                        spoilt(pdf, document -> document.getDocumentCatalog().setLanguage(null))))
                .isNotEmpty();
        assertThat(PdfUa.violations(
                        spoilt(pdf, document -> document.getDocumentCatalog().setStructureTreeRoot(null))))
                .isNotEmpty();
        CertificatePaper.Text whole = paper("Lò Thị Bươi");
        assertThat(PdfUa.violations(CertificatePaper.of(new CertificatePaper.Text(
                        whole.language(),
                        whole.title(),
                        whole.product(),
                        whole.heading(),
                        whole.notice(),
                        whole.lead(),
                        whole.name(),
                        whole.place(),
                        whole.status(),
                        whole.service(),
                        whole.why(),
                        whole.reasons(),
                        whole.facts(),
                        whole.check(),
                        whole.address(),
                        "",
                        whole.never()))))
                .isNotEmpty();
    }

    @Test
    void it_is_one_a4_page_of_at_most_40_kilobytes_with_its_fonts_in_it() throws IOException {
        byte[] pdf = CertificatePaper.of(paper("Nguyễn Hoàng Phương Thảo Nguyên Bích Ngọc Khánh"));

        assertThat(pdf).hasSizeLessThanOrEqualTo(40 * 1024);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            PDRectangle box = document.getPage(0).getMediaBox();
            assertThat(Math.round(box.getWidth())).isEqualTo(595);
            assertThat(Math.round(box.getHeight())).isEqualTo(842);
            for (var name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).contains("BeVietnamPro").matches("[A-Z]{6}\\+.*");
            }
            assertThat(document.getPage(0).getResources().getXObjectNames()).allMatch(name -> !isImage(document, name));
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Giấy chứng nhận hoàn thành");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi");
        }
    }

    @Test
    void every_vietnamese_letter_can_be_copied_out_of_it() throws IOException {
        byte[] pdf = CertificatePaper.of(paper(LETTERS));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
            assertThat(text).contains(LETTERS.replaceAll("\\s+", ""));
        }
    }

    @Test
    void what_looks_like_markup_stays_text() throws IOException {
        byte[] pdf = CertificatePaper.of(paper("Lò <b>&amp;</b> \"{name}\" $1"));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Lò <b>&amp;</b> \"{name}\" $1");
        }
    }

    private static CertificatePaper.Text paper(String name) {
        return new CertificatePaper.Text(
                "vi",
                "Giấy chứng nhận hoàn thành – " + name,
                "Tổ Số",
                "Giấy chứng nhận hoàn thành",
                "Giấy nội bộ của Tổ công nghệ số cộng đồng. Không thay giấy tờ của Nhà nước.",
                "Chứng nhận",
                name,
                "Tổ công nghệ số cộng đồng bản Huổi Khạ, xã Mường Mùn",
                "Đủ điều kiện hỗ trợ người dân",
                "Kích hoạt VNeID, đặt lại mật khẩu, đổi điện thoại",
                "Vì sao",
                List.of(
                        "Đọc các bài học: 6 trên 6. Xong ngày 20/11/2026",
                        "Bài kiểm tra từ 80 %, đúng mọi câu an toàn. Đạt 92 %, ngày 21/11/2026"),
                List.of(
                        new CertificatePaper.Line("Từ ngày", "21/11/2026"),
                        new CertificatePaper.Line("Đến ngày", "21/11/2027"),
                        new CertificatePaper.Line("Ngày cấp", "28/11/2026"),
                        new CertificatePaper.Line("Nơi cấp", "xã Mường Mùn")),
                "Quét mã này để xem giấy còn hiệu lực không.",
                ADDRESS,
                "Mã để quét, dẫn đến trang kiểm tra giấy này",
                "Không bao giờ hỏi mã OTP, mật khẩu.");
    }

    private interface Change {
        void spoil(PDDocument document) throws IOException;
    }

    private static byte[] spoilt(byte[] pdf, Change change) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            change.spoil(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static boolean isImage(PDDocument document, org.apache.pdfbox.cos.COSName name) {
        return document.getPage(0).getResources().isImageXObject(name);
    }

    /** For looking at with one's own eyes. */
    private static void keep(byte[] pdf) throws IOException {
        Files.write(Files.createDirectories(Path.of("target/papers")).resolve("certificate.pdf"), pdf);
    }

    private static String letters() {
        StringBuilder all = new StringBuilder();
        for (String vowel : List.of("a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y")) {
            for (String tone : List.of("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")) {
                all.append(Normalizer.normalize(vowel + tone, Normalizer.Form.NFC));
            }
            all.append(' ');
        }
        String small = all.append("bcdđghklmnpqrstvx").toString();
        return small + " " + small.toUpperCase(java.util.Locale.ROOT);
    }
}
