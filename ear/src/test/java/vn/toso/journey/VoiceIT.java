package vn.toso.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toso.measure.Proxy;

/** A trainer publishes a course with a recording; a member hears it when asked for, and once more without a network. */
@Tag("journey")
@SuppressWarnings("NullAway.Init")
class VoiceIT {
    private static final Product PRODUCT = Product.running();
    private static final String RECORDING = "voice/vi/01-1.opus";
    private static final String LESSON = "/hoc/lesson?lesson=K04-L1";
    private static final String MEMBER = SignIn.member(175);
    private static final double PATIENCE = 20_000;

    private static Proxy proxy;
    private static Browser browser;
    private static String line = "";

    @BeforeAll
    static void a_course_with_one_recording() {
        proxy = new Proxy(Set.of(
                URI.create(PRODUCT.url()).getAuthority(),
                URI.create(PRODUCT.keycloak()).getAuthority()));
        browser = new Browser(proxy.flags());
        Page trainer = trainer();
        look(trainer, CoursePackageZip.of("K04").withTone(RECORDING));
        Locator problem = trainer.locator("main td").last();
        assertThat(problem).containsText("Chưa biết bản ghi này đọc lời nào");
        Screens.take(trainer, "voice-unlisted");
        line = problem.innerText().replaceFirst("(?s).*: (01-1 [0-9a-f]{16})$", "$1");
        look(trainer, voiced());
        publish(trainer);
        trainer.context().close();
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
    void a_recording_is_fetched_when_it_is_pressed_and_then_stays_on_the_phone() {
        Page page = member();
        page.navigate(PRODUCT.url() + "/hoc/course?course=K04");
        page.waitForFunction("() => !!navigator.serviceWorker.controller");
        page.navigate(PRODUCT.url() + LESSON);
        Locator listen = page.locator(".step:visible a.quiet");
        assertThat(listen).hasText("Nghe (3 KB)");
        Screens.take(page, "voice-lesson");
        assertThat(heard()).as("before anything is pressed").isZero();

        play(listen);
        assertThat(heard()).isEqualTo(1);

        proxy.cut();
        page.reload();
        play(listen);
        assertThat(heard()).isEqualTo(1);
    }

    @Test
    void the_voice_of_a_course_is_brought_along_only_when_asked_for() {
        Page page = member();
        page.navigate(PRODUCT.url() + "/hoc/course?course=K04");
        page.waitForFunction("() => !!navigator.serviceWorker.controller");
        Locator course = page.locator("[data-take]").first();
        Locator voice = page.locator("[data-take]").last();
        assertThat(voice).containsText("Tải giọng đọc tiếng Việt (3 KB)");
        taken(course);
        assertThat(heard()).as("the course alone").isZero();
        assertThat(voice).not().containsText("Đã tải");
        taken(voice);
        assertThat(heard()).isEqualTo(1);

        proxy.cut();
        page.navigate(PRODUCT.url() + LESSON);
        play(page.locator(".step:visible a.quiet"));
    }

    @Test
    void without_scripts_it_is_a_link_to_the_recording() {
        Page page = SignIn.agreed(browser.phoneWithoutScripts(), MEMBER, PRODUCT);
        page.navigate(PRODUCT.url() + LESSON);
        String address = page.locator(".step:visible a.quiet").getAttribute("href");
        assertThat(page.locator("[data-say]:visible")).hasCount(0);
        APIResponse whole = page.request().get(PRODUCT.url() + address);
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.headers()).containsEntry("content-type", "audio/ogg");
        assertThat(whole.headers().get("cache-control")).contains("immutable");
        APIResponse part = page.request()
                .get(
                        PRODUCT.url() + address,
                        com.microsoft.playwright.options.RequestOptions.create().setHeader("Range", "bytes=4-7"));
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(java.util.Arrays.copyOfRange(whole.body(), 4, 8));
        page.context().clearCookies();
        assertThat(page.request().get(PRODUCT.url() + address).headers().get("content-type"))
                .as("nobody hears it without signing in")
                .startsWith("text/html");
    }

