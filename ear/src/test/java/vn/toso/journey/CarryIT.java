package vn.toso.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toso.measure.Proxy;

/** A village without a network gets a course by hand: somebody who has one brings it as a file, and a phone opens it. */
@Tag("journey")
@SuppressWarnings("NullAway.Init")
class CarryIT {
    private static final Product PRODUCT = Product.running();
    private static final int FROM = 95;
    private static final int TO = 109;
    private static final String OPENED = "Đã mở khóa K04: 6 bài. Đọc được khi không có mạng.";

    private static Proxy proxy;
    private static Browser browser;
    private static FilePayload brought;

    @BeforeAll
    static void somebody_takes_the_course_along() throws IOException {
        proxy = new Proxy(Set.of(
                URI.create(PRODUCT.url()).getAuthority(),
                URI.create(PRODUCT.keycloak()).getAuthority()));
        browser = new Browser(proxy.flags());
        Page page = CarriedFiles.installed(browser, PRODUCT, SignIn.member(169));
        page.navigate(PRODUCT.url() + "/hoc/course?course=K04");
        Learning.press(page, "Mang khóa này cho người khác");
        Screens.take(page, "carry-take");
        var download = page.waitForDownload(() -> page.click("a:has-text('Lấy tệp khóa học')"));
        assertThat(download.suggestedFilename()).matches("K04-v\\d+\\.toso");
        brought = new FilePayload(
                download.suggestedFilename(), "application/octet-stream", Files.readAllBytes(download.path()));
        page.context().close();
    }

    @AfterAll
    static void close() throws IOException {
        browser.close();
        proxy.close();
    }

    @AfterEach
    void bring_the_network_back() {
        proxy.mend();
    }

    @Test
    void a_course_that_was_never_loaded_is_read_from_a_file_and_counts_once_when_there_is_a_network() {
        Page page = CarriedFiles.installed(
                Newcomer.among(browser::phone, PRODUCT, FROM, TO).page());
        proxy.cut();
        page.navigate(PRODUCT.url() + "/hoc/lesson?lesson=K04-L1");
        assertThat(page.locator("h1")).hasText("Không có mạng");
        CarriedFiles.open(page, PRODUCT, brought);
        CarriedFiles.says(page, OPENED);
        Screens.take(page, "carry-opened");

        Learning.press(page, "Vào khóa học");
        assertThat(page.locator("h1")).containsText("VNeID 1");
        Screens.take(page, "carry-course");
        Learning.press(page, "Bài 1.");
        assertThat(page.locator("html"))
                .hasAttribute("data-me", page.evaluate("() => Kept.word('me')").toString());
        assertThat(page.locator("#strip")).containsText("cập nhật");
        Screens.take(page, "carry-lesson");
        Learning.readThisLesson(page);
        assertThat(page.locator("#outbox summary")).containsText("1 bài đã lưu trên máy, chờ gửi");

        proxy.mend();
        page.navigate(PRODUCT.url() + "/hoc/home");
        Valley.sentEverything(page);
        page.navigate(PRODUCT.url() + "/hoc/course?course=K04");
        assertThat(page.locator("main")).containsText("Đã đọc 1 trên 6 bài.");
    }

    @Test
    void a_rehearsal_from_a_file_is_played_on_a_phone_that_never_met_one() {
        Page page = CarriedFiles.installed(browser, PRODUCT, SignIn.member(168));
        proxy.cut();
        CarriedFiles.open(page, PRODUCT, brought);
        CarriedFiles.says(page, OPENED);
        page.navigate(PRODUCT.url() + "/hoc/rehearsal?scene=K04-S1&mode=follow");
        String first = page.locator(".state.now h2").innerText();
        page.locator(".state.now [data-shown]").click();
        assertThat(page.locator(".state.now h2")).not().hasText(first);
        assertThat(page).hasURL(Pattern.compile(".*[?&]taps=1.*"));
    }

    @Test
    void pages_from_a_file_are_guarded_as_pages_from_the_server_and_every_form_has_an_id_of_its_own() {
        Page page = CarriedFiles.installed(browser, PRODUCT, SignIn.member(169));
        proxy.cut();
        CarriedFiles.open(page, PRODUCT, brought);
        CarriedFiles.says(page, OPENED);
        assertThat(page.evaluate("""
                async () => {
                  const store = await caches.open('p-' + document.documentElement.dataset.me), ids = new Set();
                  const policy = (await store.match('/hoc/carry')).headers.get('Content-Security-Policy');
                  for (let n = 1; n <= 6; n++) {
                    const kept = await store.match('/hoc/lesson?lesson=K04-L' + n);
                    const id = /name="id" value="([0-9a-f-]{36})"/.exec(await kept.text());
                    if (!policy || kept.headers.get('Content-Security-Policy') !== policy) return 'policy of ' + n;
                    ids.add(id && id[1]);
                  }
                  return ids.size;
                }
                """)).isEqualTo(6);
    }
}
