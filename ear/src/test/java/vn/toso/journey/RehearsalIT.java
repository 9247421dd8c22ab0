package vn.toso.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toso.measure.Proxy;

/** A member rehearses on the drawn phone: with and without scripts, with keys alone, and where there is no network. */
@Tag("journey")
@SuppressWarnings("NullAway.Init")
class RehearsalIT {
    private static final Product PRODUCT = Product.running();
    private static final KeyOfTaps KEY = KeyOfTaps.of("K04/scenes/01.md");
    private static final int FROM = 87;
    private static final int TO = 109;
    private static final int MOST_TABS = 60;
    private static final double PATIENCE = 20_000;
    private static final String TITLE = "Kích hoạt VNeID, mã OTP chưa về";
    private static final String SCENE = PRODUCT.url() + "/hoc/rehearsal?scene=K04-S1";
    private static final String COURSE = PRODUCT.url() + "/hoc/course?course=K04";

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
    void first_watched_then_followed_then_done_alone() {
        everyWay(newcomer(browser::phone), "scripts");
    }

    @Test
    void the_same_without_scripts() {
        everyWay(newcomer(browser::phoneWithoutScripts), "noscript");
    }

    private static void everyWay(Page page, String name) {
        page.navigate(COURSE);
        assertThat(row(page)).containsText("5 phút");
        Learning.press(page, TITLE);
        Screens.take(page, "rehearsal-watch-" + name);
        while (Played.goesOn(page)) {
            Learning.goOn(page);
        }
        Screens.take(page, "rehearsal-watched-" + name);
        Learning.press(page, "Giờ bạn làm theo");
        Screens.take(page, "rehearsal-follow-" + name);
        while (Played.goesOn(page)) {
            Browser.turn(page, () -> page.locator(".now [data-shown]").click());
        }
        Learning.press(page, "Giờ bạn tự làm");
        Played.tap(page, KEY.wrong(Played.state(page)));
        assertThat(page.locator(".now .told")).containsText("Bác chưa kích hoạt nên chưa vào được");
        Screens.take(page, "rehearsal-wrong-" + name);
        Played.right(page, KEY);
        assertThat(page.locator("#sum")).hasText("Xong, 1 lần bấm nhầm. Mời bạn xem lại:");
        assertThat(page.locator("#slips")).containsText("Đăng nhập");
        Screens.take(page, "rehearsal-done-" + name);
        Learning.goOn(page);
        assertThat(page).hasURL(COURSE);
        assertThat(row(page)).containsText("✓ Đã tự làm, 1 lần bấm nhầm");
        Screens.take(page, "rehearsal-course-" + name);
    }

    @Test
    void going_back_takes_back_one_tap_and_nothing_else() {
        Page page = newcomer(browser::phone);
        page.navigate(SCENE + "&mode=alone");
        String first = Played.state(page);
        Played.one(page, KEY);
        String second = Played.state(page);
        Played.tap(page, KEY.wrong(second));
        assertThat(page.locator(".now .told")).isVisible();
        page.goBack();
        assertThat(page.locator(".now h2")).hasText(second);
        assertThat(page.locator(".now .told")).isHidden();
        page.reload();
        assertThat(page.locator(".now h2")).hasText(second);
        page.goBack();
        assertThat(page.locator(".now h2")).hasText(first);
    }

    @Test
    void taken_along_it_is_played_without_a_network_and_counts_when_it_comes_back() {
        Page page = newcomer(browser::phone);
        takeTheCourse(page);
        proxy.cut();
        page.navigate(SCENE + "&mode=alone");
        Played.right(page, KEY);
        assertThat(page.locator("#sum")).hasText("Xong, không bấm nhầm lần nào.");
        Learning.goOn(page);
        assertThat(page).hasURL(COURSE);
        assertThat(page.locator("#outbox summary")).containsText("1 bài đã lưu trên máy, chờ gửi");
        assertThat(page.locator("#outbox li")).hasCount(1);
        assertThat(row(page)).containsText("Đã lưu trên máy");
        Screens.take(page, "rehearsal-offline");

        proxy.mend();
        page.navigate(PRODUCT.url() + "/hoc/home");
        Valley.sentEverything(page);
        page.navigate(COURSE);
        assertThat(row(page)).containsText("✓ Đã tự làm, không bấm nhầm lần nào");
    }

    @Test
    void keys_alone_do() {
        Page page = newcomer(browser::phone);
        page.navigate(SCENE + "&mode=alone");
        enterAt(page, KEY.wrong(Played.state(page)));
        assertThat(page.locator(".now .told")).isVisible();
        while (Played.goesOn(page)) {
            enterAt(page, KEY.right(Played.state(page)));
            assertThat(page.evaluate("() => document.activeElement.tagName + document.activeElement.textContent"))
                    .as("where a screen reader goes on")
                    .isEqualTo("H2" + Played.state(page));
        }
        enterAt(page, "Ghi nhận kết quả");
        assertThat(row(page)).containsText("✓ Đã tự làm, 1 lần bấm nhầm");
    }

    private static Locator row(Page page) {
        return page.locator("main li").filter(new Locator.FilterOptions().setHasText(TITLE));
    }

    private static void takeTheCourse(Page page) {
        page.navigate(COURSE);
        page.waitForFunction("() => !!navigator.serviceWorker.controller");
        page.click("[data-take]");
        assertThat(page.locator("[data-take] small").first())
                .containsText("Đã tải xong", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    }

    private static void enterAt(Page page, String label) {
        String here = "l => { const e = document.activeElement;"
                + " return (e.getAttribute('aria-label') || e.innerText).trim() === l && e.matches('button') }";
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if (Boolean.TRUE.equals(page.evaluate(here, label))) {
                Browser.turn(page, () -> page.keyboard().press("Enter"));
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no key leads to " + label + " on " + page.url());
    }

    private static Page newcomer(Supplier<Page> windows) {
        return Newcomer.among(windows, PRODUCT, FROM, TO).page();
    }
}