    @Test
    void a_recording_of_an_older_text_is_named_to_the_trainer() {
        Page trainer = trainer();
        look(trainer, voiced().changing("lessons/01.md", "\n## ", "\n## Nào, "));
        assertThat(trainer.locator("main")).containsText("Xuất bản được");
        assertThat(trainer.locator("main td").last()).containsText("Bản ghi này đọc lời cũ");
        Screens.take(trainer, "voice-stale");
        look(trainer, voiced().with(RECORDING, "this is no voice"));
        assertThat(trainer.locator("main td").last()).containsText("không phải bản ghi giọng đọc");
        trainer.context().close();
    }

    @Test
    void the_phones_own_voice_is_offered_until_its_listener_says_that_it_is_not_clear() {
        Page page = speaking();
        Locator read = page.locator(".step:visible [data-say]");
        assertThat(read).hasText("Nghe máy đọc");
        read.click();
        assertThat(page.locator(".step:visible .heard")).containsText("Bạn có nghe rõ không?");
        assertThat(spoken(page)).as("only a taste").isEqualTo(1);
        Screens.take(page, "voice-machine-asks");
        page.click("text=Không rõ");
        assertThat(page.locator(".step:visible .heard")).containsText("Vậy máy sẽ không đọc nữa");
        page.reload();
        assertThat(page.locator("#strip")).isVisible();
        assertThat(read).isHidden();
    }

    @Test
    void who_hears_the_phones_own_voice_clearly_is_asked_once() {
        Page page = speaking();
        Locator read = page.locator(".step:visible [data-say]");
        read.click();
        page.click("text=Nghe rõ, đọc tiếp");
        page.waitForCondition(() -> spoken(page) > 3);
        assertThat(read).hasText("Nghe máy đọc");
        page.reload();
        read.click();
        page.waitForCondition(() -> spoken(page) > 2);
        assertThat(page.locator(".heard")).hasCount(0);
    }

    /** A phone with a Vietnamese voice; headless browsers have none, so this one says silently what it is given. */
    private static Page speaking() {
        Page page = browser.phone();
        page.addInitScript("""
                window.spoken = 0;
                window.SpeechSynthesisUtterance = function (text) { this.text = text; };
                Object.defineProperty(window, 'speechSynthesis', { value: {
                  getVoices: () => [{ lang: 'en-US' }, { lang: 'vi-VN' }],
                  cancel() {},
                  speak(said) { window.spoken++; setTimeout(() => said.onend && said.onend(), 100); },
                } });
                """);
        SignIn.agreed(page, MEMBER, PRODUCT);
        page.navigate(PRODUCT.url() + "/hoc/lesson?lesson=K04-L2");
        return page;
    }

    private static int spoken(Page page) {
        return (int) page.evaluate("window.spoken");
    }

    private static CoursePackageZip voiced() {
        return CoursePackageZip.of("K04").withTone(RECORDING).with("voice/vi/index", line + "\n");
    }

    private static Page trainer() {
        return SignIn.as(browser.desk(), "soan", PRODUCT.url() + "/soan/publish");
    }

    private static void look(Page trainer, CoursePackageZip pack) {
        trainer.setInputFiles("input[type=file]", new FilePayload("K04.zip", "application/zip", pack.zip()));
        Browser.turn(trainer, () -> trainer.click("input[value='Xem thử']"));
    }

    /** On the same data a second time there is nothing left to publish. */
    private static void publish(Page trainer) {
        Locator button = trainer.locator("input[value='Xuất bản']");
        if (button.isVisible()) {
            Browser.turn(trainer, button::click);
            assertThat(trainer.locator("main .told")).containsText("Đã xuất bản");
        } else {
            assertThat(trainer.locator("main")).containsText("Nội dung này đã xuất bản rồi");
        }
    }

    private static Page member() {
        Page page = SignIn.agreed(browser.phone(), MEMBER, PRODUCT);
        proxy.forget();
        return page;
    }

    private static void play(Locator listen) {
        listen.click();
        assertThat(listen).hasText("■ Dừng");
        assertThat(listen).hasText("Nghe (3 KB)", new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
        assertThat(listen.page().locator(".heard")).hasCount(0);
    }

    private static void taken(Locator button) {
        button.click();
        assertThat(button.locator("small"))
                .containsText("Đã tải xong", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    }

    private static long heard() {
        return proxy.seen().stream()
                .filter(exchange -> exchange.address().contains("/hoc/voice/") && exchange.status() == 200)
                .count();
    }
}
