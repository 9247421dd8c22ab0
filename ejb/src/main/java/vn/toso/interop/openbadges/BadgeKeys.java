package vn.toso.interop.openbadges;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.toso.shared.Refused;

/**
 * The keys of badges, from a key store (PKCS #12): the private key whose name comes last in the alphabet signs, and every key in the store
 * is public, so that badges from before a change can still be checked. RSA, because RS256 is what every reader of Open Badges must know.
 */
final class BadgeKeys {
    static final String ALGORITHM = "RS256";

    private static final String SIGNATURE = "SHA256withRSA";
    private static final int LEAST_BITS = 2048;
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final Map<String, JsonObject> known = new LinkedHashMap<>();
    private @Nullable PrivateKey signs;
    private String id = "";

    private BadgeKeys() {}

    /** None at all: nothing can be signed. */
    static BadgeKeys none() {
        return new BadgeKeys();
    }

    /** @throws IllegalStateException when the store cannot be opened with that password, or holds a key of another kind */
    static BadgeKeys read(Path store, String password) {
        BadgeKeys keys = new BadgeKeys();
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore opened = KeyStore.getInstance("PKCS12");
            opened.load(in, password.toCharArray());
            List<String> names = Collections.list(opened.aliases());
            Collections.sort(names);
            for (String name : names) {
                keys.take(opened, name, password);
            }
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException("The keys of badges cannot be read from " + store, unreadable);
        }
        return keys;
    }

    private void take(KeyStore store, String name, String password) throws GeneralSecurityException {
        PublicKey key = store.getCertificate(name).getPublicKey();
        if (!(key instanceof RSAPublicKey rsa) || rsa.getModulus().bitLength() < LEAST_BITS) {
            throw new IllegalStateException(name + " is no RSA key of at least " + LEAST_BITS + " bits");
        }
        String thumbprint = thumbprint(rsa);
        known.put(thumbprint, jwk(rsa, thumbprint));
        if (store.isKeyEntry(name)) {
            signs = (PrivateKey) store.getKey(name, password.toCharArray());
            id = thumbprint;
        }
    }

    /** Of the key that signs. */
    String id() {
        return id;
    }

    /** One public key (RFC 7517). */
    Optional<JsonObject> jwk(String kid) {
        return Optional.ofNullable(known.get(kid));
    }

    /** All public keys as a set (RFC 7517). */
    JsonObject jwks() {
        JsonArrayBuilder keys = Json.createArrayBuilder();
        known.values().forEach(keys::add);
        return Json.createObjectBuilder().add("keys", keys).build();
    }

    /** @throws Refused {@code badge.no-key} when this deployment has none */
    byte[] sign(String content) {
        if (signs == null) {
            throw new Refused("badge.no-key");
        }
        try {
            Signature signature = Signature.getInstance(SIGNATURE);
            signature.initSign(signs);
            signature.update(content.getBytes(US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JsonObject jwk(RSAPublicKey key, String kid) {
        return Json.createObjectBuilder()
                .add("kty", "RSA")
                .add("kid", kid)
                .add("use", "sig")
                .add("alg", ALGORITHM)
                .add("n", number(key.getModulus()))
                .add("e", number(key.getPublicExponent()))
                .build();
    }

    /** The digest of the key's own members in alphabetical order (RFC 7638). */
    private static String thumbprint(RSAPublicKey key) throws GeneralSecurityException {
        String members = "{\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"}"
                .formatted(number(key.getPublicExponent()), number(key.getModulus()));
        return BASE64URL.encodeToString(MessageDigest.getInstance("SHA-256").digest(members.getBytes(US_ASCII)));
    }

    /** Without the leading zero byte that only says that the number is positive. */
    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return BASE64URL.encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }
}
