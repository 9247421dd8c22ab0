package vn.toso.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The heart of it, on two phones and a desk: learned, rehearsed, observed without a network, qualified; then the app changes. Within the
 * days of grace the member still counts, after them no longer, and one short lesson brings it back. What is said of the member is read at
 * each point.
 */
@Tag("journey")
@SuppressWarnings("NullAway.Init")
class AppChangesIT {
    private static final String COURSE = "K07";
    private static final String TITLE = "BHXH, BHYT";
    private static final int FIRST = 61;
    private static final int LAST = 86;
    private static final int GONE_BY = 40;
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static Valley valley;

    private Page member;
    private Page trainer;

    @BeforeAll
    static void open() {
        valley = new Valley();
    }

    @AfterAll
    static void close() throws IOException {
        valley.close();
    }

    @Test
    void a_qualification_lapses_when_the_app_changes_and_one_short_lesson_brings_it_back() {
        Newcomer somebody = Newcomer.among(valley.browser()::phone, valley.product(), FIRST, LAST);
        member = somebody.page();
        learn("Đạo đức, an toàn", "K02");
        learn(TITLE, COURSE);
        standsAt("◐ Còn 2 việc", "Chưa báo đã làm");
        for (int scene = 1; scene <= 2; scene++) {
            Played.alone(
                    member,
                    valley.product(),
                    COURSE + "-S" + scene,
                    KeyOfTaps.of(COURSE + "/scenes/0" + scene + ".md"));
        }
        standsAt("◐ Còn 1 việc", "Chưa có phiếu ký còn hạn");
        observedWithoutANetwork(valley.records().person(somebody.username()));
        standsAt("✓ Đủ điều kiện", "Có người xem tận mắt, ký đủ các bước");

        trainer = SignIn.as(valley.browser().desk(), "soan", valley.product().url() + "/soan/change");
        int login = announce("Vào VssID bằng VNeID", LocalDate.now(VIETNAM));
        standsAt("✓ Đủ điều kiện", "Có phần mới đổi, hạn học hết ngày");
        int password = announce("Quên mật khẩu VssID", LocalDate.now(VIETNAM).minusDays(GONE_BY));
        standsAt("◐ Còn 1 việc", "Mới đổi, chưa học: Quên mật khẩu VssID");
        Screens.take(member, "app-changed-lapsed");

        publish(CoursePackageZip.of(COURSE).teaching("VSSID.LOGIN", login).teaching("VSSID.PASSWORD", password));
        catchUp("Quên mật khẩu VssID");
        standsAt("✓ Đủ điều kiện", "Có phần mới đổi, hạn học hết ngày");
        catchUp("Vào VssID bằng VNeID");
        standsAt("✓ Đủ điều kiện", "Không thiếu gì");
        Screens.take(member, "app-changed-caught-up");
        assertThat(valley.records().count(somebody.username(), "DELTA_DONE")).isEqualTo(2);
    }

    private void learn(String title, String course) {
        valley.open(member, "/hoc/home");
        Learning.readEveryLesson(member, title);
        Learning.goOn(member);
        Learning.answerEveryQuestion(member, KeyOfAnswers.of(course)::right);
        Learning.press(member, "Nộp bài");
        assertThat(member.locator("h1")).hasText("Đạt rồi, chúc mừng bạn");
    }

    /** What the member reads about the service: the status, and one of its reasons. */
    private void standsAt(String status, String reason) {
        valley.open(member, "/hoc/qualifications");
        Locator heading = member.locator("h2:has-text('" + TITLE + "')");
        assertThat(heading.locator("xpath=following-sibling::p[1]")).containsText(status);
        assertThat(heading.locator("xpath=following-sibling::ul[1]")).containsText(reason);
    }

    private void observedWithoutANetwork(UUID who) {
        Page assessor = SignIn.agreed(valley.browser().phone(), Watched.ASSESSOR, valley.product());
        valley.open(assessor, "/hoc/observe");
        Valley.controlled(assessor);
        assessor.reload();
        assessor.locator("[data-take]").click();
        assertThat(assessor.locator("[data-take] small")).containsText("Đã tải xong");
        valley.open(member, "/hoc/practice?course=" + COURSE);
        Valley.controlled(member);
        member.reload();

        valley.line().cut();
        String shown = Watched.digits(member, valley.product(), COURSE);
        Watched.tickAll(assessor, valley.product(), COURSE, who);
        Watched.sign(assessor, shown);
        assertThat(assessor.locator("#kept")).containsText("Đã lưu trên máy");
        valley.line().mend();
        valley.open(assessor, "/hoc/home");
        Valley.sentEverything(assessor);
        assessor.context().close();
    }

    /** @return the number of the version of the feature that was announced */
    private int announce(String feature, LocalDate from) {
        valley.open(trainer, "/soan/change");
        String label = trainer.locator("[id='change:feature'] option")
                .filter(new Locator.FilterOptions().setHasText(feature))
                .innerText();
        trainer.locator("[id='change:feature']").selectOption(new SelectOption().setLabel(label));
        trainer.locator("[id='change:class']").selectOption("MEANING");
        trainer.fill("[id='change:from']", from.toString());
        Browser.turn(trainer, () -> trainer.click("[id='change:preview']"));
        assertThat(trainer.locator("main [role=status]")).containsText("người sẽ hết đủ điều kiện");
        Browser.turn(trainer, () -> trainer.click("[id='confirm:apply']"));
        Locator told = trainer.locator("main .told");
        assertThat(told).containsText("Đã công bố: " + feature);
        return Integer.parseInt(told.innerText().replaceFirst("(?s).*, bản (\\d+)\\..*", "$1"));
    }

    private void publish(CoursePackageZip pack) {
        valley.open(trainer, "/soan/publish");
        trainer.setInputFiles("input[type=file]", new FilePayload(COURSE + ".zip", "application/zip", pack.zip()));
        Browser.turn(trainer, () -> trainer.click("input[value='Xem thử']"));
        Browser.turn(trainer, () -> trainer.click("input[value='Xuất bản']"));
        assertThat(trainer.locator("main .told")).containsText("Đã xuất bản");
    }

    private void catchUp(String feature) {
        valley.open(member, "/hoc/home");
        assertThat(member.locator("main")).containsText("Ứng dụng đã đổi, học lại một chút");
        Screens.take(member, "app-changed-home");
        Learning.press(member, feature);
        Locator on = member.locator(".step:visible a.go");
        while (on.count() > 0) {
            Browser.turn(member, on::click);
        }
        KeyOfAnswers key = KeyOfAnswers.of(COURSE);
        for (Locator asked : member.locator("fieldset").all()) {
            List<String> right = key.right(asked.locator("legend").innerText());
            right.forEach(text -> asked.locator("label.opt")
                    .filter(new Locator.FilterOptions().setHasText(text))
                    .first()
                    .click());
        }
        Learning.goOn(member);
        assertThat(member).hasURL(valley.product().url() + "/hoc/qualifications");
    }
}
