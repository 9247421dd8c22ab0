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
    private static final String FOCUSED = """
            () => {
              const e = document.activeElement, s = getComputedStyle(e);
              const label = e.closest('label');
              return { text: (e.ariaLabel || (label || e).innerText).trim(), name: e.name || '', kind: e.tagName + ' ' + (e.type || ''),
                       seen: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 };
            }
            """;

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
        enterAt(page, "Bắt đầu học");
        while (!page.locator(".go:visible").innerText().contains("Tôi đã đọc xong")) {
            enterAt(page, "Tiếp tục");
        }
        enterAt(page, "Tôi đã đọc xong bài này");
        assertThat(page.locator("main .go")).containsText("Bài 2");

        enterAt(page, "Khóa khác");
        enterAt(page, "VNeID 1");
        enterAt(page, "Làm bài kiểm tra");
        while (page.url().contains("/hoc/quiz")) {
            answerByKeys(page, KEY.right(Learning.question(page)));
        }
        enterAt(page, "Nộp bài");
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
        assertThat(focused(page, "text")).isEqualTo("Đến nội dung chính");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(focused(page, "text")).startsWith("Bắt đầu học");
    }

    @Test
    void a_committee_goes_down_from_the_province_to_a_person() {
        Page page = browser.desk();
        page.navigate(PRODUCT.url() + "/bcd/coverage?unit=p11");
        signInByKeys(page, "bcd.dienbien");
        enterAt(page, "Xã Mường Mùn");
        assertThat(page.locator(".crumbs li").last()).containsText("Xã Mường Mùn");
        enterAt(page, "Bản Mường I");
        String person = page.locator("tbody th a").first().innerText();
        enterAt(page, person);
        assertThat(page.locator("h1")).hasText(person);
        page.goBack();
        assertThat(page.locator("tbody")).containsText(person);
    }

    @Test
    void a_wide_table_is_scrolled_with_the_arrows() {
        Page page = browser.phone();
        page.navigate(PRODUCT.url() + "/bcd/coverage");
        signInByKeys(page, "bcd.muongmun");
        tabTo(page, "region", "document.activeElement.matches('.wide[role=region]')");
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
        signInByKeys(page, username);
        return page;
    }

    private static void signInByKeys(Page page, String username) {
        tabTo(page, "user name", "document.activeElement.name === 'username'");
        page.keyboard().type(username);
        page.keyboard().press("Tab");
        page.keyboard().type(Product.PIN);
        Browser.turn(page, () -> page.keyboard().press("Enter"));
    }

    /** Single choices by the arrows, several by Space in the order of the page, then on to the button. */
    private static void answerByKeys(Page page, List<String> options) {
        if (options.get(0).contains(KeyOfAnswers.GIVEN)) {
            options.forEach(option -> placeByKeys(page, option.split(KeyOfAnswers.GIVEN, 2)));
            enterAt(page, "Lưu");
            return;
        }
        List<String> places = page.locator("svg input.hit").all().stream()
                .map(place -> place.getAttribute("aria-label"))
                .toList();
        List<String> shown = (places.isEmpty() ? page.locator("label.opt").allInnerTexts() : places)
                .stream().map(String::strip).filter(options::contains).toList();
        assertThat(shown).containsExactlyInAnyOrderElementsOf(options);
        for (String option : shown) {
            tabTo(page, option, "document.activeElement.name === 'choice'");
            for (int i = 0; i < 10 && !focused(page, "text").equals(option); i++) {
                page.keyboard().press(focused(page, "kind").endsWith("radio") ? "ArrowDown" : "Tab");
            }
            page.keyboard().press("Space");
            assertThat(focused(page, "seen")).as("a visible focus at " + option).isEqualTo("true");
            assertThat(page.locator("input[name=choice]:focus")).isChecked();
        }
        enterAt(page, "Lưu");
    }

    /** From line to line by Tab, in a line by the arrows. */
    private static void placeByKeys(Page page, String[] given) {
        Locator line = Learning.given(page, given[0]);
        page.locator("h1").evaluate("head => { head.tabIndex = -1; head.focus(); }");
        for (int tabs = 0; tabs < MOST_TABS && !isFocused(line); tabs++) {
            page.keyboard().press("Tab");
        }
        assertThat(focused(page, "seen")).as("a visible focus at " + given[0]).isEqualTo("true");
        for (int i = 0; i < 8 && !given[1].equals(line.evaluate("select => select.selectedOptions[0].label")); i++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(line.evaluate("select => select.selectedOptions[0].label")).isEqualTo(given[1]);
    }

    private static boolean isFocused(Locator line) {
        return (Boolean) line.evaluate("select => select === document.activeElement");
    }

    private static void enterAt(Page page, String words) {
        tabTo(
                page,
                words,
                "document.activeElement.innerText.includes(" + quoted(words) + ")"
                        + " && document.activeElement.matches('a,button')");
        assertThat(focused(page, "seen")).as("a visible focus at " + words).isEqualTo("true");
        Browser.turn(page, () -> page.keyboard().press("Enter"));
    }

    private static void tabTo(Page page, String what, String condition) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if (Boolean.TRUE.equals(page.evaluate("() => document.activeElement !== document.body && " + condition))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no key leads to " + what + " on " + page.url());
    }

    private static String focused(Page page, String of) {
        return String.valueOf(((java.util.Map<?, ?>) page.evaluate(FOCUSED)).get(of));
    }

    private static String quoted(String words) {
        return "'" + words.replace("'", "\\'") + "'";
    }
}
