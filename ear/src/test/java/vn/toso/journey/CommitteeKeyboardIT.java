package vn.toso.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A province's committee finds, with keys alone, where nobody can help, and reads what it asks each month. Nothing changes by it. */
@Tag("journey")
@SuppressWarnings("NullAway.Init")
class CommitteeKeyboardIT {
    private static final String HOME = Product.running().url();
    private static final String COMMITTEE = "bcd.dienbien";

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
    void two_presses_lead_from_signing_in_to_a_village_that_has_nobody() {
        Page page = browser.desk();
        page.navigate(HOME + "/bcd/coverage");
        Keys.signIn(page, COMMITTEE);
        assertThat(page.locator("h1")).containsText(Pattern.compile("\\d+ bản còn dịch vụ chưa có ai"));

        enterFirstRow(page);
        assertThat(page.locator(".crumbs li").last()).containsText("Xã");
        assertThat(page.locator("tbody tr").first()).containsText("○ 0");
        String village = page.locator("tbody th a").first().innerText();

        enterFirstRow(page);
        assertThat(page.locator("h1")).containsText(Pattern.compile("^0 người"));
        assertThat(page.locator(".crumbs")).containsText(village);
    }

    @Test
    void a_service_is_asked_for_by_keys() {
        Page page = browser.desk();
        page.navigate(HOME + "/bcd/coverage");
        Keys.signIn(page, COMMITTEE);
        Keys.choose(page, "service", "VNEID-ACCOUNT");
        Keys.enterAt(page, "Xem");
        assertThat(page.locator("h1")).containsText("VNeID: kích hoạt");
        Keys.choose(page, "tree", "2025-06-30");
        Keys.enterAt(page, "Xem");
        assertThat(page.locator("h1")).containsText("VNeID: kích hoạt");
    }

    @Test
    void every_report_is_reached_walked_and_left_by_keys() {
        Page page = browser.desk();
        page.navigate(HOME + "/bcd/reports");
        Keys.signIn(page, COMMITTEE);
        Keys.goRound(page);
        List<String> titles = page.locator("main li a").allInnerTexts();
        assertThat(titles).hasSizeGreaterThan(7).doesNotHaveDuplicates();
        for (String title : titles) {
            Keys.enterAt(page, title);
            assertThat(page).hasURL(Pattern.compile("/bcd/(report\\?name=|month\\?)"));
            Keys.goRound(page);
            Keys.comeTo(page, "Tải PDF để in");
            page.navigate(HOME + "/bcd/reports");
        }
    }

    @Test
    void a_change_is_tried_out_by_keys() {
        Page page = browser.desk();
        page.navigate(HOME + "/bcd/what-if");
        Keys.signIn(page, "bcd.muongmun");
        Keys.choose(page, "feature", "VNEID-ACCOUNT.ACTIVATE");
        Keys.choose(page, "change", "SAFETY");
        Keys.enterAt(page, "Tính thử");
        assertThat(page.locator("h1")).containsText("người hết đủ điều kiện");
        Keys.goRound(page);
        assertThat(page.locator("tbody tr").count()).isPositive();
    }

    @Test
    void whoever_can_be_named_to_residents_is_found_by_keys() {
        Page page = browser.desk();
        page.navigate(HOME + "/bcd/helpers?service=VNEID-ACCOUNT");
        Keys.signIn(page, "bcd.muongmun");
        Keys.choose(page, "language", "thai");
        Keys.enterAt(page, "Xem");
        Keys.goRound(page);
        assertThat(page.locator("tbody tr").first()).containsText("Tiếng Thái");
    }

    private static void enterFirstRow(Page page) {
        String name = page.locator("tbody th a").first().innerText();
        Keys.enterAt(page, name);
    }
}
