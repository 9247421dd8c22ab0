package vn.toso.interop.openbadges;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Optional;
import vn.toso.qualification.CertificateView;
import vn.toso.shared.VietnamTime;

/**
 * A certificate as an OpenBadgeCredential: who issued it, since when it holds, what its holder may do. The holder is a random account id.
 *
 * @param site where browsers find us, without a slash at the end
 */
record Credential(String site, CertificateView certificate, BadgeText text) {
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    JsonObject json() {
        JsonObjectBuilder credential = Json.createObjectBuilder()
                .add("@context", list("https://www.w3.org/ns/credentials/v2", Addresses.CONTEXT))
                .add("id", id())
                .add("type", list("VerifiableCredential", "OpenBadgeCredential"))
                .add("name", text.name())
                .add("issuer", Addresses.profile(site))
                .add("validFrom", moment(validFrom()));
        validUntil().ifPresent(end -> credential.add("validUntil", moment(end)));
        return credential
                .add("credentialSubject", subject())
                .add("evidence", Json.createArrayBuilder().add(evidence()))
                .add(
                        "credentialStatus",
                        Json.createObjectBuilder()
                                .add("id", Addresses.revocations(site))
                                .add("type", "1EdTechRevocationList"))
                .build();
    }

    /** Signed: head, credential and signature, each in base 64, with dots between them (RFC 7515). */
    String signed(BadgeKeys keys) {
        JsonObject head = Json.createObjectBuilder()
                .add("alg", BadgeKeys.ALGORITHM)
                .add("typ", "JWT")
                .add("kid", Addresses.key(site, keys.id()))
                .build();
        String content = encoded(head) + "." + encoded(claims());
        return content + "." + BASE64URL.encodeToString(keys.sign(content));
    }

    /** The credential, with the claims that readers of plain tokens look for. */
    private JsonObject claims() {
        JsonObjectBuilder claims = Json.createObjectBuilder(json())
                .add("iss", Addresses.issuer(site))
                .add("jti", id())
                .add("sub", holder())
                .add("nbf", validFrom().toEpochSecond());
        validUntil().ifPresent(end -> claims.add("exp", end.toEpochSecond()));
        return claims.build();
    }

    private JsonObjectBuilder subject() {
        return Json.createObjectBuilder()
                .add("id", holder())
                .add("type", list("AchievementSubject"))
                .add(
                        "achievement",
                        Json.createObjectBuilder()
                                .add("id", Addresses.achievement(site, certificate.service()))
                                .add("type", list("Achievement"))
                                .add("inLanguage", text.language())
                                .add("name", text.name())
                                .add("description", text.description())
                                .add("criteria", Json.createObjectBuilder().add("narrative", text.criteria())));
    }

    private JsonObjectBuilder evidence() {
        return Json.createObjectBuilder()
                .add("id", Addresses.check(site, certificate.token()))
                .add("type", list("Evidence"))
                .add("name", text.check());
    }

    private String id() {
        return "urn:uuid:" + certificate.id();
    }

    private String holder() {
        return "urn:uuid:" + certificate.person();
    }

    private ZonedDateTime validFrom() {
        return begin(certificate.since());
    }

    /** The first moment after the last day. */
    private Optional<ZonedDateTime> validUntil() {
        return Optional.ofNullable(certificate.lastDay()).map(day -> begin(day.plusDays(1)));
    }

    private static ZonedDateTime begin(LocalDate day) {
        return day.atStartOfDay(VietnamTime.ZONE);
    }

    private static String moment(ZonedDateTime moment) {
        return DateTimeFormatter.ISO_INSTANT.format(Instant.from(moment));
    }

    private static JsonArrayBuilder list(String... texts) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (String each : texts) {
            list.add(each);
        }
        return list;
    }

    private static String encoded(JsonObject json) {
        return BASE64URL.encodeToString(json.toString().getBytes(UTF_8));
    }
}
