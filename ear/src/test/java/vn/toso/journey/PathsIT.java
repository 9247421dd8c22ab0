package vn.toso.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each is led along an own path: a new member, a leader, an officer in no team; and each may choose what is not on it. */
@Tag("journey")
@SuppressWarnings("NullAway.Init")
class PathsIT {
    private static final Product PRODUCT = Product.running();
    private static final String MINE = "Lộ trình của bạn";

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
    void a_new_member_is_led_from_what_it_is_for_over_the_role_to_safety() {
        Page page = SignIn.agreed(browser.phone(), SignIn.member(3), PRODUCT);
        assertThat(page.locator("main")).containsText("Đang học: Chuyển đổi số: hiểu đúng, hiểu đủ.");
        assertThat(page.locator("main")).containsText("Lộ trình “Ai cũng nên biết”");
        Locator later = page.locator("main .card").first().locator("li");
        assertThat(later).hasCount(2);
        assertThat(later.nth(0)).containsText("Vai trò thành viên Tổ");
        assertThat(later.nth(1)).containsText("Đạo đức, an toàn");
        Screens.take(page, "paths-home-member");

        Learning.press(page, "Khóa khác");
        Screens.take(page, "paths-courses-member");
        mine(page, "Thành viên mới", "Phòng chống lừa đảo");
        choice(page, "Tổ trưởng, tổ phó", "lập kế hoạch, giao việc");
        choice(page, "Chuyên sâu, theo việc bản mình cần", "Cổng Dịch vụ công");
    }

    @Test
    void a_leader_sees_the_leaders_course_on_the_path() {
        Page page = SignIn.agreed(browser.phone(), SignIn.member(1), PRODUCT);
        Learning.press(page, "Khóa khác");
        mine(page, "Tổ trưởng, tổ phó", "lập kế hoạch, giao việc");
        choice(page, "Người đánh giá", "đọc bức tranh phủ");
        Screens.take(page, "paths-courses-leader");
    }

    @Test
    void an_officer_in_no_team_learns_on_the_officers_path_and_by_choice() {
        Page page = SignIn.agreed(browser.phone(), "bcd.tuangiao", PRODUCT);
        Learning.press(page, "Khóa khác");
        mine(page, "Ai cũng nên biết", "hiểu đúng, hiểu đủ");
        mine(page, "Cán bộ, Ban Chỉ đạo", "đọc bức tranh phủ");
        choice(page, "Thành viên mới", "VNeID 1");
        Screens.take(page, "paths-courses-officer");

        Learning.press(page, "Cán bộ xã");
        Learning.press(page, "Bài 1.");
        Learning.readThisLesson(page);
        assertThat(page.locator("main")).containsText("Đang học: Cán bộ xã");
        assertThat(page.locator("main .go")).containsText("Bài 2");
        Screens.take(page, "paths-home-officer");

        page.navigate(PRODUCT.url() + "/hoc/courses");
        Learning.press(page, "VNeID 1");
        Learning.press(page, "Bài 1.");
        Learning.readThisLesson(page);
        assertThat(page.locator("main")).containsText("Khóa này bạn tự chọn");
        assertThat(page.locator("main .go")).containsText("Bài 2");
    }

    private static void mine(Page page, String path, String course) {
        assertThat(below(page, path).locator("xpath=following-sibling::p[1]")).containsText(MINE);
        assertThat(below(page, path).locator("xpath=following-sibling::ul[1]")).containsText(course);
    }

    private static void choice(Page page, String path, String course) {
        assertThat(below(page, path).locator("xpath=following-sibling::p[1]"))
                .not()
                .containsText(MINE);
        assertThat(below(page, path).locator("xpath=following-sibling::ul[1]")).containsText(course);
    }

    private static Locator below(Page page, String path) {
        return page.locator("main h2")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + path + "$")));
    }
}
