package vn.toso.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From what a member can help with to the certificate, its paper and card, and to what a resident sees who scans it. */
@Tag("journey")
class CertificateIT {
    private static final Product PRODUCT = Product.running();
    private static final double MM = 96 / 25.4;

    @Test
    void a_member_takes_the_certificate_along_and_a_resident_checks_it() throws IOException {
        try (Browser browser = new Browser()) {
            Helper helper = Helper.find(browser::phone, PRODUCT, "VNEID-ACCOUNT");
            Page page = helper.page();
            page.navigate(PRODUCT.url() + "/hoc/qualifications");
            Screens.take(page, "certificate-qualifications");
            Browser.turn(
                    page,
                    () -> page.locator("a[href='/hoc/certificate?service=VNEID-ACCOUNT']")
                            .click());
            assertThat(page.locator("h1")).hasText("Giấy chứng nhận hoàn thành");
            assertThat(page.locator("main")).containsText("Đủ điều kiện hỗ trợ người dân");
            assertThat(page.locator("main")).containsText("Ai quét mã sẽ thấy");
            assertThat(page.locator("body")).not().containsText("chứng chỉ");
            Screens.take(page, "certificate");
            String name = page.locator(".paper b").first().innerText();

            APIResponse paper = page.context()
                    .request()
                    .get(PRODUCT.url() + page.locator("main .go").getAttribute("href"));
            assertThat(paper.headers().get("content-type")).startsWith("application/pdf");
            assertThat(paper.body().length).isBetween(5_000, 40 * 1024);
            keep(paper.body());

            Learning.press(page, "Thẻ bỏ túi");
            assertThat(page.locator(".pocket")).containsText(name);
            assertThat(page.locator(".pocket")).containsText("Không bao giờ hỏi mã OTP, mật khẩu.");
            Screens.take(page, "card");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            BoundingBox card = page.locator(".pocket").boundingBox();
            assertThat(card.width / MM).isBetween(85.4, 85.8);
            assertThat(card.height / MM).isBetween(53.8, 54.2);
            assertThat((Boolean) page.evaluate("() => { const c = document.querySelector('.pocket');"
                            + " return c.scrollHeight <= c.clientHeight && c.scrollWidth <= c.clientWidth }"))
                    .as("nothing is cut off the printed card")
                    .isTrue();
            assertThat(page.locator("button:visible, footer:visible, main .go:visible, h1:visible"))
                    .hasCount(0);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            Learning.press(page, "Về giấy chứng nhận");

            Page resident = browser.phone();
            resident.navigate(PRODUCT.url() + "/vao/giay?c=" + helper.token());
            assertThat(resident.locator("main")).containsText("Còn hiệu lực");
            assertThat(resident.locator("main")).containsText(name);
            assertThat(resident.locator("main")).containsText("Xã ");
            Screens.take(resident, "giay");
            assertThat(resident.context().cookies()).noneMatch(cookie -> cookie.name.equals("JSESSIONID"));
        }
    }

    private static void keep(byte[] paper) throws IOException {
        assertThat(new String(paper, StandardCharsets.ISO_8859_1)).startsWith("%PDF-1.");
        if (System.getProperty("toso.screens") != null) {
            Path folder = Files.createDirectories(Product.root().resolve("var/screens"));
            Files.write(folder.resolve("certificate.pdf"), paper);
        }
    }
}
