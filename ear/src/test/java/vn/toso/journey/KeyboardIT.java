package vn.toso.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever cannot use a pointer goes the same way with keys alone, and always sees where they are. */
@Tag("journey")
@SuppressWarnings("NullAway.Init")
class KeyboardIT {
    private static final Product PRODUCT = Product.running();
    private static final KeyOfAnswers KEY = KeyOfAnswers.of("K04");
    private static final int MOST_TABS = 120;

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void a_member_reads_a_lesson_and_takes_the_quiz() {
        Page page = signedInNewcomer();
        Keys.enterAt(page, "Bắt đầu học");
        while (!page.locator(".go:visible").innerText().contains("Tôi đã đọc xong")) {
            Keys.enterAt(page, "Tiếp tục");
        }
        Keys.enterAt(page, "Tôi đã đọc xong bài này");
        assertThat(page.locator("main .go")).containsText("Bài 2");

        Keys.enterAt(page, "Khóa khác");
        Keys.enterAt(page, "VNeID 1");
        Keys.enterAt(page, "Làm bài kiểm tra");
        while (page.url().contains("/hoc/quiz")) {
            answerByKeys(page, KEY.right(Learning.question(page)));
        }
        Keys.enterAt(page, "Nộp bài");
        assertThat(page.locator("h1")).hasText("Đạt rồi, chúc mừng bạn");
    }

    @Test
    void questions_of_every_kind_are_answered() {
        Page page = signedInNewcomer();
        for (String kind : List.of(AskedKind.ORDER, AskedKind.MATCH, AskedKind.TAP)) {
            AskedKind asked = AskedKind.on(page, PRODUCT, kind);
            answerByKeys(page, asked.key().right(Learning.question(page)));
            page.navigate(PRODUCT.url() + asked.check());
            assertThat(page.locator("main ol > li").nth(asked.number() - 1)).containsText("✓ Đã trả lời");
        }
    }

    @Test
    void the_first_tab_leads_past_the_head_of_the_page() {
        Page page = signedInNewcomer();
        page.keyboard().press("Tab");
        assertThat(Keys.focused(page, "text")).isEqualTo("Đến nội dung chính");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(Keys.focused(page, "text")).startsWith("Bắt đầu học");
    }

    @Test
    void a_committee_goes_down_from_the_province_to_a_person() {
        Page page = browser.desk();
        page.navigate(PRODUCT.url() + "/bcd/coverage?unit=p11");
        Keys.signIn(page, "bcd.dienbien");
        Keys.enterAt(page, "Xã Mường Mùn");
        assertThat(page.locator(".crumbs li").last()).containsText("Xã Mường Mùn");
        Keys.enterAt(page, "Bản Mường I");
        String person = page.locator("tbody th a").first().innerText();
        Keys.enterAt(page, person);
        assertThat(page.locator("h1")).hasText(person);
        page.goBack();
        assertThat(page.locator("tbody").first()).containsText(person);
    }

    @Test
    void a_wide_table_is_scrolled_with_the_arrows() {
        Page page = browser.phone();
        page.navigate(PRODUCT.url() + "/bcd/coverage");
        Keys.signIn(page, "bcd.muongmun");
        Keys.tabTo(page, "region", "document.activeElement.matches('.wide[role=region]')");
        double before = scrolled(page);
        page.keyboard().press("ArrowRight");
        page.waitForTimeout(400);
        boolean isWide = (Boolean)
                page.evaluate("() => document.activeElement.scrollWidth > document.activeElement.clientWidth");
        assertThat(!isWide || scrolled(page) > before).isTrue();
    }

    private static double scrolled(Page page) {
        return ((Number) page.evaluate("() => document.activeElement.scrollLeft")).doubleValue();
    }

    private static Page signedInNewcomer() {
        String username = Newcomer.among(browser::phone, PRODUCT, 29, 55).username();
        Page page = browser.phone();
        page.navigate(PRODUCT.url() + "/hoc/home");
        Keys.signIn(page, username);
        return page;
    }

    /** Single choices by the arrows, several by Space in the order of the page, then on to the button. */
    private static void answerByKeys(Page page, List<String> options) {
        if (options.get(0).contains(KeyOfAnswers.GIVEN)) {
            options.forEach(option -> placeByKeys(page, option.split(KeyOfAnswers.GIVEN, 2)));
            Keys.enterAt(page, "Lưu");
            return;
        }
        List<String> places = page.locator("svg input.hit").all().stream()
                .map(place -> place.getAttribute("aria-label"))
                .toList();
        List<String> shown = (places.isEmpty() ? page.locator("label.opt").allInnerTexts() : places)
                .stream().map(String::strip).filter(options::contains).toList();
        assertThat(shown).containsExactlyInAnyOrderElementsOf(options);
        for (String option : shown) {
            Keys.pick(page, "choice", option);
        }
        Keys.enterAt(page, "Lưu");
    }

    /** From line to line by Tab, in a line by the arrows. */
    private static void placeByKeys(Page page, String[] given) {
        Locator line = Learning.given(page, given[0]);
        page.locator("h1").evaluate("head => { head.tabIndex = -1; head.focus(); }");
        for (int tabs = 0; tabs < MOST_TABS && !isFocused(line); tabs++) {
            page.keyboard().press("Tab");
        }
        assertThat(Keys.focused(page, "seen"))
                .as("a visible focus at " + given[0])
                .isEqualTo("true");
        for (int i = 0; i < 8 && !given[1].equals(line.evaluate("select => select.selectedOptions[0].label")); i++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(line.evaluate("select => select.selectedOptions[0].label")).isEqualTo(given[1]);
    }

    private static boolean isFocused(Locator line) {
        return (Boolean) line.evaluate("select => select === document.activeElement");
    }
}
