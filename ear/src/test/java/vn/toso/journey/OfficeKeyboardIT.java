package vn.toso.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toso.measure.Records;

/**
 * Whoever qualifies others does it with keys alone: watching, proposing, deciding, reviewing, telling of changes. Told again on the same
 * data until the leader has nobody left to propose, which is six times in the sample.
 */
@Tag("journey")
@SuppressWarnings("NullAway.Init")
class OfficeKeyboardIT {
    private static final Product PRODUCT = Product.running();
    private static final String SIGNED = "PRACTICE_SIGNED_OFF";
    private static final String SERVICE = "VNEID-ACCOUNT";
    private static final String COMMITTEE = "bcd.muongmun";
    private static final List<String> COURSES = List.of("K04", "K05", "K06", "K07", "K09", "K10", "K17", "K18", "K19");
    private static final String WATCHED = SignIn.member(160);
    private static final String QUALIFIED = SignIn.member(162);
    private static final String LEADER = SignIn.member(163);
    private static final String HELD = SignIn.member(164);
    private static final String ON_PAPER = SignIn.member(165);

    private static Browser browser;
    private static Records records;

    @BeforeAll
    static void open() {
        browser = new Browser();
        records = Records.open();
    }

    @AfterAll
    static void close() {
        browser.close();
        records.close();
    }

    @Test
    void an_assessor_signs_a_sheet() {
        int before = records.count(WATCHED, SIGNED);
        String course = COURSES.get(before);
        Page member = browser.phone();
        open(member, "/hoc/course?course=" + course, WATCHED);
        Keys.enterAt(member, "Nhờ người xem tôi làm");
        Keys.goRound(member);
        Keys.enterAt(member, "Phiếu in ra giấy A4");
        Keys.goRound(member);
        Keys.enterAt(member, "Dùng điện thoại thay cho giấy");

        Page assessor = browser.phone();
        open(assessor, "/hoc/observe", Watched.ASSESSOR);
        Keys.goRound(assessor);
        Keys.enterAt(
                assessor,
                assessor.locator("a.text-link[href$='=" + course + "-SHEET']").innerText());
        Keys.type(assessor, "search", records.name(WATCHED));
        Keys.enterAt(assessor, "Tìm");
        Keys.goRound(assessor);
        Keys.choose(assessor, "member", records.person(WATCHED).toString());
        Keys.type(assessor, "code", Watched.digits(member, PRODUCT, course));
        Keys.tickAll(assessor, "done");
        Keys.enterAt(assessor, "Gửi những bước đã thấy");
        assertThat(assessor.locator("main [role=status]")).containsText("Đã xác nhận đủ các bước");
        assertThat(records.count(WATCHED, SIGNED)).isEqualTo(before + 1);
    }

    @Test
    void a_leader_proposes_somebody_who_may_teach() {
        Page page = browser.phone();
        open(page, "/hoc/team", LEADER);
        Keys.goRound(page);
        Locator proposed = page.locator("main").getByText("Bạn đã giới thiệu");
        int before = proposed.count();
        Keys.enterAt(page, "Giới thiệu để kèm người khác");
        assertThat(proposed).hasCount(before + 1);
    }

    @Test
    void a_member_catches_up_with_what_has_changed() {
        Page page = browser.phone();
        open(page, "/hoc/delta?feature=VNEID-ACCOUNT.ACTIVATE@1", WATCHED);
        int before = records.count(WATCHED, "DELTA_DONE");
        Keys.goRound(page);
        while (page.locator(".step:visible a.go").count() > 0) {
            Keys.enterAt(page, page.locator(".step:visible a.go").innerText());
        }
        KeyOfAnswers key = KeyOfAnswers.of("K04");
        for (Locator asked : page.locator("fieldset").all()) {
            String field = asked.locator("input").first().getAttribute("name");
            key.right(asked.locator("legend").innerText()).forEach(option -> Keys.pick(page, field, option));
        }
        Keys.enterAt(page, page.locator("main form .go").innerText());
        assertThat(page).hasURL(PRODUCT.url() + "/hoc/qualifications");
        assertThat(records.count(WATCHED, "DELTA_DONE")).isEqualTo(before + 1);
    }

