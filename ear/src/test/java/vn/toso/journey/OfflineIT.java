package vn.toso.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a village without a network a member learns and answers on the phone; what they did arrives once, when there is one again. */
@Tag("journey")
@SuppressWarnings("NullAway.Init")
class OfflineIT {
    private static final KeyOfAnswers KEY = KeyOfAnswers.of("K04");
    private static final int FROM = 110;
    private static final int TO = 139;
    private static final String PAPER_IS_KEPT = """
            async () => {
              const store = await caches.open('p-' + document.documentElement.dataset.me);
              return !!await store.match('/hoc/paper?paper=' + new URLSearchParams(location.search).get('paper'));
            }
            """;

    /** As browsers inside other apps are, where nothing tells the worker that the network is back; and with a clock a year behind. */
    private static final String WITHOUT_SYNC = """
            delete ServiceWorkerRegistration.prototype.sync;
            delete self.SyncManager;
            const now = Date.now;
            Date.now = () => now() - 365 * 24 * 3600 * 1000;
            """;

    private static Valley valley;

    @BeforeAll
    static void open() {
        valley = new Valley();
    }

    @AfterAll
    static void close() throws IOException {
        valley.close();
    }

    @AfterEach
    void bring_the_network_back() {
        valley.line().mend();
        valley.workersBeginWith("");
    }

    @ParameterizedTest(name = "background sync: {0}")
    @ValueSource(booleans = {true, false})
    void a_course_taken_along_is_read_without_a_network_and_counts_when_it_comes_back(boolean hasSync) {
        Newcomer newcomer = newcomer(hasSync);
        Page page = newcomer.page();
        assertThat(page.locator("#install")).hasCount(0);
        valley.takeTheCourse(page);
        valley.line().cut();
        valley.open(page, "/hoc/lesson?lesson=K04-L1");
        Learning.readThisLesson(page);
        assertThat(page).hasURL(valley.product().url() + "/hoc/course?course=K04");
        assertThat(page.locator("#outbox summary")).containsText("1 bài đã lưu trên máy, chờ gửi");
        assertThat(page.locator("main li").first()).containsText("Đã lưu trên máy");
        assertThat(page.locator("#strip")).containsText("cập nhật ");
        assertThat(page.locator("#strip .ok")).isHidden();
        Screens.take(page, "offline-course");
        valley.open(page, "/hoc/lesson?lesson=K04-L2");
        assertThat(page.locator("h1")).hasText("Kích hoạt từng bước");

        valley.line().mend();
        valley.open(page, "/hoc/home");
        Valley.sentEverything(page);
        page.reload();
        assertThat(page.locator("main .go")).containsText("Bài 2");
        page.evaluate("() => self.dispatchEvent(new Event('beforeinstallprompt', {cancelable: true}))");
        assertThat(page.locator("#install")).isVisible();
        valley.eachLessonOnce(newcomer.username(), 0, 1);
        page.context().close();
    }

    /** On the phone whose clock is a year behind the result is the same. */
    @ParameterizedTest(name = "background sync: {0}")
    @ValueSource(booleans = {true, false})
    void a_quiz_begun_with_a_network_is_answered_and_handed_in_without_one(boolean hasSync) {
        Page page = newcomer(hasSync).page();
        valley.open(page, "/hoc/course?course=K04");
        Valley.controlled(page);
        Learning.press(page, "Làm bài kiểm tra");
        UUID paper = Valley.paperOn(page);
        page.waitForCondition(() -> (Boolean) page.evaluate(PAPER_IS_KEPT));
        valley.line().cut();
        for (int question = 1; question <= Learning.QUESTIONS; question++) {
            assertThat(page.locator("section:visible .caption, main > .caption:visible")
                            .first())
                    .hasText("Câu " + question + " trên 12");
            Learning.choose(page, KEY.right(questionOn(page)));
            Browser.turn(page, () -> page.locator("main button:visible").first().click());
        }
        assertThat(page.locator("main .ok:visible")).hasCount(Learning.QUESTIONS);
        Screens.take(page, "offline-check");
        Learning.goOn(page);
        assertThat(page.locator("[data-part=result] h2")).hasText("Đã lưu trên máy");
        assertThat(page.locator("[data-part='1']")).isHidden();
        Screens.take(page, "offline-handed-in");

        valley.line().mend();
        String result = page.url();
        valley.open(page, "/hoc/home");
        Valley.sentEverything(page);
        page.navigate(result);
        assertThat(page.locator("h1")).hasText("Đạt rồi, chúc mừng bạn");
        valley.gradedOnce(paper);
        page.context().close();
    }

    private static String questionOn(Page page) {
        return page.locator("legend:visible").innerText();
    }

    private static Newcomer newcomer(boolean hasSync) {
        Valley.TALLY.ran();
        valley.workersBeginWith(hasSync ? "" : WITHOUT_SYNC);
        return Newcomer.among(valley.browser()::phone, valley.product(), FROM, TO);
    }
}
