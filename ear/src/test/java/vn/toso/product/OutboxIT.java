package vn.toso.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Envelopes of what a phone kept: replayed, reordered, cut short, foreign or tampered, each is counted once or refused with a reason. */
class OutboxIT {
    private static final int QUESTIONS = 12;
    private final String phone = UUID.randomUUID().toString();
    private int count;

    @Test
    void a_whole_quiz_in_one_envelope_in_any_order_is_graded_once() {
        var member = member("thanhvien140");
        var paper = startPaper(member);
        List<JsonObject> items = new ArrayList<>();
        for (var n = 1; n <= QUESTIONS; n++) {
            items.add(item("answer", paper.fields() + "&n=" + n + "&choice=unsure"));
        }
        items.add(item("hand-in", paper.fields()));
        Collections.reverse(items);

        assertThat(states(member, items)).containsOnly("done");
        assertThat(states(member, items)).as("once more").containsOnly("done");
        assertThat(member.get("/hoc/result?paper=" + paper.id()).text()).contains("Đúng 0 trên 12 câu");
    }

    @Test
    void what_overtakes_on_the_way_waits_and_what_comes_too_late_is_told() {
        var member = member("thanhvien141");
        var paper = startPaper(member);
        var answers = new ArrayList<JsonObject>();
        for (var n = 1; n <= QUESTIONS; n++) {
            answers.add(item("answer", paper.fields() + "&n=" + n + "&choice=unsure"));
        }
        var handIn = item("hand-in", paper.fields());
        assertThat(states(member, List.of(handIn))).containsExactly("wait");
        assertThat(states(member, answers)).containsOnly("done");
        assertThat(states(member, List.of(handIn))).containsExactly("done");
        var late = item("answer", paper.fields() + "&n=1&choice=1");
        assertThat(answered(member, List.of(late)).get(0).get("why").getAsString())
                .contains("Bài này đã nộp rồi");
        assertThat(states(member, answers)).as("a repetition is no new answer").containsOnly("done");
    }

    @Test
    void a_lesson_sent_again_and_again_is_one_lesson() {
        var member = newcomer();
        var lesson = item("lesson", "id=" + UUID.randomUUID() + "&lesson=K04-L1&version=1");
        for (var i = 0; i < 3; i++) {
            assertThat(states(member, List.of(lesson))).containsExactly("done");
        }
        assertThat(member.get("/hoc/course?course=K04").text()).contains("Đã đọc 1 trên 6 bài");
    }

    @Test
    void a_rehearsal_is_followed_by_the_server_and_kept_once() {
        var member = newcomer();
        var done = item("rehearsal", rehearsal("alone", "2111111111"));
        var better = item("rehearsal", rehearsal("alone", "111111111"));
        assertThat(states(member, List.of(better, done))).containsOnly("done");
        assertThat(states(member, List.of(done, better, done))).as("once more").containsOnly("done");
        assertThat(member.get("/hoc/course?course=K04").text()).contains("Đã tự làm, không bấm nhầm lần nào");
        var tampered = done.deepCopy();
        tampered.addProperty("body", body(done).replace("taps=2111111111", "taps=111111111"));
        var cutShort = item("rehearsal", rehearsal("alone", "11"));
        var impossible = item("rehearsal", rehearsal("alone", "1111111119"));
        var watched = item("rehearsal", rehearsal("watch", "111111111"));
        var foreign = item("rehearsal", rehearsal("alone", "111111111").replace("K04-S1", "K77-S1"));
        assertThat(states(member, List.of(tampered, cutShort, impossible, watched, foreign)))
                .containsOnly("refused");
    }

    private static String rehearsal(String mode, String taps) {
        return "id=" + UUID.randomUUID() + "&scene=K04-S1&version=1&mode=" + mode + "&taps=" + taps;
    }

    private static String body(JsonObject item) {
        return item.get("body").getAsString();
    }

    @Test
    void what_belongs_to_another_member_is_not_taken() {
        var owner = member("thanhvien143");
        var paper = startPaper(owner);
        var neighbour = member("thanhvien144");
        var foreign = item("answer", paper.fields() + "&n=1&choice=unsure");
        assertThat(answered(neighbour, List.of(foreign)).get(0).get("why").getAsString())
                .contains("Bài làm này là của người khác");
        assertThat(sent(neighbour, envelope(keyOf(owner), List.of(foreign))).text())
                .contains("\"session\"");
    }

    @Test
    void after_the_sessions_end_an_answer_counts_by_its_token_and_a_lesson_waits_for_its_member() {
        var member = member("thanhvien145");
        var paper = startPaper(member);
        var me = keyOf(member);
        var stranger = new Visitor(Product.ADDRESS);
        var items = List.of(
                item("answer", paper.fields() + "&n=1&choice=unsure"),
                item("lesson", "id=" + UUID.randomUUID() + "&lesson=K04-L1&version=1"));
        var page = sent(stranger, envelope(me, items));
        assertThat(page.status()).isEqualTo(200);
        assertThat(statesIn(page)).containsExactly("done", "session");
    }

