package vn.toso.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import vn.toso.measure.Records;

/** Signing for somebody by plain HTTP: only by who may, only with the digits of the moment, and once. */
class ObserveIT {
    private static final String ASSESSOR = "danhgia.muongmun";

    @Test
    void a_member_makes_no_observation_by_address() {
        var watched = member("thanhvien171");
        var neighbour = member("thanhvien172");
        var id = idOf("thanhvien171");
        assertThat(neighbour.get("/hoc/observe?sheet=K04-SHEET&member=" + id).text())
                .contains("Bạn chưa được giao việc xem và xác nhận")
                .doesNotContain("name=\"code\"");
        for (var forger : new Visitor[] {neighbour, watched}) {
            var fields = fields(id, digitsOf(watched), forger.get("/hoc/home").header("Toso-Me"));
            assertThat(forger.postBody("/hoc/gui/v1/observe", body(fields)).text())
                    .doesNotContain("Đã xác nhận đủ các bước");
        }
        assertThat(watched.get("/hoc/practice?course=K04").text()).doesNotContain("Kết quả những lần trước");
    }

    @Test
    void digits_of_another_member_sign_nothing_and_lose_nothing() {
        var watched = member("thanhvien173");
        var other = member("thanhvien174");
        var assessor = member(ASSESSOR);
        var fields = fields(idOf("thanhvien173"), digitsOf(other), "");
        var refused = assessor.postBody("/hoc/gui/v1/observe", body(fields));
        assertThat(refused.text()).contains("Sáu số chưa đúng");
        assertThat(Jsoup.parse(refused.text()).select("input[name=done][checked]"))
                .hasSize(8);
        assertThat(Jsoup.parse(refused.text()).select("option[selected]").attr("value"))
                .isEqualTo(fields.get("member"));
        assertThat(watched.get("/hoc/practice?course=K04").text()).doesNotContain("Kết quả những lần trước");
    }

    @Test
    void what_is_sent_again_and_again_is_one_signature() {
        var watched = member("thanhvien175");
        var assessor = member(ASSESSOR);
        var fields = fields(idOf("thanhvien175"), digitsOf(watched), "");
        for (var i = 0; i < 3; i++) {
            assertThat(assessor.postBody("/hoc/gui/v1/observe", body(fields)).text())
                    .contains("Đã xác nhận đủ các bước");
        }
        var kept = body(fields);
        assertThat(outbox(assessor, kept)).contains("\"done\"");
        assertThat(Jsoup.parse(watched.get("/hoc/practice?course=K04").text()).select("main .card .row"))
                .hasSize(1);
    }

    private static String outbox(Visitor assessor, String body) {
        var item = new JsonObject();
        item.addProperty("id", UUID.randomUUID().toString());
        item.addProperty("number", 1);
        item.addProperty("at", System.currentTimeMillis());
        item.addProperty("form", "observe");
        item.addProperty("body", body);
        var items = new JsonArray();
        items.add(item);
        var envelope = new JsonObject();
        envelope.addProperty("me", assessor.get("/hoc/home").header("Toso-Me"));
        envelope.addProperty("phone", UUID.randomUUID().toString());
        envelope.add("items", items);
        var answer =
                assessor.postJson("/hoc/gui/v1/outbox", envelope.toString()).text();
        assertThat(JsonParser.parseString(answer).getAsJsonObject().getAsJsonArray("answers"))
                .hasSize(1);
        return answer;
    }

    private static String body(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> fields(String member, String digits, String me) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", UUID.randomUUID().toString());
        fields.put("me", me);
        fields.put("sheet", "K04-SHEET");
        fields.put("version", "1");
        fields.put("member", member);
        fields.put("code", digits);
        fields.put("done", IntStream.rangeClosed(1, 8).mapToObj(String::valueOf).collect(Collectors.joining("&done=")));
        return fields;
    }

    private static String digitsOf(Visitor visitor) {
        return Jsoup.parse(visitor.get("/hoc/practice?course=K04").text())
                .select(".digits")
                .text();
    }

    private static String idOf(String username) {
        try (var records = Records.open()) {
            return records.person(username).toString();
        }
    }

    private static Visitor member(String username) {
        var visitor = Visitor.signedIn(username);
        visitor.post("/hoc/gui/v1/consent", Map.of());
        return visitor;
    }
}
