package vn.toso.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two phones at one table: a member shows the code, an assessor watches and signs, with a network, without one, without scripts. */
@Tag("journey")
@SuppressWarnings("NullAway.Init")
class PracticeIT {
    private static final String SIGNED = "PRACTICE_SIGNED_OFF";
    private static final Pattern SHEET = Pattern.compile("/Type ?/Page\\b");

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
    void a_member_shows_the_code_and_is_signed_for(boolean hasScripts) {
        String account = unsigned(hasScripts ? 20 : 30);
        Page member = arrived(phone(hasScripts), account);
        valley.open(member, "/hoc/course?course=K04");
        Learning.press(member, "Nhờ người xem tôi làm");
        assertThat(member.locator("main svg.qr")).isVisible();
        Screens.take(member, "practice");

        Page assessor = arrived(phone(hasScripts), Watched.ASSESSOR);
        Learning.press(assessor, "Xem và xác nhận cho người khác");
        assertThat(assessor.locator("main .row")).not().hasCount(0);
        Watched.tickAll(assessor, valley.product(), "K04", valley.records().person(account));
        Watched.sign(assessor, "000000");
        assertThat(assessor.locator("main [role=alert]")).containsText("Sáu số chưa đúng");
        assertThat(assessor.locator("[name=done]:checked")).hasCount(8);
        Screens.take(assessor, "observe-refused");

        Watched.sign(assessor, member.locator(".digits").innerText());
        assertThat(assessor.locator("main [role=status]")).containsText("Đã xác nhận đủ các bước");
        assertThat(valley.records().count(account, SIGNED)).isEqualTo(1);
        member.reload();
        assertThat(member.locator("main .ok")).containsText("Lò Văn Chiến đã xác nhận đủ các bước");
        member.context().close();
        assessor.context().close();
    }

    @Test
    void without_a_network_on_both_phones_exactly_one_record_arrives() {
        String account = unsigned(36);
        Page member = arrived(valley.browser().phone(), account);
        valley.open(member, "/hoc/practice?course=K04");
        Valley.controlled(member);
        member.reload();
        Page assessor = arrived(valley.browser().phone(), Watched.ASSESSOR);
        valley.open(assessor, "/hoc/observe");
        Valley.controlled(assessor);
        assessor.reload();
        assessor.locator("[data-take]").click();
        assertThat(assessor.locator("[data-take] small")).containsText("Đã tải xong");

        valley.line().cut();
        valley.open(member, "/hoc/practice?course=K04");
        String shown = member.locator(".digits").innerText();
        assertThat(shown).matches("[0-9]{6}");
        Watched.tickAll(assessor, valley.product(), "K04", valley.records().person(account));
        assertThat(assessor.locator("[name=member]"))
                .hasValue(valley.records().person(account).toString());
        Watched.sign(assessor, shown);
        assertThat(assessor.locator("#kept")).containsText("Đã lưu trên máy");
        assertThat(assessor.locator("#outbox summary")).containsText("1 bài đã lưu trên máy, chờ gửi");
        Screens.take(assessor, "observe-offline");
        assertThat(valley.records().observations(account)).isZero();

        valley.line().mend();
        valley.open(assessor, "/hoc/home");
        Valley.sentEverything(assessor);
        assertThat(valley.records().observations(account)).isEqualTo(1);
        assertThat(valley.records().count(account, SIGNED)).isEqualTo(1);
        member.context().close();
        assessor.context().close();
    }

    @Test
    void the_sheet_of_every_course_prints_on_one_page() throws IOException {
        Page page = arrived(valley.browser().phone(), unsigned(44));
        for (String course : courses()) {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            valley.open(page, "/hoc/sheet?course=" + course);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            String printed =
                    new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
            assertThat(SHEET.matcher(printed).results().count())
                    .as("pages of " + course)
                    .isEqualTo(1);
        }
        page.context().close();
    }

    private static List<String> courses() throws IOException {
        try (Stream<Path> folders = Files.list(Product.root().resolve("content/courses"))) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static Page phone(boolean hasScripts) {
        return hasScripts ? valley.browser().phone() : valley.browser().phoneWithoutScripts();
    }

    private static Page arrived(Page page, String account) {
        return SignIn.agreed(page, account, valley.product());
    }

    /** A member whom nobody has watched or signed for yet, so that the story can be told again on the same data. */
    private static String unsigned(int from) {
        return Stream.iterate(from, number -> number + 1)
                .limit(30)
                .map(SignIn::member)
                .filter(account -> valley.records().observations(account) == 0
                        && valley.records().count(account, SIGNED) == 0)
                .findFirst()
                .orElseThrow();
    }
}