    @Test
    void a_number_or_id_used_twice_for_different_answers_is_refused() {
        var member = member("thanhvien146");
        var paper = startPaper(member);
        var first = item("answer", paper.fields() + "&n=1&choice=unsure");
        assertThat(states(member, List.of(first))).containsExactly("done");
        var tampered = first.deepCopy();
        tampered.addProperty("body", paper.fields() + "&n=2&choice=unsure");
        assertThat(states(member, List.of(tampered))).containsExactly("refused");
    }

    @Test
    void an_envelope_cut_short_or_malformed_is_refused_whole_with_a_sentence() {
        var member = newcomer();
        var whole = envelope(
                keyOf(member), List.of(item("lesson", "id=" + UUID.randomUUID() + "&lesson=K04-L2&version=1")));
        for (var broken : List.of(
                whole.substring(0, whole.length() / 2),
                whole.substring(0, whole.length() - 2),
                "",
                "[]",
                whole.replace(phone, "x"),
                "{\"phone\":\"" + phone + "\",\"items\":[{}]}")) {
            var answer = sent(member, broken);
            assertThat(answer.status()).as(broken).isEqualTo(400);
            assertThat(answer.text()).as(broken).contains("\"why\":\"");
        }
        assertThat(member.get("/hoc/course?course=K04").text()).contains("Đã đọc 0 trên 6 bài");
    }

    @Test
    void one_form_that_cannot_be_read_does_not_hold_up_the_one_beside_it() {
        var member = member("thanhvien149");
        var long8000 = item("unclear", "x=" + "a".repeat(9000));
        var unknown = item("lesson", "a=b");
        unknown.addProperty("colour", "red");
        var without = item("lesson", "a=b");
        without.remove("at");
        var good = item("lesson", "id=" + UUID.randomUUID() + "&lesson=K04-L6&version=1");
        var answers = answered(member, List.of(long8000, unknown, without, good));
        assertThat(answers)
                .extracting(answer -> answer.get("state").getAsString())
                .containsExactlyInAnyOrder("refused", "refused", "refused", "done");
        assertThat(answers)
                .filteredOn(answer -> answer.has("why"))
                .extracting(answer -> answer.get("why").getAsString())
                .anyMatch(why -> why.contains("viết ngắn lại"))
                .anyMatch(why -> why.contains("làm lại trên trang"));
    }

    @Test
    void the_same_button_on_a_page_that_was_opened_for_another_member_counts_for_nobody() {
        var owner = member("thanhvien147");
        var neighbour = newcomer();
        var form = "me=" + keyOf(owner) + "&id=" + UUID.randomUUID() + "&lesson=K04-L1&version=1";
        assertThat(answered(neighbour, List.of(item("lesson", form)))
                        .get(0)
                        .get("why")
                        .getAsString())
                .contains("đã mở cho người khác");
        var page = neighbour.post(
                "/hoc/gui/v1/lesson",
                Map.of("me", keyOf(owner), "id", UUID.randomUUID().toString(), "lesson", "K04-L1", "version", "1"));
        assertThat(page.text()).contains("đã mở cho người khác");
        assertThat(neighbour.get("/hoc/course?course=K04").text()).contains("Đã đọc 0 trên 6 bài");
    }

    @Test
    void two_phones_leave_what_arrived_last_and_each_keeps_its_own_order() {
        var member = member("thanhvien166");
        var paper = startPaper(member);
        var early = item("answer", paper.fields() + "&n=1&choice=1");
        var later = item("answer", paper.fields() + "&n=1&choice=2");
        assertThat(states(member, List.of(later, early))).as("reordered").containsOnly("done");
        assertThat(chosen(member, paper)).isEqualTo("2");

        var other = item("answer", paper.fields() + "&n=1&choice=unsure");
        other.addProperty("number", 1);
        var envelope = envelope(keyOf(member), List.of(other))
                .replace(phone, UUID.randomUUID().toString());
        assertThat(statesIn(sent(member, envelope))).containsExactly("done");
        assertThat(states(member, List.of(early, later)))
                .as("a replay takes nothing back")
                .containsOnly("done");
        assertThat(chosen(member, paper)).isEqualTo("unsure");
    }

    @Test
    void an_envelope_of_another_members_phone_waits_for_its_member_whatever_is_in_it() {
        var owner = member("thanhvien167");
        var neighbour = member("thanhvien168");
        var items = List.of(
                item("lesson", "id=" + UUID.randomUUID() + "&lesson=K04-L1&version=1"),
                item("put-aside", "lesson=K04-L1&step=2"));
        assertThat(statesIn(sent(neighbour, envelope(keyOf(owner), items)))).containsOnly("session");
        assertThat(statesIn(sent(owner, envelope(keyOf(owner), items)))).containsOnly("done");
        assertThat(answered(neighbour, items).get(0).get("state").getAsString())
                .as("an id that is taken")
                .isEqualTo("refused");
    }

