package vn.toso.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sessions end, phones change hands, and one member has two: what was pressed counts for who pressed it, once. */
@Tag("journey")
@SuppressWarnings("NullAway.Init")
class SharedPhoneIT {
    private static final String PAPER_IS_KEPT =
            "async () => !!await caches.match('/hoc/paper?paper=' + new URLSearchParams(location.search).get('paper'))";

    private static Valley valley;

    @BeforeAll
    static void open() {
        valley = new Valley();
    }

    @AfterAll
    static void close() throws IOException {
        valley.close();
    }

    @BeforeEach
    void count_the_journey() {
        Valley.TALLY.ran();
    }

    @AfterEach
    void bring_the_network_back() {
        valley.line().mend();
    }

    @Test
    void after_the_sessions_end_what_waits_stays_and_goes_when_its_member_signs_in_again() {
        String account = valley.member(0);
        int before = valley.lessons(account);
        Page page = valley.phoneOf(account);
        valley.takeTheCourse(page);
        valley.line().cut();
        for (int lesson = 1; lesson <= 3; lesson++) {
            valley.open(page, "/hoc/lesson?lesson=K04-L" + lesson);
            Learning.readThisLesson(page);
        }
        page.context().clearCookies();
        valley.line().mend();
        valley.open(page, "/hoc/lesson?lesson=K04-L4");
        assertThat(page.locator("#outbox summary")).containsText("Đăng nhập lại để gửi 3 bài");
        page.locator("#outbox summary").click();
        Screens.take(page, "offline-session-over");
        Browser.turn(page, () -> page.locator("#sign-in-again a").click());
        SignIn.here(page, account);
        Valley.sentEverything(page);
        valley.eachLessonOnce(account, before, 3);
        page.context().close();
    }

    @Test
    void one_paper_is_open_on_two_phones_and_what_comes_too_late_is_told_until_it_was_seen() {
        String account = valley.member(1);
        Page first = valley.phoneOf(account);
        Page second = valley.phoneOf(account);
        UUID paper = begin(first);
        assertThat(begin(second)).isEqualTo(paper);
        valley.line().cut();
        Learning.choose(second, List.of(Learning.UNSURE));
        Browser.turn(second, () -> second.locator("main button:visible").first().click());
        assertThat(second.locator("#outbox summary")).containsText("1 bài đã lưu trên máy");

        valley.line().mend();
        Learning.answerEveryQuestion(first, question -> List.of(Learning.UNSURE));
        Learning.goOn(first);
        valley.gradedOnce(paper);
        valley.open(second, "/hoc/qualifications");
        assertThat(second.locator("#outbox summary")).containsText("1 bài chưa nhận được");
        second.reload();
        second.locator("#outbox summary").click();
        assertThat(second.locator("#outbox li")).containsText("Bài này đã nộp rồi");
        assertThat(second.locator("#outbox")).containsText("lấy lần tốt nhất, không cộng dồn");
        Screens.take(second, "offline-refused");
        Valley.TALLY.refusedWithReason();
        second.locator("#outbox li button").click();
        Valley.sentEverything(second);
        first.context().close();
        second.context().close();
    }

    @Test
    void who_signs_out_with_something_unsent_is_asked_and_the_next_member_sees_and_sends_nothing_of_it() {
        String owner = valley.member(2);
        String neighbour = valley.member(3);
        int ofOwner = valley.lessons(owner);
        int ofNeighbour = valley.lessons(neighbour);
        Page page = valley.phoneOf(owner);
        valley.takeTheCourse(page);
        valley.open(page, "/hoc/lesson?lesson=K04-L1");
        valley.line().cut();
        Learning.readThisLesson(page);
        page.locator("form[action='/vao/ra'] button").click();
        assertThat(page.locator("#leave")).containsText("Còn 1 bài chưa gửi");
        Screens.take(page, "offline-leave");
        page.context().clearCookies();
        page.locator("#leave button").click();
        page.waitForURL("chrome-error://**");
        valley.line().mend();

        SignIn.as(page, neighbour, valley.product().url() + "/hoc/lesson?lesson=K04-L1");
        agree(page, "/hoc/lesson?lesson=K04-L1");
        Valley.sentEverything(page);
        Learning.readThisLesson(page);
        Valley.sentEverything(page);
        valley.eachLessonOnce(neighbour, ofNeighbour, 1);
        valley.eachLessonOnce(owner, ofOwner, 0);

        Browser.turn(page, () -> page.locator("form[action='/vao/ra'] button").click());
        valley.signIn(page, owner);
        Valley.sentEverything(page);
        valley.eachLessonOnce(owner, ofOwner, 1);
        page.context().close();
    }

    @Test
    void who_takes_over_a_phone_whose_owner_never_signed_out_gets_pages_of_their_own() {
        String owner = valley.member(4);
        String neighbour = valley.member(5);
        int ofOwner = valley.lessons(owner);
        int ofNeighbour = valley.lessons(neighbour);
        Page page = valley.phoneOf(owner);
        valley.open(page, "/hoc/lesson?lesson=K04-L1");
        Page leftOpen = page.context().newPage();
        valley.open(leftOpen, "/hoc/lesson?lesson=K04-L2");
        String ownersKey = keyOn(page);
        page.context().clearCookies();

        valley.open(page, "/hoc/home");
        SignIn.here(page, neighbour);
        agree(page, "/hoc/home");
        valley.open(page, "/hoc/lesson?lesson=K04-L1");
        assertThat(keyOn(page)).isNotEqualTo(ownersKey);
        Learning.readThisLesson(page);
        valley.eachLessonOnce(neighbour, ofNeighbour, 1);

        leftOpen.evaluate("() => document.querySelector('form[action$=\"/lesson\"]').requestSubmit()");
        assertThat(leftOpen.locator("h1")).hasText("Đã lưu trên máy");
        valley.eachLessonOnce(neighbour, ofNeighbour, 1);
        valley.eachLessonOnce(owner, ofOwner, 0);
        page.context().clearCookies();
        valley.open(page, "/hoc/home");
        SignIn.here(page, owner);
        Valley.sentEverything(page);
        valley.eachLessonOnce(owner, ofOwner, 1);
        page.context().close();
    }

    @Test
    void who_signs_in_on_the_way_to_a_lesson_that_another_member_had_open_gets_their_own() {
        Page page = valley.phoneOf(valley.member(6));
        valley.open(page, "/hoc/lesson?lesson=K04-L3");
        String ownersKey = keyOn(page);
        page.context().clearCookies();
        valley.open(page, "/hoc/course?course=K04");
        SignIn.here(page, valley.member(7));
        agree(page, "/hoc/lesson?lesson=K04-L3");
        valley.open(page, "/hoc/lesson?lesson=K04-L3");
        assertThat(keyOn(page)).isNotEqualTo(ownersKey);
        page.context().close();
    }

    private static void agree(Page page, String goOn) {
        if (page.url().contains("/hoc/consent")) {
            Learning.press(page, "Tôi đồng ý");
            valley.open(page, goOn);
        }
    }

    private static String keyOn(Page page) {
        return String.valueOf(page.evaluate("() => document.documentElement.dataset.me"));
    }

    private static UUID begin(Page page) {
        valley.open(page, "/hoc/course?course=K04");
        Learning.press(page, "Làm bài kiểm tra");
        page.waitForCondition(() -> (Boolean) page.evaluate(PAPER_IS_KEPT));
        return Valley.paperOn(page);
    }
}
