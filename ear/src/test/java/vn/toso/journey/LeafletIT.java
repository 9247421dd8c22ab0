package vn.toso.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The leaflet of each course, as it hangs in the village house: one A4 page, with nothing on it that can only be pressed. */
@Tag("journey")
class LeafletIT {
    private static final Product PRODUCT = Product.running();
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page(?!s)");
    private static final Pattern A4 = Pattern.compile("/MediaBox\\s*\\[0 0 (594|595)[.0-9]* (841|842)[.0-9]*]");

    @Test
    void every_course_prints_its_leaflet_on_one_page() throws IOException {
        try (Browser browser = new Browser()) {
            Page page = SignIn.as(browser.phone(), "thanhvien001", PRODUCT.url() + "/hoc/course?course=K04");
            if (page.url().contains("/hoc/consent")) {
                Learning.press(page, "Tôi đồng ý");
                page.navigate(PRODUCT.url() + "/hoc/course?course=K04");
            }
            Browser.turn(page, () -> page.locator("a:has-text('Tờ rơi')").click());
            assertThat(page.locator("h1")).hasText("VNeID 1: kích hoạt, mật khẩu, đổi máy");
            for (String course : courses()) {
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
                page.navigate(PRODUCT.url() + "/hoc/leaflet?course=" + course);
                Screens.take(page, "leaflet-" + course);
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                String sheets = print(page, course);
                assertThat(SHEET.matcher(sheets).results().count())
                        .as("pages of " + course)
                        .isEqualTo(1);
                assertThat(A4.matcher(sheets).find()).as("A4: " + course).isTrue();
                assertThat(page.locator(".leaf ol li:visible").count()).isBetween(4, 7);
                assertThat(page.locator(".leaf .told:visible")).containsText("Tổ không bao giờ");
                assertThat(page.locator("button:visible, footer:visible, .back:visible"))
                        .hasCount(0);
            }
        }
    }

    private static List<String> courses() throws IOException {
        try (Stream<Path> folders = Files.list(Product.root().resolve("content/courses"))) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** Chromium writes the pages' own entries unpacked. */
    private static String print(Page page, String course) throws IOException {
        byte[] sheets = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        if (System.getProperty("toso.screens") != null) {
            Path folder = Files.createDirectories(Product.root().resolve("var/screens"));
            Files.write(folder.resolve("leaflet-" + course + ".pdf"), sheets);
        }
        return new String(sheets, StandardCharsets.ISO_8859_1);
    }
}
