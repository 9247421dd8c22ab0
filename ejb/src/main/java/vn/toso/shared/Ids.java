package vn.toso.shared;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;

/** Identifiers: ordered by time for rows (RFC 9562, version 7), random for persons, so that an id says nothing of its owner. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Ids() {}

    public static UUID next() {
        return next(Clock.systemUTC());
    }

    static UUID next(Clock clock) {
        long high = clock.millis() << 16 | 0x7000L | RANDOM.nextInt(1 << 12);
        long low = RANDOM.nextLong() >>> 2 | 0x8000000000000000L;
        return new UUID(high, low);
    }

    public static UUID random() {
        return UUID.randomUUID();
    }

    /** As the database keeps it: 16 bytes, the first bits first. */
    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** @param bytes as {@link #bytes} writes them */
    public static UUID of(byte[] bytes) {
        ByteBuffer halves = ByteBuffer.wrap(bytes);
        return new UUID(halves.getLong(), halves.getLong());
    }

    /**
     * Reads an id that came from outside.
     *
     * @throws Refused {@code id.malformed} when it is not a UUID in lower case
     */
    public static UUID read(String text) {
        if (text == null || !FORM.matcher(text).matches()) {
            throw new Refused("id.malformed");
        }
        return UUID.fromString(text);
    }
}
