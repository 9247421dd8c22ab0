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
import vn.toso.measure.Records;

/** The main job of the product: where nobody could help, somebody can, and the committee sees it and why. */
@Tag("journey")
@SuppressWarnings("NullAway.Init")
class MemberJourneyIT {
    private static final Product PRODUCT = Product.running();
    private static final KeyOfAnswers KEY = KeyOfAnswers.of("K04");
    private static final int SCENES = 3;

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
        Page committee = SignIn.as(
                browser.desk(), "bcd.muongmun", PRODUCT.url() + "/bcd/coverage?unit=c-03268&service=VNEID-ACCOUNT");
        String village = aVillageWithNobody(committee);
        Screens.take(committee, "1-coverage-before");

        Newcomer somebody = someoneOf(village);
        Page member = somebody.page();
        learn(member);
        passTheQuiz(member);
        rehearse(member);
        learnWhatIsSafe(member);
        beWatched(somebody);

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

    private static Newcomer someoneOf(String village) {
        List<Integer> accounts = Roster.accountsIn(village);
        return Newcomer.among(
                browser::phone,
                PRODUCT,
                accounts.get(0),
                accounts.get(accounts.size() - 1),
                MemberJourneyIT::readTheNotice);
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
        assertThat(member.locator("main .wait").first()).containsText("Còn");
        Screens.take(member, "8-qualifications");
    }

    private static void rehearse(Page member) {
        for (int scene = 1; scene <= SCENES; scene++) {
            member.navigate(PRODUCT.url() + "/hoc/home");
            assertThat(member.locator("main")).containsText("Giờ bạn tập dượt một mình");
            assertThat(member.locator("main .go")).hasAttribute("href", "/hoc/rehearsal?scene=K04-S" + scene);
            Played.alone(member, PRODUCT, "K04-S" + scene, KeyOfTaps.of("K04/scenes/0" + scene + ".md"));
        }
        member.navigate(PRODUCT.url() + "/hoc/home");
        assertThat(member.locator("main")).containsText("giờ bạn nhờ cán bộ xem mình làm");
        Screens.take(member, "8-home-to-be-watched");
    }

    private static void learnWhatIsSafe(Page member) {
        Learning.readEveryLesson(member, "Đạo đức, an toàn");
        Learning.goOn(member);
        Learning.answerEveryQuestion(member, KeyOfAnswers.of("K02")::right);
        Learning.press(member, "Nộp bài");
        assertThat(member.locator("h1")).hasText("Đạt rồi, chúc mừng bạn");
    }

    private static void beWatched(Newcomer somebody) {
        Page member = somebody.page();
        Page assessor = SignIn.agreed(browser.phone(), Watched.ASSESSOR, PRODUCT);
        try (Records records = Records.open()) {
            Watched.tickAll(assessor, PRODUCT, "K04", records.person(somebody.username()));
        }
        Watched.sign(assessor, Watched.digits(member, PRODUCT, "K04"));
        assertThat(assessor.locator("main [role=status]")).containsText("Đã xác nhận đủ các bước");
        member.navigate(PRODUCT.url() + "/hoc/qualifications");
        assertThat(member.locator("h2:has-text('VNeID 1') + p")).hasText("✓ Đủ điều kiện");
        Screens.take(member, "8-qualified");
    }

    private static void seeWhy(Page committee, String village) {
        rowOf(committee, village).locator("th a").click();
        Locator able = committee
                .locator("tbody")
                .first()
                .locator("tr")
                .filter(new Locator.FilterOptions().setHasText("Đủ điều kiện"));
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
