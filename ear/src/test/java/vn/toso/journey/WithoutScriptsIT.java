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

/** A phone on which scripts are off misses nothing. */
@Tag("journey")
@SuppressWarnings("NullAway.Init")
class WithoutScriptsIT {
    private static final Product PRODUCT = Product.running();
    private static final KeyOfAnswers KEY = KeyOfAnswers.of("K04");
    private static final int FROM = 56;
    private static final int TO = 86;

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
    void a_member_learns_and_passes() {
        Page page = newcomer();
        Learning.readEveryLesson(page, "VNeID 1");
        Learning.goOn(page);
        Learning.answerEveryQuestion(page, KEY::right);
        Learning.press(page, "Nộp bài");
        assertThat(page.locator("h1")).hasText("Đạt rồi, chúc mừng bạn");
        Learning.goOn(page);
        assertThat(page.locator("main .wait").first()).containsText("Còn");
        Learning.press(page, "Học tiếp");
        assertThat(page.locator("main")).containsText("Giờ bạn tập dượt một mình");
    }

    @Test
    void a_lesson_put_aside_is_gone_on_with_where_it_was_left() {
        Page page = newcomer();
        Learning.goOn(page);
        Learning.press(page, "Tiếp tục");
        Learning.press(page, "Tiếp tục");
        Learning.press(page, "Để sau, nhớ chỗ này");
        assertThat(page.locator("main .go")).containsText("Bài 1, bước 3");
        Learning.goOn(page);
        assertThat(page.locator(".step:visible .caption")).containsText("Bước 3");
    }

    @Test
    void what_a_script_shows_later_has_its_room_from_the_start() {
        Page page = newcomer();
        page.navigate(PRODUCT.url() + "/hoc/course?course=K04");
        var later = page.locator("[data-take]").first();
        assertThat(later).isHidden();
        assertThat(later.evaluate("button => button.offsetHeight >= 56")).isEqualTo(true);
    }

    @Test
    void size_of_text_and_language_are_remembered() {
        Page page = newcomer();
        page.click("button:has-text('A++')");
        assertThat(page.locator("html")).hasClass(Pattern.compile("size-3"));
        page.navigate(PRODUCT.url() + "/hoc/lesson?lesson=K04-L1");
        assertThat(page.locator("html")).hasClass(Pattern.compile("size-3"));
        assertThat(page.locator("button:has-text('A++')")).hasAttribute("aria-pressed", "true");
        Screens.take(page, "noscript-large-text");
        Learning.press(page, "English");
        assertThat(page).hasURL(PRODUCT.url() + "/hoc/lesson?lesson=K04-L1");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.navigate(PRODUCT.url() + "/hoc/home");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        Screens.take(page, "noscript-english");
        Learning.press(page, "Tiếng Việt");
        assertThat(page.locator("html")).hasAttribute("lang", "vi");
    }

    @Test
    void wrong_answers_lead_to_the_step_to_look_at_again() {
        Page page = newcomer();
        startTheQuiz(page);
        Learning.answerEveryQuestion(page, KEY::wrong);
        Learning.press(page, "Nộp bài");
        assertThat(page.locator("h1")).hasText("Chưa đạt, xem lại một chút nhé");
        assertThat(page.locator("main")).containsText("Đúng 0 trên 12 câu");
        assertThat(page.locator("main .card .row")).hasCount(Learning.QUESTIONS);
        Screens.take(page, "noscript-result");
        String step = page.locator("main .card a").first().innerText();
        page.locator("main .card a").first().click();
        assertThat(page.locator(".step:visible .caption"))
                .containsText("Bước " + step.replaceFirst(".*bước ", "") + " trên");
    }

    @Test
    void being_unsure_is_an_answer_and_can_be_changed_before_handing_in() {
        Page page = newcomer();
        startTheQuiz(page);
        Learning.answerEveryQuestion(page, question -> List.of(Learning.UNSURE));
        assertThat(page.locator(".wait:has-text('Chưa chắc')")).hasCount(Learning.QUESTIONS);
        Screens.take(page, "noscript-check");
        page.locator("main .card a").first().click();
        Learning.choose(page, KEY.right(Learning.question(page)));
        if (page.locator("input[type=checkbox][value=unsure]:checked").count() > 0) {
            Learning.option(page, Learning.UNSURE).click();
        }
        Learning.goOn(page);
        page.navigate(page.url().replaceFirst("/hoc/quiz\\?(paper=[^&]+).*", "/hoc/check?$1"));
        assertThat(page.locator(".wait:has-text('Chưa chắc')")).hasCount(Learning.QUESTIONS - 1);
    }

    @Test
    void a_paper_handed_in_twice_counts_once() {
        Page page = newcomer();
        startTheQuiz(page);
        Learning.answerEveryQuestion(page, KEY::right);
        Learning.press(page, "Nộp bài");
        String result = page.locator("main").innerText();
        page.goBack();
        Learning.press(page, "Nộp bài");
        assertThat(page.locator("main").innerText()).isEqualTo(result);
    }

    @Test
    void nothing_chosen_is_answered_with_a_sentence_on_the_same_page() {
        Page page = newcomer();
        startTheQuiz(page);
        String question = Learning.question(page);
        Learning.goOn(page);
        assertThat(page.locator("h1")).hasText(question);
        assertThat(page.locator("main [role=alert]")).isVisible();
        Screens.take(page, "noscript-nothing-chosen");
    }

    @Test
    void signing_out_asks_the_next_one_for_a_pin() {
        Page page = newcomer();
        Learning.press(page, "Ra khỏi tài khoản");
        page.navigate(PRODUCT.url() + "/hoc/home");
        assertThat(page.locator("input[name=password]")).isVisible();
        Screens.take(page, "noscript-sign-in");
    }

    private static Page newcomer() {
        return Newcomer.among(browser::phoneWithoutScripts, PRODUCT, FROM, TO).page();
    }

    private static void startTheQuiz(Page page) {
        page.navigate(PRODUCT.url() + "/hoc/course?course=K04");
        Learning.press(page, "Làm bài kiểm tra");
    }
}
