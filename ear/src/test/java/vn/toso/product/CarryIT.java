package vn.toso.product;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** A course as a file to be carried by hand: for whoever is signed in, the same for everybody, signed, and nobody is in it. */
class CarryIT {
    private static final String FILE = "/hoc/carry.toso?course=K04";

    @Test
    void two_members_in_two_languages_get_the_same_bytes_whatever_they_have_done() {
        var reader = member("thanhvien167");
        var other = member("thanhvien168");
        read(reader, "K04-L1");
        other.post("/hoc/gui/v1/language", Map.of("language", "en", "back", "/hoc/home"));
        other.post("/hoc/gui/v1/text-size", Map.of("size", "3", "back", "/hoc/home"));
        assertThat(reader.get("/hoc/course?course=K04").text())
                .as("their pages do differ")
                .containsPattern("Đã đọc [1-6] trên 6 bài")
                .isNotEqualTo(other.get("/hoc/course?course=K04").text());

        var file = reader.get(FILE);
        assertThat(file.text()).isEqualTo(other.get(FILE).text());
        assertThat(file.text()).isEqualTo(reader.get(FILE).text());
        assertThat(file.header("Content-Disposition")).matches("attachment; filename=\"K04-v[0-9]+\\.toso\"");
    }

    @Test
    void nobody_is_in_it_and_every_lesson_is() {
        var member = member("thanhvien167");
        var key = member.get("/hoc/home").header("Toso-Me");
        var file = member.get(FILE).text();
        assertThat(file).doesNotContain(key).doesNotContain("thanhvien").doesNotContain("data-me");
        assertThat(key).isNotEmpty();

        var course = courseIn(file);
        List<String> addresses = new ArrayList<>();
        for (var each : course.getAsJsonArray("pages")) {
            var page = each.getAsJsonObject();
            addresses.add(page.get("address").getAsString());
            var main = Jsoup.parse(page.get("main").getAsString());
            assertThat(main.select("h1")).hasSize(1);
            assertThat(main.select("script, header, footer, [name=back]")).isEmpty();
            assertThat(main.select("input[name=id]").eachAttr("value")).allMatch(String::isEmpty);
            assertThat(main.select("input[name=id]")).isNotEmpty();
            assertThat(main.text()).doesNotContain("Đã đọc");
        }
        assertThat(addresses).hasSizeGreaterThanOrEqualTo(7).startsWith("/hoc/course?course=K04");
        assertThat(addresses).contains("/hoc/lesson?lesson=K04-L1", "/hoc/lesson?lesson=K04-L6");
        assertThat(course.get("made").getAsString()).matches("[0-9]{2}:[0-9]{2} [0-9/]{10}");
    }

    @Test
    void it_is_signed_by_a_key_that_its_page_names_and_weighs_what_its_page_says() throws GeneralSecurityException {
        var member = member("thanhvien168");
        var file = member.get(FILE).text();
        var page = Jsoup.parse(member.get("/hoc/carry?course=K04").text());
        var keys =
                JsonParser.parseString(page.select("#carry").attr("data-keys")).getAsJsonObject();
        var line = file.substring(0, file.indexOf('\n')).split(" ");
        var body = file.substring(file.indexOf('\n') + 1);

        var key = KeyFactory.getInstance("EC")
                .generatePublic(new X509EncodedKeySpec(
                        Base64.getDecoder().decode(keys.get(line[2]).getAsString())));
        assertThat(isSigned(key, line, body)).isTrue();
        assertThat(isSigned(key, line, body.replaceFirst("K04", "K05"))).isFalse();
        var kilobytes = (file.getBytes(UTF_8).length + 1023) / 1024;
        assertThat(page.select("main a.quiet").eachText()).anyMatch(text -> text.contains("(" + kilobytes + " KB)"));
    }

    @Test
    void a_visitor_signs_in_first_and_an_unknown_course_is_said_to_be_unknown() {
        assertThat(new Visitor(Product.ADDRESS).get(FILE).isSignIn()).isTrue();
        var member = member("thanhvien168");
        for (var address : List.of("/hoc/carry.toso", "/hoc/carry.toso?course=K4", "/hoc/carry?course=../K04")) {
            var answer = member.get(address);
            assertThat(answer.status()).as(address).isEqualTo(404);
            assertThat(answer.text()).contains("Chưa có khóa học này");
        }
    }

    private static boolean isSigned(java.security.PublicKey key, String[] line, String body)
            throws GeneralSecurityException {
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(key);
        signature.update((line[0] + " " + line[1] + " " + line[2] + "\n" + body).getBytes(UTF_8));
        return signature.verify(HexFormat.of().parseHex(line[3]));
    }

    private static JsonObject courseIn(String file) {
        return JsonParser.parseString(file.substring(file.indexOf('\n') + 1)).getAsJsonObject();
    }

    private static void read(Visitor member, String lesson) {
        var page = Jsoup.parse(member.get("/hoc/lesson?lesson=" + lesson).text());
        member.post(
                "/hoc/gui/v1/lesson",
                Map.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "lesson",
                        lesson,
                        "version",
                        page.select("input[name=version]").attr("value")));
    }

    private static Visitor member(String username) {
        var visitor = Visitor.signedIn(username);
        visitor.post("/hoc/gui/v1/consent", Map.of());
        return visitor;
    }
}
