package vn.toso.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What of a certificate is open to whom: the member's own to the member alone, the agreed fields to whoever brings the token. */
class CertificateIT {
    private static final String SERVICE = "service=VNEID-ACCOUNT";
    private static final List<String> OWN =
            List.of("/hoc/certificate?", "/hoc/certificate.pdf?", "/hoc/certificate.jwt?", "/hoc/card?");

    private static Visitor helper = new Visitor(Product.ADDRESS);
    private static String token = "";

    @BeforeAll
    static void find_a_member_who_is_qualified() {
        for (int number = 11; token.isEmpty() && number <= 60; number++) {
            helper = member(String.format("thanhvien%03d", number));
            var page = helper.get("/hoc/certificate?" + SERVICE);
            if (page.status() == 200) {
                token = Jsoup.parse(page.text())
                        .select("a[href^=/vao/giay]")
                        .attr("href")
                        .replaceFirst(".*c=", "");
            }
        }
        assertThat(token).matches("[A-Za-z0-9_-]{22}");
    }

    @Test
    void whoever_brings_the_token_sees_it_without_a_session() {
        var anybody = new Visitor(Product.ADDRESS);
        var page = anybody.getOnce("/vao/giay?c=" + token);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Còn hiệu lực").contains("Xã ").contains("Từ ngày");
        assertThat(anybody.sessions()).isEmpty();
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("X-Robots-Tag")).contains("noindex");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(Jsoup.parse(page.text()).select("main .paper li").eachText())
                .hasSizeBetween(4, 5)
                .allMatch(line -> line.matches("(Tên|Dịch vụ|Từ ngày|Đến hết ngày|Nơi cấp) .*"));
    }

    @Test
    void every_other_token_gets_the_same_sentence() {
        var anybody = new Visitor(Product.ADDRESS);
        var unknown = anybody.getOnce("/vao/giay?c=AAAAAAAAAAAAAAAAAAAAAA");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.header("Cache-Control")).isEqualTo("no-store");
        for (String address : List.of(
                "/vao/giay",
                "/vao/giay?c=",
                "/vao/giay?c=" + token.substring(1),
                "/vao/giay?c=" + token + "A",
                "/vao/giay?c=%25",
                "/vao/giay?c=%27%20or%201=1",
                "/vao/giay?c=" + "A".repeat(2000))) {
            var page = anybody.getOnce(address);
            assertThat(page.status()).as(address).isEqualTo(404);
            assertThat(Jsoup.parse(page.text()).select("main").text())
                    .as(address)
                    .isEqualTo(Jsoup.parse(unknown.text()).select("main").text())
                    .contains("Không có giấy nào ứng với mã này");
        }
        assertThat(anybody.sessions()).isEmpty();
    }

    @Test
    void nothing_of_a_member_is_had_by_address() {
        var other = unqualified();
        for (String address : OWN) {
            assertThat(new Visitor(Product.ADDRESS).get(address + SERVICE).isSignIn())
                    .as(address)
                    .isTrue();
            var refused = other.get(address + SERVICE);
            assertThat(refused.status()).as(address).isEqualTo(403);
            assertThat(refused.text()).contains("Chưa đủ điều kiện");
            assertThat(helper.get(address + "service=NO-SUCH").status())
                    .as(address)
                    .isEqualTo(404);
            assertThat(helper.get(address + "service=").status()).as(address).isEqualTo(404);
        }
        var page = helper.get("/hoc/certificate?" + SERVICE);
        for (String trick : List.of("&person=1", "&c=" + token, "&id=" + token)) {
            assertThat(other.get("/hoc/certificate?" + SERVICE + trick).status())
                    .isEqualTo(403);
        }
        assertThat(page.header("Cache-Control")).contains("no-store");
    }

    @Test
    void opened_again_it_is_the_same() {
        var again = Jsoup.parse(helper.get("/hoc/certificate?" + SERVICE).text());

        assertThat(again.select("a[href^=/vao/giay]").attr("href")).isEqualTo("/vao/giay?c=" + token);
        assertThat(again.text()).doesNotContain("chứng chỉ").doesNotContain("Cộng hòa");
    }

    @Test
    void the_badge_is_signed_by_the_key_that_its_head_names() throws GeneralSecurityException {
        var answer = helper.get("/hoc/certificate.jwt?" + SERVICE);
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"toso-VNEID-ACCOUNT.jwt\"");
        var parts = answer.text().split("\\.", -1);
        var head = JsonParser.parseString(decoded(parts[0])).getAsJsonObject();
        var body = JsonParser.parseString(decoded(parts[1])).getAsJsonObject();

        var anybody = new Visitor(Product.ADDRESS);
        var kid = head.get("kid").getAsString();
        assertThat(kid).startsWith(Product.ADDRESS + "/vao/khoa.json?kid=");
        var key = JsonParser.parseString(
                        anybody.get(kid.substring(Product.ADDRESS.toString().length()))
                                .text())
                .getAsJsonObject();
        var set = JsonParser.parseString(anybody.get("/vao/khoa.json").text())
                .getAsJsonObject()
                .getAsJsonArray("keys");
        assertThat(set).contains(key);
        assertThat(key.keySet()).containsExactlyInAnyOrder("kty", "kid", "use", "alg", "n", "e");
        assertThat(isSigned(parts, key.get("n").getAsString(), key.get("e").getAsString()))
                .isTrue();

        var issuer = body.getAsJsonObject("issuer").get("id").getAsString();
        assertThat(anybody.get(issuer.substring(Product.ADDRESS.toString().length()))
                        .text())
                .contains("\"Profile\"");
        assertThat(body.getAsJsonArray("evidence")
                        .get(0)
                        .getAsJsonObject()
                        .get("id")
                        .getAsString())
                .isEqualTo(Product.ADDRESS + "/vao/giay?c=" + token);
        var revoked =
                JsonParser.parseString(anybody.get("/vao/thu-hoi.json").text()).getAsJsonObject();
        assertThat(revoked.get("revokedCredential").toString())
                .doesNotContain(body.get("id").getAsString());
        assertThat(anybody.get("/vao/khoa.json?kid=another").status()).isEqualTo(404);
        assertThat(anybody.sessions()).isEmpty();
    }

    private static boolean isSigned(String[] parts, String n, String e) throws GeneralSecurityException {
        var key = KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(number(n), number(e)));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static BigInteger number(String base64) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64));
    }

    private static String decoded(String base64) {
        return new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    /** The sample lets the last members learn nothing. */
    private static Visitor unqualified() {
        return member("thanhvien200");
    }

    private static Visitor member(String username) {
        var visitor = Visitor.signedIn(username);
        visitor.post("/hoc/gui/v1/consent", Map.of());
        return visitor;
    }
}