    @Test
    void a_tampered_token_or_choice_is_refused_and_a_years_difference_of_the_clock_is_not() {
        var member = member("thanhvien169");
        var paper = startPaper(member);
        var stranger = new Visitor(Product.ADDRESS);
        var forged = item("answer", paper.fields().replaceFirst("token=.{5}", "token=AAAAA") + "&n=1&choice=unsure");
        assertThat(statesIn(sent(stranger, envelope(keyOf(member), List.of(forged)))))
                .containsExactly("refused");
        assertThat(states(member, List.of(item("answer", paper.fields() + "&n=1&choice=9"))))
                .containsExactly("refused");
        assertThat(states(member, List.of(item("answer", paper.fields() + "&n=99&choice=unsure"))))
                .containsExactly("refused");
        for (var at : List.of(Long.MIN_VALUE, 0L, 4_000_000_000_000L, Long.MAX_VALUE)) {
            var item = item("answer", paper.fields() + "&n=2&choice=unsure");
            item.addProperty("at", at);
            assertThat(states(member, List.of(item))).as("clock at " + at).containsExactly("done");
        }
    }

    @Test
    void forms_and_fields_that_there_are_not_are_refused_one_by_one() {
        var member = member("thanhvien148");
        var items = List.of(
                item("delete-all", "a=b"),
                item("lesson", "lesson=K04-L1"),
                item("lesson", "id=%zz"),
                item("lesson", "id=" + UUID.randomUUID() + "&lesson=K04-L1&version=1"));
        assertThat(states(member, items)).containsExactly("refused", "refused", "refused", "done");
    }

    private record Paper(String id, String token) {
        String fields() {
            return "paper=" + id + "&token=" + token;
        }
    }

    private static Visitor member(String username) {
        var visitor = Visitor.signedIn(username);
        visitor.post("/hoc/gui/v1/consent", Map.of());
        return visitor;
    }

    /** The sample's members have learned this and that already. */
    private static Visitor newcomer() {
        return IntStream.rangeClosed(150, 165)
                .mapToObj(number -> member("thanhvien" + number))
                .filter(visitor -> visitor.get("/hoc/course?course=K04").text().contains("Đã đọc 0 trên 6 bài"))
                .findFirst()
                .orElseThrow();
    }

    private static Paper startPaper(Visitor visitor) {
        var page = Jsoup.parse(
                visitor.post("/hoc/gui/v1/paper", Map.of("quiz", "K04-QUIZ")).text());
        return new Paper(
                page.select("input[name=paper]").attr("value"),
                page.select("input[name=token]").attr("value"));
    }

    /** What the whole paper shows as chosen in its first question. */
    private static String chosen(Visitor visitor, Paper paper) {
        return Jsoup.parse(visitor.get("/hoc/paper?paper=" + paper.id()).text())
                .select("[data-part=1] input[checked]")
                .attr("value");
    }

    private static String keyOf(Visitor visitor) {
        return visitor.get("/hoc/home").header("Toso-Me");
    }

    private JsonObject item(String form, String body) {
        var item = new JsonObject();
        item.addProperty("id", UUID.randomUUID().toString());
        item.addProperty("number", ++count);
        item.addProperty("at", 0);
        item.addProperty("form", form);
        item.addProperty("body", body);
        return item;
    }

    private String envelope(String me, List<JsonObject> items) {
        var all = new JsonArray();
        items.forEach(all::add);
        var envelope = new JsonObject();
        envelope.addProperty("me", me);
        envelope.addProperty("phone", phone);
        envelope.add("items", all);
        return envelope.toString();
    }

    private List<String> states(Visitor visitor, List<JsonObject> items) {
        return answered(visitor, items).stream()
                .map(answer -> answer.get("state").getAsString())
                .toList();
    }

    private List<JsonObject> answered(Visitor visitor, List<JsonObject> items) {
        return answersIn(sent(visitor, envelope(keyOf(visitor), items)));
    }

    private static List<String> statesIn(Page page) {
        return answersIn(page).stream()
                .map(answer -> answer.get("state").getAsString())
                .toList();
    }

    private static List<JsonObject> answersIn(Page page) {
        List<JsonObject> answers = new ArrayList<>();
        JsonParser.parseString(page.text())
                .getAsJsonObject()
                .getAsJsonArray("answers")
                .forEach(answer -> answers.add(answer.getAsJsonObject()));
        return answers;
    }

    private static Page sent(Visitor visitor, String document) {
        return visitor.postJson("/hoc/gui/v1/outbox", document);
    }
}
