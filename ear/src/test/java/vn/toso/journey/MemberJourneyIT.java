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

/** The main job of the product: where nobody could help, somebody can, and the committee sees it and why. */
@Tag("journey")
@SuppressWarnings("NullAway.Init")
class MemberJourneyIT {
    private static final Product PRODUCT = Product.running();
    private static final KeyOfAnswers KEY = KeyOfAnswers.of("K04");

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
    void a_village_that_had_nobody_has_somebody_once_its_member_has_learnt() {
        Page committee = SignIn.as(browser.desk(), "bcd.muongmun", PRODUCT.url() + "/bcd/coverage?unit=c-03268");
        String village = aVillageWithNobody(committee);
        Screens.take(committee, "1-coverage-before");

        Page member = someoneOf(village);
        learn(member);
        passTheQuiz(member);

        committee.reload();
        assertThat(rowOf(committee, village)).containsText("◐ 1");
        Screens.take(committee, "9-coverage-after");
        seeWhy(committee, village);
    }

    /** The reference of a village of the new Mường Mùn with accounts, in which nobody can help yet. */
    private static String aVillageWithNobody(Page committee) {
        List<String> addresses = committee
                .locator("tbody tr")
                .filter(new Locator.FilterOptions().setHas(committee.locator(".none")))
                .locator("th a[href*='unit=v-munchung']")
                .all()
                .stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        assertThat(addresses).as("villages of the former Mùn Chung with nobody").isNotEmpty();
        return addresses.get(0).replaceFirst(".*unit=([^&]+).*", "$1");
    }

    private static Locator rowOf(Page committee, String village) {
        return committee
                .locator("tbody tr")
                .filter(new Locator.FilterOptions().setHas(committee.locator("a[href*='unit=" + village + "&']")));
    }

    private static Page someoneOf(String village) {
        List<Integer> accounts = Roster.accountsIn(village);
        return Newcomer.among(
                        browser::phone,
                        PRODUCT,
                        accounts.get(0),
                        accounts.get(accounts.size() - 1),
                        MemberJourneyIT::readTheNotice)
                .page();
    }

    private static void readTheNotice(Page member) {
        assertThat(member.locator("h1")).hasText("Trước khi bắt đầu");
        assertThat(member.locator("main")).containsText("Chúng tôi không giữ: số căn cước");
        Screens.take(member, "2-notice");
    }

    private static void learn(Page member) {
        assertThat(member.locator("h1")).containsText("Chào");
        assertThat(member.locator(".go")).containsText("Bắt đầu học");
        assertThat(member.locator("main")).containsText("Đang học: Chuyển đổi số: hiểu đúng, hiểu đủ.");
        Screens.take(member, "3-home");
        Learning.chooseCourse(member, "VNeID 1");
        Screens.take(member, "4-lesson");
        Learning.press(member, "Tiếp tục");
        assertThat(member.locator(".step:visible .caption")).containsText("Bước 2");
        Learning.readThisLesson(member);
        for (int lesson = 2; lesson <= Learning.LESSONS; lesson++) {
            assertThat(member.locator("main")).containsText("Đang học: VNeID 1");
            assertThat(member.locator(".go")).containsText("Bài " + lesson + ", bước 1");
            Learning.press(member, "Học tiếp");
            Learning.readThisLesson(member);
        }
        assertThat(member.locator("main")).containsText("Giờ là bài kiểm tra");
        Screens.take(member, "5-home-before-quiz");
    }

    private static void passTheQuiz(Page member) {
        Learning.goOn(member);
        assertThat(member.locator("main")).containsText("Câu 1 trên 12");
        Screens.take(member, "6-question");
        Learning.answerEveryQuestion(member, KEY::right);
        assertThat(member.locator("main")).not().containsText("Chưa trả lời");
        Screens.take(member, "7-check");
        Learning.press(member, "Nộp bài");
        assertThat(member.locator("h1")).hasText("Đạt rồi, chúc mừng bạn");
        Screens.take(member, "8-result");
        Learning.goOn(member);
        assertThat(member.locator("main .ok").first()).hasText("✓ Đủ điều kiện");
        Screens.take(member, "8-qualifications");
    }

    private static void seeWhy(Page committee, String village) {
        rowOf(committee, village).locator("th a").click();
        Locator able = committee.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("Đủ điều kiện"));
        assertThat(able).hasCount(1);
        Screens.take(committee, "9-helpers");
        String name = able.locator("th a").innerText();
        able.locator("th a").click();
        assertThat(committee.locator("h1")).hasText(name);
        assertThat(committee.locator("tbody")).containsText("Đọc các bài học: 6 trên 6");
        assertThat(committee.locator("tbody")).containsText("Đạt 100 %");
        Screens.take(committee, "9-person");
    }
}
