package vn.toso.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toso.measure.Proxy;

/** Neighbours learn on one phone: each is known by a picture, and each still signs in. */
@Tag("journey")
@SuppressWarnings("NullAway.Init")
class KnownNeighboursIT {
    private static final Product PRODUCT = Product.running();
    private static final String FIRST = SignIn.member(177);
    private static final String SECOND = SignIn.member(178);

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
    void a_neighbour_is_chosen_by_picture_and_enters_only_the_pin() {
        Page page = SignIn.agreed(browser.phone(), FIRST, PRODUCT);
        String greeting = page.locator("h1").innerText();
        page.click("#switch");
        assertThat(page.locator("#people .who")).hasCount(0);
        Learning.press(page, "Ra khỏi tài khoản");
        SignIn.agreed(page, SECOND, PRODUCT);
        assertThat(page.locator("h1")).not().hasText(greeting);

        page.click("#switch");
        Locator neighbours = page.locator("#people .who");
        assertThat(neighbours).hasCount(1);
        assertThat(neighbours).hasText(greeting.replaceFirst("^Chào ", ""));
        assertThat(neighbours.locator("svg path").first()).isAttached();
        Screens.take(page, "shared-phone");
        Browser.turn(page, neighbours::click);
        assertThat(page.locator("input[name=username]")).hasValue(FIRST);
        assertThat(page.locator("input[name=password]")).hasValue("");
        page.fill("input[name=password]", Product.PIN);
        Browser.turn(page, () -> page.click(".go"));
        assertThat(page.locator("h1")).hasText(greeting);
        assertThat(page).hasURL(Pattern.compile(".*/hoc/home(\\?.*)?"));

        page.click("#switch");
        assertThat(page.locator("#people .who")).hasCount(1);
        assertThat(page.locator("#people .who")).not().hasText(greeting.replaceFirst("^Chào ", ""));
        page.locator("#people li .plain").click();
        assertThat(page.locator("#people .who")).hasCount(0);
        page.reload();
        page.click("#switch");
        assertThat(page.locator("#people .quiet")).hasText("Người khác");
        assertThat(page.locator("#people .who")).hasCount(0);
    }

    @Test
    void who_has_something_unsent_is_asked_first() {
        Page page = SignIn.agreed(browser.phone(), FIRST, PRODUCT);
        Learning.press(page, "Ra khỏi tài khoản");
        SignIn.agreed(page, SECOND, PRODUCT);
        page.waitForFunction("() => !!navigator.serviceWorker.controller");
        page.navigate(PRODUCT.url() + "/hoc/lesson?lesson=K04-L5");
        page.click("#switch");
        assertThat(page.locator("#people .who")).hasCount(1);
        proxy.cut();
        Learning.press(page, "Khó hiểu");
        assertThat(page.locator("#outbox")).isVisible();
        page.click("#switch");
        page.locator("#people .who").click();
        assertThat(page.locator("#leave")).containsText("Còn 1 bài chưa gửi");
        Screens.take(page, "shared-phone-asks");
        assertThat(page).hasURL(Pattern.compile(".*/hoc/lesson.*"));
        proxy.mend();
        Browser.turn(page, () -> page.locator("#leave button").click());
        assertThat(page.locator("input[name=username]")).hasValue(FIRST);
    }

    /** While the sign-out is on its way, the page hears again and again that something was sent. */
    @Test
    void leaving_is_not_undone_by_a_page_that_looks_again() {
        Page page = SignIn.agreed(browser.phone(), FIRST, PRODUCT);
        page.waitForFunction("() => !!navigator.serviceWorker.controller");
        page.evaluate("() => setInterval(() => document.dispatchEvent(new Event('visibilitychange')), 5)");
        Learning.press(page, "Ra khỏi tài khoản");
        assertThat(page).hasURL(PRODUCT.url() + "/");
    }
}
