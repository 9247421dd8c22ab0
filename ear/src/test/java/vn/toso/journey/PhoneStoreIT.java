package vn.toso.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A phone's store is full, or somebody wiped it: pages go on, and nobody is told that something is kept which is not. */
@Tag("journey")
@SuppressWarnings("NullAway.Init")
class PhoneStoreIT {
    private static final String FULL = """
            const put = IDBObjectStore.prototype.put;
            IDBObjectStore.prototype.put = function (...all) {
              if (this.name === 'waiting') throw new DOMException('full', 'QuotaExceededError');
              return put.apply(this, all);
            };
            """;
    private static final String WIPE = """
            async () => {
              for (const name of await caches.keys()) await caches.delete(name);
              await new Promise((ok, no) => {
                const asked = indexedDB.deleteDatabase('toso');
                asked.onsuccess = ok;
                asked.onerror = no;
              });
            }
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

    @BeforeEach
    void count_the_journey() {
        Valley.TALLY.ran();
    }

    @AfterEach
    void bring_the_network_back() {
        valley.line().mend();
        valley.workersBeginWith("");
    }

    @Test
    void a_full_store_sends_at_once_and_without_a_network_says_that_nothing_is_kept() {
        valley.workersBeginWith(FULL);
        String account = valley.member(8);
        int before = valley.lessons(account);
        Page page = valley.phoneOf(account);
        valley.open(page, "/hoc/lesson?lesson=K04-L1");
        Learning.readThisLesson(page);
        valley.eachLessonOnce(account, before, 1);

        valley.open(page, "/hoc/lesson?lesson=K04-L2");
        valley.line().cut();
        Learning.readThisLesson(page);
        assertThat(page.locator("main")).containsText("Máy chưa lưu được câu trả lời này");
        assertThat(page.locator("main .back")).hasText("Tải lại");
        Screens.take(page, "offline-full");
        Browser.turn(page, () -> page.locator("main .back").click());
        assertThat(page.locator("h1")).hasText("Kích hoạt từng bước");
        valley.line().mend();
        Learning.readThisLesson(page);
        valley.eachLessonOnce(account, before, 2);
        page.context().close();
    }

    @Test
    void a_store_that_is_wiped_under_an_open_page_loses_nothing_that_is_pressed_there() {
        String account = valley.member(9);
        int before = valley.lessons(account);
        Page page = valley.phoneOf(account);
        valley.open(page, "/hoc/lesson?lesson=K04-L1");
        page.evaluate(WIPE);
        Learning.readThisLesson(page);
        valley.eachLessonOnce(account, before, 1);

        valley.open(page, "/hoc/lesson?lesson=K04-L2");
        page.evaluate(WIPE);
        valley.line().cut();
        Learning.readThisLesson(page);
        assertThat(page.locator("h1")).hasText("Đã lưu trên máy");
        Screens.take(page, "offline-saved");
        valley.open(page, "/hoc/home");
        assertThat(page.locator("main")).containsText("Trang này chưa có sẵn trên máy");
        assertThat(page.locator("main .back")).hasText("Tải lại");
        valley.line().mend();
        Browser.turn(page, () -> page.locator("main .back").click());
        Valley.sentEverything(page);
        valley.eachLessonOnce(account, before, 2);
        page.context().close();
    }
}
