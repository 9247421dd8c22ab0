package vn.toso.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A member was right and the keys were wrong: the trainer corrects them, and the result is another one. In the end the keys are what
 * they were, so that other journeys find them in the courses' sources.
 */
@Tag("journey")
@SuppressWarnings("NullAway.Init")
class CorrectionIT {
    private static final Product PRODUCT = Product.running();
    private static final String COURSE = "K17";
    private static final KeyOfAnswers KEY = KeyOfAnswers.of(COURSE);
    private static final String MEMBER = SignIn.member(199);
    private static final String REASON = "Thông tư mới nói khác, đã hỏi lại công an xã.";
    private static final int WRONG = 2;

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
    void a_corrected_key_changes_the_result_and_back_again() {
        Page member = SignIn.agreed(browser.phone(), MEMBER, PRODUCT);
        Map<String, String> chosen = answer(member);
        assertThat(member.locator("h1")).containsText("Chưa đạt");
        String result = member.url();

        Page trainer = SignIn.as(browser.desk(), "soan", PRODUCT.url() + "/soan/correction");
        try {
            chosen.forEach((question, option) -> correct(trainer, question, option));
            member.navigate(result);
            assertThat(member.locator("h1")).containsText("Đạt rồi");
            assertThat(member.locator("main")).containsText("Bài này đã được chấm lại");
            Screens.take(member, "corrected-result");
        } finally {
            chosen.keySet()
                    .forEach(question ->
                            correct(trainer, question, KEY.right(question).get(0)));
        }
        member.navigate(result);
        assertThat(member.locator("h1")).containsText("Chưa đạt");
    }

    /** Two questions against the key, all others by it. */
    private static Map<String, String> answer(Page page) {
        APIResponse started = page.context()
                .request()
                .post(
                        PRODUCT.url() + "/hoc/gui/v1/paper",
                        RequestOptions.create()
                                .setForm(FormData.create().set("quiz", COURSE + "-QUIZ"))
                                .setHeader("Sec-Fetch-Site", "same-origin"));
        String paper = started.url().replaceFirst(".*paper=([^&]+).*", "$1");
        page.navigate(PRODUCT.url() + "/hoc/quiz?n=1&paper=" + paper);
        Map<String, String> chosen = new LinkedHashMap<>();
        Learning.answerEveryQuestion(page, question -> {
            boolean isOneOfAList =
                    page.locator("label.opt:visible input[type=radio]").count() > 0;
            if (isOneOfAList && chosen.size() < WRONG) {
                chosen.put(question, KEY.wrong(question).get(0));
                return KEY.wrong(question);
            }
            return KEY.right(question);
        });
        Learning.press(page, "Nộp bài");
        assertThat(chosen).hasSize(WRONG);
        return chosen;
    }

    private static void correct(Page page, String question, String right) {
        page.navigate(PRODUCT.url() + "/soan/correction");
        page.locator("select[name=bank]").selectOption(newest(page));
        Browser.turn(page, () -> page.locator("form.filters .btn").first().click());
        String code = page.locator("select[name=question] option")
                .filter(new Locator.FilterOptions().setHasText(question))
                .first()
                .getAttribute("value");
        page.locator("select[name=question]").selectOption(code);
        Browser.turn(page, () -> page.locator("form.filters .btn").first().click());
        page.locator("label.tick")
                .filter(new Locator.FilterOptions().setHasText(beginsWith(right)))
                .locator("input")
                .check();

        page.fill("textarea[name=reason]", REASON);
        Browser.turn(page, () -> page.click("#correction\\:preview"));
        assertThat(page.locator("main [role=status]")).containsText("bài làm đã nộp");
        Screens.take(page, "correction");
        Browser.turn(page, () -> page.click("#confirm\\:apply"));
        assertThat(page.locator("main [role=alert]")).containsText("Đã sửa đáp án");
        await(page, code);
    }

    /** The browser reads the pattern, and knows no quotation. */
    private static Pattern beginsWith(String text) {
        return Pattern.compile("^\\s*" + text.replaceAll("[^\\p{L}\\p{N} ]", "."));
    }

    /** The first in the list of the course's versions. */
    private static String newest(Page page) {
        List<String> banks = page.locator("select[name=bank] option").all().stream()
                .map(option -> option.getAttribute("value"))
                .filter(bank -> bank.startsWith(COURSE + "@"))
                .toList();
        return banks.get(0);
    }

    /** Until the newest line says that every paper was looked at. */
    private static void await(Page page, String code) {
        Locator newest = page.locator("main > ul > li").first();
        for (int i = 0; i < 60 && !newest.innerText().contains("Đã xem lại hết"); i++) {
            page.waitForTimeout(500);
            page.navigate(page.url());
        }
        assertThat(newest).containsText(code);
        assertThat(newest).containsText("Đã xem lại hết");
    }
}
