package vn.toso.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines to put in order, lines to pair, a drawn screen to tap: with scripts, without them, and without a network. */
@Tag("journey")
@SuppressWarnings("NullAway.Init")
class QuestionKindsIT {
    private static final int FROM = 140;
    private static final int TO = 159;
    private static final List<String> KINDS = List.of(AskedKind.ORDER, AskedKind.MATCH, AskedKind.TAP);

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
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void each_kind_is_answered_and_stands_as_it_was_answered(boolean hasScripts) {
        Page page = newcomer(hasScripts);
        for (String kind : KINDS) {
            AskedKind asked = AskedKind.on(page, valley.product(), kind);
            Screens.take(page, "kinds-" + KINDS.indexOf(kind) + (hasScripts ? "" : "-noscript"));
            assertThat(page.locator("main fieldset")).not().containsText("undefined");
            List<String> right = asked.key().right(Learning.question(page));
            Learning.choose(page, right);
            Learning.goOn(page);
            valley.open(page, asked.address());
            stands(page, right);
            valley.open(page, asked.check());
            assertThat(line(page, asked)).containsText("✓ Đã trả lời");
        }
        page.context().close();
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void half_an_answer_is_kept_and_named_and_is_not_handed_in(boolean hasScripts) {
        Page page = newcomer(hasScripts);
        AskedKind asked = AskedKind.on(page, valley.product(), AskedKind.ORDER);
        List<String> right = asked.key().right(Learning.question(page));
        Learning.choose(page, right.subList(1, right.size()));
        Learning.goOn(page);
        valley.open(page, asked.check());
        assertThat(line(page, asked)).containsText("◐ Còn 1 chỗ chưa chọn");
        Screens.take(page, "kinds-half" + (hasScripts ? "" : "-noscript"));
        Learning.press(page, "Nộp bài");
        assertThat(page.locator("main [role=alert]")).containsText("Còn câu chưa trả lời");

        valley.open(page, asked.address());
        stands(page, right.subList(1, right.size()));
        Learning.choose(page, List.of(Learning.UNSURE));
        Learning.goOn(page);
        valley.open(page, asked.check());
        assertThat(line(page, asked)).containsText("◐ Chưa chắc");
        page.context().close();
    }

    @Test
    void without_a_network_answers_stay_on_the_phone_and_arrive() {
        Page page = newcomer(true);
        Valley.controlled(page);
        for (String kind : KINDS) {
            AskedKind asked = AskedKind.on(page, valley.product(), kind);
            List<String> right = asked.key().right(Learning.question(page));
            valley.line().cut();
            valley.open(page, asked.address());
            assertThat(page.locator("section[data-part='" + asked.number() + "']"))
                    .isVisible();
            Learning.choose(page, right);
            Browser.turn(
                    page,
                    () -> page.locator("main section button:visible").first().click());
            valley.open(page, asked.address());
            stands(page, right);
            Screens.take(page, "kinds-" + KINDS.indexOf(kind) + "-offline");

            valley.line().mend();
            valley.open(page, "/hoc/home");
            Valley.sentEverything(page);
            valley.open(page, asked.address());
            stands(page, right);
        }
        page.context().close();
    }

    @Test
    void a_wrong_order_is_told_with_the_right_one_in_words() {
        Page page = newcomer(false);
        AskedKind asked = AskedKind.on(page, valley.product(), AskedKind.ORDER);
        String question = Learning.question(page);
        valley.open(page, asked.address().replaceFirst("n=.*", "n=1"));
        Learning.answerEveryQuestion(page, asked.key()::wrong);
        Learning.press(page, "Nộp bài");
        assertThat(page.locator("main")).containsText("Đúng 0 trên ");
        Locator row = page.locator("main .card .row").filter(new Locator.FilterOptions().setHasText(question));
        List<String> lines = asked.key().right(question).stream()
                .map(line -> line.split(KeyOfAnswers.GIVEN, 2)[0])
                .toList();
        assertThat(row.locator("ol li")).hasText(lines.toArray(String[]::new));
        assertThat(row.locator("a")).containsText("bước");
        Screens.take(page, "kinds-result");
        page.context().close();
    }

    private static void stands(Page page, List<String> answer) {
        for (String option : answer) {
            String[] given = option.split(KeyOfAnswers.GIVEN, 2);
            if (given.length == 2) {
                page.waitForCondition(
                        () -> chosen(Learning.given(page, given[0])).equals(given[1]));
            } else {
                assertThat(Learning.place(page, option)).isChecked();
            }
        }
    }

    private static String chosen(Locator select) {
        return select.locator("option:checked").first().textContent();
    }

    private static Locator line(Page page, AskedKind asked) {
        return page.locator("main ol > li").nth(asked.number() - 1);
    }

    private static Page newcomer(boolean hasScripts) {
        return Newcomer.among(
                        hasScripts ? valley.browser()::phone : valley.browser()::phoneWithoutScripts,
                        valley.product(),
                        FROM,
                        TO)
                .page();
    }
}
