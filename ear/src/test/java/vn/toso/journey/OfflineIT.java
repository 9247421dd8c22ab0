package vn.toso.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toso.measure.Proxy;

/** In a village without a network a member learns and answers on the phone; what they did arrives once, when there is one again. */
@Tag("journey")
@SuppressWarnings("NullAway.Init")
class OfflineIT {
    private static final Product PRODUCT = Product.running();
    private static final KeyOfAnswers KEY = KeyOfAnswers.of("K04");
    private static final int FROM = 110;
    private static final int TO = 139;
    private static final String PAPER_IS_KEPT = """
            async () => {
              const store = await caches.open('p-' + document.documentElement.dataset.me);
              return !!await store.match('/hoc/paper?paper=' + new URLSearchParams(location.search).get('paper'));
            }
            """;
    private static final double PATIENCE = 20_000;

    private static Proxy proxy;
    private static Browser browser;

    @BeforeAll
    static void open() {
        proxy = new Proxy(Set.of(
                URI.create(PRODUCT.url()).getAuthority(),
                URI.create(PRODUCT.keycloak()).getAuthority()));
        browser = new Browser(proxy.flags());
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
    void a_course_taken_along_is_read_without_a_network_and_counts_when_it_comes_back() {
        Page page = newcomer();
        takeTheCourse(page);
        proxy.cut();
        page.navigate(PRODUCT.url() + "/hoc/lesson?lesson=K04-L1");
        Learning.readThisLesson(page);
        assertThat(page).hasURL(PRODUCT.url() + "/hoc/course?course=K04");
        assertThat(page.locator("#outbox summary")).containsText("1 bài đã lưu trên máy, chờ gửi");
        assertThat(page.locator("main li").first()).containsText("Đã lưu trên máy");
        Screens.take(page, "offline-course");
        page.navigate(PRODUCT.url() + "/hoc/lesson?lesson=K04-L2");
        assertThat(page.locator("h1")).hasText("Kích hoạt từng bước");

        proxy.mend();
        page.navigate(PRODUCT.url() + "/hoc/home");
        sentEverything(page);
        page.reload();
        assertThat(page.locator("main .go")).containsText("Bài 2");
    }

    @Test
    void a_quiz_begun_with_a_network_is_answered_and_handed_in_without_one() {
        Page page = newcomer();
        page.navigate(PRODUCT.url() + "/hoc/course?course=K04");
        controlled(page);
        Learning.press(page, "Làm bài kiểm tra");
        page.waitForCondition(() -> (Boolean) page.evaluate(PAPER_IS_KEPT));
        proxy.cut();
        for (int question = 1; question <= Learning.QUESTIONS; question++) {
            assertThat(page.locator("section:visible .caption, main > .caption:visible")
                            .first())
                    .hasText("Câu " + question + " trên 12");
            Learning.choose(page, KEY.right(questionOn(page)));
            Browser.turn(page, () -> page.locator("main button:visible").first().click());
        }
        assertThat(page.locator("main .ok:visible")).hasCount(Learning.QUESTIONS);
        Screens.take(page, "offline-check");
        Learning.goOn(page);
        assertThat(page.locator("[data-part=result] h2")).hasText("Đã lưu trên máy");
        assertThat(page.locator("[data-part='1']")).isHidden();
        Screens.take(page, "offline-handed-in");

        proxy.mend();
        String result = page.url();
        page.navigate(PRODUCT.url() + "/hoc/home");
        sentEverything(page);
        page.navigate(result);
        assertThat(page.locator("h1")).hasText("Đạt rồi, chúc mừng bạn");
    }

    private static String questionOn(Page page) {
        return page.locator("legend:visible").innerText();
    }

    private static Page newcomer() {
        return Newcomer.among(browser::phone, PRODUCT, FROM, TO).page();
    }

    private static void controlled(Page page) {
        page.waitForFunction("() => !!navigator.serviceWorker.controller");
    }

    private static void takeTheCourse(Page page) {
        page.navigate(PRODUCT.url() + "/hoc/course?course=K04");
        controlled(page);
        page.click("[data-take]");
        assertThat(page.locator("[data-take] small"))
                .containsText("Đã tải xong", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    }

    private static void sentEverything(Page page) {
        assertThat(page.locator("#outbox")).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENCE));
    }
}