    @Test
    void a_committee_types_in_a_sheet_and_settles_one_that_was_held() {
        int before = records.count(ON_PAPER, SIGNED);
        Page page = browser.desk();
        open(page, "/bcd/paper-sheet", COMMITTEE);
        Keys.choose(page, "sheet", COURSES.get(before) + "-SHEET");
        Keys.type(page, "search", records.name(ON_PAPER));
        Keys.enterAt(page, "Tìm");
        Keys.goRound(page);
        Keys.choose(page, "member", records.person(ON_PAPER).toString());
        Keys.choose(page, "assessor", records.person(Watched.ASSESSOR).toString());
        typeDay(page, LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")));
        Keys.tickAll(page, "done");
        Keys.enterAt(page, "Lưu phiếu");
        assertThat(page.locator("main .told")).containsText("Phiếu đủ bước và được tính");
        assertThat(records.count(ON_PAPER, SIGNED)).isEqualTo(before + 1);

        holdASheet();
        Keys.enterAt(page, "Xem lại phiếu");
        Keys.goRound(page);
        Keys.enterAt(page, records.name(HELD));
        Keys.goRound(page);
        Keys.type(page, "decide:reason", "Đã hỏi lại hai người: hôm đó chưa làm hết.");
        Keys.enterAt(page, "Không tính");
        assertThat(page.locator("main .told")).containsText("lần xem này không được tính");
        assertThat(page.locator("main")).not().containsText(records.name(HELD));
    }

    @Test
    void a_committee_proposes_a_level_and_comes_as_far_as_revoking() {
        Page member = browser.phone();
        open(member, "/hoc/certificate?service=" + SERVICE, QUALIFIED);
        assertThat(member).hasTitle(Pattern.compile("Giấy chứng nhận.*"));
        Keys.goRound(member);

        Page page = browser.desk();
        open(page, "/bcd/person?id=" + records.person(QUALIFIED) + "&service=" + SERVICE, COMMITTEE);
        Keys.goRound(page);
        Keys.enterAt(page, "Quyết định về người này");
        Keys.goRound(page);
        Keys.choose(page, "decision:what", "3");
        Keys.type(page, "decision:reason", "Đã xem tận nhà, làm vững.");
        Keys.enterAt(page, "Ghi quyết định");
        assertThat(page.locator("main .told")).containsText("Đã ghi quyết định");
        Keys.enterAt(page, "Tôi đồng ý, ký thứ hai");
        assertThat(page.locator("main .told")).not().containsText("Đã ký");

        page.navigate(PRODUCT.url() + "/bcd/person?id=" + records.person(QUALIFIED) + "&service=" + SERVICE);
        Keys.enterAt(page, "Giấy chứng nhận: xem, thu hồi");
        Keys.goRound(page);
        Keys.choose(page, "revoke:reason", lastOf(page, "revoke:reason"));
        Keys.comeTo(page, "Thu hồi giấy");
    }

    @Test
    void a_trainer_comes_as_far_as_changing_an_app_and_a_key() {
        Page page = browser.desk();
        open(page, "/soan/change", "soan");
        Keys.choose(page, "change:feature", "VNEID-ACCOUNT.ACTIVATE");
        Keys.choose(page, "change:class", "MEANING");
        Keys.enterAt(page, "Xem trước");
        assertThat(page.locator("main [role=status]")).containsText("người sẽ hết đủ điều kiện");
        Keys.goRound(page);
        Keys.comeTo(page, "Công bố thay đổi này");

        Keys.enterAt(page, "Đáp án sai");
        Keys.choose(page, "bank", "K04@1");
        Keys.enterAt(page, "Mở");
        Keys.choose(page, "question", "K04-Q01");
        Keys.enterAt(page, "Mở");
        Keys.pick(page, "right", page.locator("label.tick").first().innerText().strip());
        Keys.type(page, "reason", "Đã hỏi lại công an xã.");
        Keys.enterAt(page, "Xem trước");
        assertThat(page.locator("main [role=status]")).containsText("bài làm đã nộp");
        Keys.goRound(page);
        Keys.comeTo(page, "Sửa đáp án và chấm lại");
    }

    /** The page of an address, signed in and agreed to. */
    private static void open(Page page, String address, String username) {
        page.navigate(PRODUCT.url() + address);
        Keys.signIn(page, username);
        if (!page.url().endsWith(address)) {
            page.navigate(PRODUCT.url() + address);
        }
    }

    private static String lastOf(Page page, String list) {
        return String.valueOf(
                page.locator("select[name='" + list + "'] option").last().getAttribute("value"));
    }

    /** Browsers ask for day and month in the order of their own language, and do not tell which. */
    private static void typeDay(Page page, LocalDate day) {
        Keys.comeToField(page, "day");
        for (String order : List.of("ddMMyyyy", "MMddyyyy")) {
            for (int part = 0; part < 3; part++) {
                page.keyboard().press("ArrowLeft");
            }
            page.keyboard().type(day.format(DateTimeFormatter.ofPattern(order)));
            if (Keys.focused(page, "value").equals(day.toString())) {
                return;
            }
        }
        throw new AssertionError("no order of day and month gives " + day);
    }

    /** A phone that was without a network for two hours sends a sheet with digits that were never right. */
    private static void holdASheet() {
        Page page = SignIn.as(browser.phone(), Watched.ASSESSOR, PRODUCT.url() + "/hoc/observe?sheet=K04-SHEET");
        JsonObject item = new JsonObject();
        item.addProperty("id", UUID.randomUUID().toString());
        item.addProperty("number", 1);
        item.addProperty("at", Instant.now().minus(Duration.ofHours(2)).toEpochMilli());
        item.addProperty("form", "observe");
        item.addProperty(
                "body",
                "id=" + UUID.randomUUID() + "&sheet=K04-SHEET&code=000000&done=1&done=2&done=3&done=4&done=5&done=6"
                        + "&done=7&done=8&member=" + records.person(HELD) + shown(page, "version")
                        + shown(page, "stamp"));
        JsonArray items = new JsonArray();
        items.add(item);
        JsonObject envelope = new JsonObject();
        envelope.addProperty("me", (String) page.evaluate("document.documentElement.dataset.me"));
        envelope.addProperty("phone", UUID.randomUUID().toString());
        envelope.add("items", items);
        APIResponse answer = page.context()
                .request()
                .post(
                        PRODUCT.url() + "/hoc/gui/v1/outbox",
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json")
                                .setHeader("Sec-Fetch-Site", "same-origin")
                                .setData(envelope.toString()));
        assertThat(answer.text()).contains("thanks=review");
        page.context().close();
    }

    private static String shown(Page page, String field) {
        return "&" + field + "=" + page.locator("[name=" + field + "]").getAttribute("value");
    }
}
