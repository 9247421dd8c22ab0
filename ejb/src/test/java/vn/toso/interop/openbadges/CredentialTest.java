package vn.toso.interop.openbadges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toso.qualification.CertificateState;
import vn.toso.qualification.CertificateView;
import vn.toso.qualification.Holder;
import vn.toso.qualification.Standing;
import vn.toso.shared.Period;
import vn.toso.shared.Refused;

/** A badge as a stranger reads it: with another library, by the public keys, against the rules of Open Badges 3.0. */
class CredentialTest {
    private static final String SITE = "https://toso.example.vn";
    private static final UUID PERSON = UUID.fromString("0d3c1a52-4d55-4c57-9f0e-1f6f0a0f7b11");
    private static final LocalDate SINCE = LocalDate.of(2026, 11, 21);

    @TempDir
    static Path folder;

    private static BadgeKeys keys = BadgeKeys.none();

    @BeforeAll
    static void make_keys() throws Exception {
        keys = KeyStores.with(folder.resolve("badge.p12"), "RSA", 2048, "badge-1");
    }

    @Test
    void another_library_believes_the_signature_by_the_public_key() throws Exception {
        SignedJWT badge = SignedJWT.parse(signed(credential(null)));

        assertThat(badge.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        assertThat(badge.getHeader().getType().getType()).isEqualTo("JWT");
        assertThat(badge.getHeader().getKeyID()).isEqualTo(SITE + "/vao/khoa.json?kid=" + keys.id());
        assertThat(isSigned(badge, keys)).isTrue();
        var claims = badge.getJWTClaimsSet();
        assertThat(claims.getIssuer())
                .isEqualTo(claims.getJSONObjectClaim("issuer").get("id"));
        assertThat(claims.getSubject()).isEqualTo("urn:uuid:" + PERSON);
        assertThat(claims.getJWTID()).isEqualTo(claims.getStringClaim("id"));
        assertThat(claims.getNotBeforeTime()).isEqualTo(Date.from(java.time.Instant.parse("2026-11-20T17:00:00Z")));
        assertThat(claims.getExpirationTime()).isNull();
    }

    @Test
    void a_badge_that_was_changed_or_signed_by_another_key_is_not_believed() throws Exception {
        String[] parts = signed(credential(null)).split("\\.", -1);
        String claims =
                new String(java.util.Base64.getUrlDecoder().decode(parts[1]), java.nio.charset.StandardCharsets.UTF_8);
        String changed = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        claims.replace("2026-11-20", "2020-11-20").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(changed).isNotEqualTo(parts[1]);
        BadgeKeys others = KeyStores.with(folder.resolve("other.p12"), "RSA", 2048, "badge-1");

        assertThat(isSigned(SignedJWT.parse(parts[0] + "." + changed + "." + parts[2]), keys))
                .isFalse();
        assertThat(isSigned(SignedJWT.parse(String.join(".", parts)), others)).isFalse();
    }

    @Test
    void after_a_change_of_keys_older_badges_are_still_believed() throws Exception {
        Path store = folder.resolve("changed.p12");
        SignedJWT older = SignedJWT.parse(signed(credential(null), KeyStores.with(store, "RSA", 2048, "badge-1")));
        BadgeKeys both = KeyStores.with(store, "RSA", 2048, "badge-2");

        assertThat(isSigned(older, both)).isTrue();
        SignedJWT newer = SignedJWT.parse(signed(credential(null), both));
        assertThat(isSigned(newer, both)).isTrue();
        assertThat(newer.getHeader().getKeyID()).isNotEqualTo(older.getHeader().getKeyID());
        assertThat(both.jwks().getJsonArray("keys")).hasSize(2);
    }

    @Test
    void the_public_keys_hold_no_private_part() throws Exception {
        JWKSet set = JWKSet.parse(keys.jwks().toString());

        assertThat(set.getKeys()).hasSize(1).noneMatch(JWK::isPrivate);
        JWK key = set.getKeys().get(0);
        assertThat(key.computeThumbprint().toString()).isEqualTo(key.getKeyID()).isEqualTo(keys.id());
        assertThat(keys.jwk(keys.id())).isPresent();
        assertThat(keys.jwk("another")).isEmpty();
    }

    @Test
    void the_credential_keeps_the_rules_of_open_badges() {
        assertThat(broken(credential(null).json().toString())).isEmpty();
        assertThat(broken(credential(SINCE.plusYears(1)).json().toString())).isEmpty();
        assertThat(credential(SINCE.plusYears(1)).json().getString("validUntil"))
                .isEqualTo("2027-11-21T17:00:00Z");
    }

    @Test
    void a_credential_that_breaks_a_rule_is_found() {
        String whole = credential(null).json().toString();
        for (String part : List.of("@context", "id", "type", "issuer", "validFrom", "credentialSubject")) {
            JsonObject without =
                    Json.createObjectBuilder(read(whole)).remove(part).build();
            assertThat(broken(without.toString())).as("without " + part).isNotEmpty();
        }
        Map.of(
                        "\"AchievementSubject\"", "\"Person\"",
                        "\"OpenBadgeCredential\"", "\"Credential\"",
                        "\"narrative\"", "\"text\"",
                        "\"urn:uuid:", "\"not a uri ",
                        "2026-11-20T17:00:00Z", "today")
                .forEach((right, wrong) -> {
                    String spoilt = whole.replace(right, wrong);
                    assertThat(spoilt).as(right).isNotEqualTo(whole);
                    assertThat(broken(spoilt)).as(wrong).isNotEmpty();
                });
    }

    @Test
    void nothing_in_it_says_who_its_holder_is() {
        assertThat(credential(null).json().toString()).doesNotContain("Bươi").doesNotContain("Huổi");
    }

    @Test
    void without_a_key_or_with_a_weak_one_nothing_is_signed() {
        assertThatThrownBy(() -> signed(credential(null), BadgeKeys.none()))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("badge.no-key");
        assertThatThrownBy(() -> KeyStores.with(folder.resolve("weak.p12"), "RSA", 1024, "badge-1"))
                .hasMessageContaining("badge-1 is no RSA key of at least 2048 bits");
        assertThatThrownBy(() -> KeyStores.with(folder.resolve("curve.p12"), "EC", 256, "badge-1"))
                .hasMessageContaining("is no RSA key");
        assertThatThrownBy(() -> BadgeKeys.read(folder.resolve("badge.p12"), "another password"))
                .isInstanceOf(IllegalStateException.class);
    }

    private static String signed(Credential credential) {
        return signed(credential, keys);
    }

    private static String signed(Credential credential, BadgeKeys by) {
        return credential.signed(by);
    }

    /** Finds the key as a stranger does: by the end of the address in the badge's head, in the public set. */
    private static boolean isSigned(SignedJWT badge, BadgeKeys by) throws Exception {
        JWKSet set = JWKSet.parse(by.jwks().toString());
        JWK named = set.getKeyByKeyId(badge.getHeader().getKeyID().replaceFirst(".*kid=", ""));
        JWK key = named == null ? set.getKeys().get(0) : named;
        return badge.verify(new RSASSAVerifier(key.toRSAKey()));
    }

    private static Credential credential(@Nullable LocalDate lastDay) {
        CertificateView certificate = new CertificateView(
                UUID.fromString("5f4d9a53-98a4-4a8e-8ee5-5a9b0e5f2a10"),
                "AAAAAAAAAAAAAAAAAAAAAA",
                PERSON,
                "VNEID-ACCOUNT",
                new Holder("Lò Thị Bươi", "Tổ công nghệ số cộng đồng", "Bản Huổi Khạ", "Xã Mường Mùn"),
                CertificateState.VALID,
                SINCE.plusDays(7),
                SINCE.plusDays(7),
                SINCE,
                lastDay,
                null,
                null,
                new Standing(1, true, 1, 1, List.of(), Period.OPEN, null, null));
        return new Credential(
                SITE,
                certificate,
                new BadgeText("vi", "Giấy chứng nhận hoàn thành: VNeID", "Đủ điều kiện", "Đọc đủ bài", "Xem giấy"));
    }

    private static Set<String> broken(String json) {
        SchemaValidatorsConfig strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        InputStream rules = CredentialTest.class.getResourceAsStream("open-badge-credential.schema.json");
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(rules, strict);
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    private static JsonObject read(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }
}
