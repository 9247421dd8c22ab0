package vn.toso.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The kill switch: with {@code TOSO_WORKER=off} the worker and the kept pages leave each phone at its next visit, what waits does not. */
@Tag("journey")
class KillSwitchIT {
    private static final int VISITS = 4;
    private static final String NOTHING_IS_LEFT = """
            async () => !(await navigator.serviceWorker.getRegistrations()).length && !(await caches.keys()).length
            """;

    @Test
    void switched_off_the_worker_goes_and_what_waits_is_sent_by_the_page() throws IOException {
        try (Valley valley = new Valley()) {
            Valley.TALLY.ran();
            String account = valley.member(10);
            int before = valley.lessons(account);
            Page page = valley.phoneOf(account);
            valley.takeTheCourse(page);
            valley.line().cut();
            valley.open(page, "/hoc/lesson?lesson=K04-L1");
            Learning.readThisLesson(page);
            restart(Map.of("TOSO_WORKER", "off"));
            try {
                valley.line().mend();
                visitUntilItIsGone(valley, page, account);
                Valley.sentEverything(page);
                valley.eachLessonOnce(account, before, 1);
                valley.open(page, "/hoc/lesson?lesson=K04-L2");
                assertThat(page.evaluate("() => !navigator.serviceWorker.controller"))
                        .isEqualTo(true);
                Learning.readThisLesson(page);
                valley.eachLessonOnce(account, before, 2);
            } finally {
                restart(Map.of());
            }
            valley.open(page, "/hoc/home");
            Valley.controlled(page);
            Valley.sentEverything(page);
            page.context().close();
        }
    }

    /** A slow server's first page may still come from the phone; then the next visit brings the switched-off worker. */
    private static void visitUntilItIsGone(Valley valley, Page page, String account) {
        page.context().clearCookies();
        valley.open(page, "/hoc/home");
        SignIn.here(page, account);
        for (int visit = 1; visit < VISITS && !isGone(page); visit++) {
            valley.open(page, "/hoc/home");
        }
        assertThat(isGone(page)).as("nothing is left on the phone").isTrue();
        Response home = page.navigate(valley.product().url() + "/hoc/home");
        assertThat(home.fromServiceWorker()).isFalse();
    }

    private static boolean isGone(Page page) {
        try {
            page.waitForCondition(
                    () -> (Boolean) page.evaluate(NOTHING_IS_LEFT),
                    new Page.WaitForConditionOptions().setTimeout(8_000));
            return true;
        } catch (TimeoutError stays) {
            return false;
        }
    }

    private static void restart(Map<String, String> environment) {
        Product.run("end", "app");
        Product.runWith(environment, "start", "app");
    }
}
