package vn.toso.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toso.measure.Proxy;

/** What an old member with a shared phone needs: to say that a step is hard, to call somebody, to go back, to print, to hand the phone on. */
@Tag("journey")
@SuppressWarnings("NullAway.Init")
class EldersIT {
    private static final Product PRODUCT = Product.running();
    private static final KeyOfAnswers KEY = KeyOfAnswers.of("K04");
    private static final String LESSON = "/hoc/lesson?lesson=K04-L3";
    private static final int FROM = 221;
    private static final int TO = 260;
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
    void a_step_that_is_hard_is_told_to_the_trainer_without_scripts_and_once() {
        int before = told("Bài 3", 2);
        Page page =
                Newcomer.among(browser::phoneWithoutScripts, PRODUCT, FROM, TO).page();
        for (int i = 0; i < 2; i++) {
            page.navigate(PRODUCT.url() + LESSON + "#b2");
            Learning.press(page, "Khó hiểu");
            assertThat(page).hasURL(Pattern.compile(".*&thanks=2#b2"));
            assertThat(page.locator(".step:visible .caption")).containsText("Bước 2");
            assertThat(page.locator(".step:visible [role=status]")).containsText("Cảm ơn bạn đã nói");
        }
        Screens.take(page, "elders-thanks");
        assertThat(told("Bài 3", 2)).isEqualTo(before + 1);
    }

    @Test
    void without_a_network_it_waits_on_the_phone_and_is_counted_when_there_is_one() {
        int before = told("Bài 4", 1);
        Page page = Newcomer.among(browser::phone, PRODUCT, FROM, TO).page();
        page.waitForFunction("() => !!navigator.serviceWorker.controller");
        page.navigate(PRODUCT.url() + "/hoc/lesson?lesson=K04-L4");
        proxy.cut();
        Learning.press(page, "Khó hiểu");
        assertThat(page.locator(".step:visible .caption")).containsText("Bước 1");
        assertThat(page.locator(".step:visible .told")).containsText("Lời báo đã lưu trên máy");
        assertThat(page.locator("#outbox summary")).containsText("1 bài đã lưu trên máy, chờ gửi");
        Screens.take(page, "elders-thanks-offline");
        proxy.mend();
        page.navigate(PRODUCT.url() + "/hoc/home");
        assertThat(page.locator("#outbox")).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENCE));
        assertThat(told("Bài 4", 1)).isEqualTo(before + 1);
    }

    @Test
    void the_own_helper_can_be_called_from_every_page() {
        Page page = Newcomer.among(browser::phone, PRODUCT, FROM, TO).page();
        for (String address : List.of("/hoc/home", LESSON, "/hoc/course?course=K04", "/hoc/qualifications")) {
            page.navigate(PRODUCT.url() + address);
            Locator call = page.locator("footer a[href^='tel:0']");
            assertThat(call).hasCount(1);
            assertThat(call)
                    .hasText(
                            Pattern.compile("Gọi (bác|anh/chị|bạn) \\p{L}+ \\((tổ trưởng|tổ phó|tổ trưởng của xã)\\)"));
        }
        Screens.take(page, "elders-call");
    }

    @Test
    void going_back_loses_nothing() {
        Page page = Newcomer.among(browser::phone, PRODUCT, FROM, TO).page();
        page.navigate(PRODUCT.url() + LESSON);
        Learning.press(page, "Tiếp tục");
        Learning.press(page, "Tiếp tục");
        page.goBack();
        assertThat(page.locator(".step:visible .caption")).containsText("Bước 2");

        page.navigate(PRODUCT.url() + "/hoc/course?course=K04");
        Learning.press(page, "Làm bài kiểm tra");
        List<String> right = KEY.right(Learning.question(page));
        Learning.choose(page, right);
        Learning.goOn(page);
        Learning.option(page, Learning.UNSURE).click();
        page.goBack();
        for (String option : right) {
            assertThat(Learning.option(page, option).locator("input")).isChecked();
        }
        page.goForward();
        // Chosen but not saved, and left by the phone's own button.
        assertThat(Learning.option(page, Learning.UNSURE).locator("input")).isChecked();
    }

    @Test
    void a_lesson_prints_whole_and_only_what_is_to_be_read() throws IOException {
        Page page = Newcomer.among(browser::phone, PRODUCT, FROM, TO).page();
        for (int lesson = 1; lesson <= Learning.LESSONS; lesson++) {
            page.navigate(PRODUCT.url() + "/hoc/lesson?lesson=K04-L" + lesson);
            print(page, "print-lesson-" + lesson);
            int steps = page.locator(".step").count();
            assertThat(page.locator(".step h2:visible")).hasCount(steps);
            assertThat(page.locator(".step svg:visible")).hasCount(steps - 1);
            assertThat(page.locator(".step .say:visible")).hasCount(steps - 1);
            assertThat(page.locator("button:visible, footer:visible, a:visible:not(.home)"))
                    .hasCount(0);
        }
        page.navigate(PRODUCT.url() + "/hoc/course?course=K04");
        print(page, "print-course");
        assertThat(page.locator("main li:visible")).hasCount(Learning.LESSONS);
        assertThat(page.locator("button:visible, footer:visible")).hasCount(0);
    }

    private static void print(Page page, String name) throws IOException {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        byte[] sheets = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        assertThat(new String(sheets, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        if (System.getProperty("toso.screens") != null) {
            Path folder = Files.createDirectories(Product.root().resolve("var/screens"));
            Files.write(folder.resolve(name + ".pdf"), sheets);
        }
    }

    /** How many members the trainer is told of, for a step of the newest version. */
    private static int told(String lesson, int step) {
        Page trainer = SignIn.as(browser.desk(), "soan", PRODUCT.url() + "/soan/unclear");
        Screens.take(trainer, "elders-unclear");
        Locator rows = trainer.locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(lesson + "."))
                .filter(new Locator.FilterOptions().setHasText("Bước " + step + "."));
        int members = rows.count() == 0
                ? 0
                : rows.all().stream()
                        .mapToInt(
                                row -> Integer.parseInt(row.locator("td").nth(3).innerText()))
                        .sum();
        trainer.context().close();
        return members;
    }
}
