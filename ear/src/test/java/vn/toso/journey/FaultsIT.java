package vn.toso.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a member has answered is there, whatever dies in between. */
@Tag("journey")
@SuppressWarnings("NullAway.Init")
class FaultsIT {
    private static final Product PRODUCT = Product.running();
    private static final KeyOfAnswers KEY = KeyOfAnswers.of("K04");
    private static final int FROM = 10;
    private static final int TO = 28;

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @AfterEach
    void bring_everything_back() {
        Product.run("start", "db");
        Product.run("start", "app");
    }

    @Test
    void answers_outlive_the_server_and_the_database() {
        Page page = onTheFirstQuestion();
        answerRight(page);
        answerRight(page);
        Product.run("kill", "app");
        Product.run("start", "app");
        answerRight(page);
        // A server that wakes slowly is not waited for: the phone keeps the answer and shows the next question itself.
        if (page.locator("main").innerText().contains("Những câu đã lưu vẫn còn nguyên")) {
            Learning.goOn(page);
        }
        assertThat(page.locator("main")).containsText("Câu 4 trên 12");
        Product.run("kill", "db");
        Product.run("start", "db");
        page.waitForTimeout(2000);
        answerRight(page);
        page.navigate(check(page.url()));
        assertThat(page.locator(".ok:has-text('Đã trả lời')")).hasCount(4);
    }

    @Test
    void an_answer_sent_after_the_sessions_end_counts_by_its_papers_token() {
        Page page = onTheFirstQuestion();
        String check = check(page.url());
        page.context().clearCookies();
        answerRight(page);
        assertThat(page.locator("h1")).hasText("Phiên đăng nhập đã hết");
        assertThat(page.locator("main")).containsText("Những câu đã lưu vẫn còn nguyên");
        Screens.take(page, "session-over");
        Learning.goOn(page);
        SignIn.here(page, username);
        assertThat(page.locator("main")).containsText("Câu 2 trên 12");
        page.navigate(check);
        assertThat(page.locator(".ok:has-text('Đã trả lời')")).hasCount(1);
    }

    @Test
    void a_paper_handed_in_after_the_sessions_end_is_graded() {
        Page page = onTheFirstQuestion();
        Learning.answerEveryQuestion(page, KEY::right);
        page.context().clearCookies();
        Learning.press(page, "Nộp bài");
        assertThat(page.locator("h1")).hasText("Phiên đăng nhập đã hết");
        Learning.goOn(page);
        SignIn.here(page, username);
        assertThat(page.locator("h1")).hasText("Đạt rồi, chúc mừng bạn");
    }

    private String username = "";

    private Page onTheFirstQuestion() {
        Newcomer member = Newcomer.among(browser::phone, PRODUCT, FROM, TO);
        username = member.username();
        Page page = member.page();
        page.navigate(PRODUCT.url() + "/hoc/course?course=K04");
        Learning.press(page, "Làm bài kiểm tra");
        return page;
    }

    private static void answerRight(Page page) {
        Learning.choose(page, KEY.right(Learning.question(page)));
        Learning.goOn(page);
    }

    private static String check(String question) {
        return question.replaceFirst("/hoc/quiz\\?(paper=[^&]+).*", "/hoc/check?$1");
    }
}
