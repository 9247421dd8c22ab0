package vn.toso.coursepack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toso.shared.Refused;

/**
 * The keys of carried courses, from a key store (PKCS #12): the private key whose name comes last in the alphabet signs, and every key
 * in the store is believed, so that files from before a change still open.
 */
final class CarryKeys {
    private static final int BITS = 256;

    /** ECDSA on P-256 with SHA-256, written as r and s one after the other, as browsers read it. */
    private static final String SIGNATURE = "SHA256withECDSAinP1363Format";

    private static final int ID_LENGTH = 16;

    private final List<CarryKey> believed = new ArrayList<>();
    private @Nullable PrivateKey signs;
    private String id = "";

    private CarryKeys() {}

    /** None at all: nothing can be signed. */
    static CarryKeys none() {
        return new CarryKeys();
    }

    /** @throws IllegalStateException when the store cannot be opened with that password, or holds a key of another kind */
    static CarryKeys read(Path store, String password) {
        CarryKeys keys = new CarryKeys();
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore opened = KeyStore.getInstance("PKCS12");
            opened.load(in, password.toCharArray());
            List<String> names = Collections.list(opened.aliases());
            Collections.sort(names);
            for (String name : names) {
                keys.take(opened, name, password);
            }
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException("The keys of carried courses cannot be read from " + store, unreadable);
        }
        return keys;
    }

    private void take(KeyStore store, String name, String password) throws GeneralSecurityException {
        PublicKey key = store.getCertificate(name).getPublicKey();
        if (!(key instanceof ECPublicKey onCurve)
                || onCurve.getParams().getOrder().bitLength() != BITS) {
            throw new IllegalStateException(name + " is no key on the curve P-256");
        }
        byte[] spki = key.getEncoded();
        String digest = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(spki))
                .substring(0, ID_LENGTH);
        believed.add(new CarryKey(digest, Base64.getEncoder().encodeToString(spki)));
        if (store.isKeyEntry(name)) {
            signs = (PrivateKey) store.getKey(name, password.toCharArray());
            id = digest;
        }
    }

    List<CarryKey> believed() {
        return List.copyOf(believed);
    }

    /** Of the key that signs. */
    String id() {
        return id;
    }

    /** @throws Refused {@code coursepack.no-key} when this deployment has none */
    byte[] sign(byte[] content) {
        if (signs == null) {
            throw new Refused("coursepack.no-key");
        }
        try {
            Signature signature = Signature.getInstance(SIGNATURE);
            signature.initSign(signs);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
