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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
    private static final String MEMBER = SignIn.member(176);
    private static final Pattern TOLD =
            Pattern.compile("Bước ([0-9])\\..*\\sBài ([0-9])\\..*\\s([0-9]+)\\s+[0-9/]+\\s*$", Pattern.DOTALL);
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
        StepOf hard = untold();
        Page page = SignIn.agreed(browser.phoneWithoutScripts(), MEMBER, PRODUCT);
        for (int i = 0; i < 2; i++) {
            page.navigate(PRODUCT.url() + hard.address());
            Learning.press(page, "Khó hiểu");
            assertThat(page).hasURL(Pattern.compile(".*&thanks=" + hard.step() + "#b" + hard.step()));
            assertThat(page.locator(".step:visible .caption")).containsText("Bước " + hard.step());
            assertThat(page.locator(".step:visible [role=status]")).containsText("Cảm ơn bạn đã nói");
        }
        Screens.take(page, "elders-thanks");
        assertThat(told()).containsEntry(hard, 1);
    }

    @Test
    void without_a_network_it_waits_on_the_phone_and_is_counted_when_there_is_one() {
        StepOf hard = untold();
        Page page = SignIn.agreed(browser.phone(), MEMBER, PRODUCT);
        page.waitForFunction("() => !!navigator.serviceWorker.controller");
        page.navigate(PRODUCT.url() + hard.address());
        proxy.cut();
        Learning.press(page, "Khó hiểu");
        assertThat(page.locator(".step:visible .caption")).containsText("Bước " + hard.step());
        assertThat(page.locator(".step:visible .told")).containsText("Lời báo đã lưu trên máy");
        assertThat(page.locator("#outbox summary")).containsText("1 bài đã lưu trên máy, chờ gửi");
        Screens.take(page, "elders-thanks-offline");
        proxy.mend();
        page.navigate(PRODUCT.url() + "/hoc/home");
        assertThat(page.locator("#outbox")).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENCE));
        assertThat(told()).containsEntry(hard, 1);
    }

    @Test
    void the_own_helper_can_be_called_from_every_page() {
        Page page = SignIn.agreed(browser.phone(), MEMBER, PRODUCT);
        for (String address : List.of("/hoc/home", LESSON, "/hoc/course?course=K04", "/hoc/qualifications")) {
            page.navigate(PRODUCT.url() + address);
            Locator call = page.locator("footer a[href^='tel:0']");
            assertThat(call).hasCount(1);
            assertThat(call)
                    .hasText(Pattern.compile("Gọi (bác|anh/chị|bạn) \\S+ \\((tổ trưởng|tổ phó|tổ trưởng của xã)\\)"));
        }
        Screens.take(page, "elders-call");
    }

    @Test
    void going_back_loses_nothing() {
        Page page = SignIn.agreed(browser.phone(), MEMBER, PRODUCT);
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
        Page page = SignIn.agreed(browser.phone(), MEMBER, PRODUCT);
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
        assertThat(page.locator("main ol li:visible")).hasCount(Learning.LESSONS);
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

    private record StepOf(int lesson, int step) {
        String address() {
            return "/hoc/lesson?lesson=K04-L" + lesson + "#b" + step;
        }
    }

    /** A step of which nobody has said anything yet, so that the story can be told again on the same data. */
    private static StepOf untold() {
        Set<StepOf> taken = told().keySet();
        return IntStream.rangeClosed(1, Learning.LESSONS)
                .boxed()
                .flatMap(lesson -> IntStream.rangeClosed(1, 5).mapToObj(step -> new StepOf(lesson, step)))
                .filter(step -> !taken.contains(step))
                .findFirst()
                .orElseThrow();
    }

    /** What the trainer reads: the steps, and how many members found each hard. */
    private static Map<StepOf, Integer> told() {
        Page trainer = SignIn.as(browser.desk(), "soan", PRODUCT.url() + "/soan/unclear");
        Screens.take(trainer, "elders-unclear");
        Map<StepOf, Integer> members = new HashMap<>();
        for (String row : trainer.locator("tbody tr").allInnerTexts()) {
            Matcher told = TOLD.matcher(row);
            if (!told.find()) {
                throw new IllegalStateException(row);
            }
            StepOf step = new StepOf(Integer.parseInt(told.group(2)), Integer.parseInt(told.group(1)));
            members.merge(step, Integer.parseInt(told.group(3)), Integer::sum);
        }
        trainer.context().close();
        return members;
    }
}
