package vn.toso.practice;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The six digits by which a member shows to be there: one after another follows from a secret and the time, so that a phone knows them
 * without a network (RFC 6238 with HMAC-SHA-256 and steps of a minute).
 *
 * @param secret 64 hexadecimal digits
 */
public record MemberCode(String secret) {
    static final Duration STEP = Duration.ofMinutes(1);

    /** Two phones' clocks may differ by so many steps. */
    static final int DRIFT = 3;

    private static final int DIGITS = 1_000_000;
    private static final int LOW_BITS = 0xf;

    public MemberCode {
        if (!secret.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a secret has 32 bytes");
        }
    }

    /** The digits of a moment, such as {@code 084774}. */
    public String at(Instant moment) {
        return ofStep(step(moment));
    }

    /** Whether these digits were shown at about that moment. */
    public boolean isRight(String typed, Instant moment) {
        byte[] said = typed.getBytes(StandardCharsets.US_ASCII);
        long middle = step(moment);
        return LongStream.rangeClosed(middle - DRIFT, middle + DRIFT)
                .mapToObj(step -> ofStep(step).getBytes(StandardCharsets.US_ASCII))
                .anyMatch(right -> MessageDigest.isEqual(right, said));
    }

    private static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP.toSeconds());
    }

    String ofStep(long step) {
        byte[] mac = mac(
                HexFormat.of().parseHex(secret),
                ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int number = ByteBuffer.wrap(mac).getInt(mac[mac.length - 1] & LOW_BITS) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%06d", number % DIGITS);
    }

    static byte[] mac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
