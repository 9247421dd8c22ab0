package vn.toso.coursepack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** Recordings for tests: two short tones, which are nobody's voice, and files of any length that are Opus only from outside. */
public final class Tones {
    private static final int POLYNOMIAL = 0x04c11db7;

    private Tones() {}

    /** A second of tone, as an encoder made it. */
    public static byte[] tone() {
        return resource("test-tone.opus");
    }

    /** Another one. */
    public static byte[] higherTone() {
        return resource("test-tone-higher.opus");
    }

    /** Says that it plays so many seconds, in pages of a second each, of so many bytes (a multiple of 255, at most 65,025). */
    static byte[] ofLength(int seconds, int bytesASecond) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        byte[] head = ByteBuffer.allocate(19)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("OpusHead".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 1)
                .put((byte) 1)
                .putShort((short) 0)
                .putInt(16_000)
                .array();
        file.writeBytes(page(0, 2, 0, head));
        file.writeBytes(page(1, 0, 0, "OpusTags\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII)));
        for (int second = 1; second <= seconds; second++) {
            file.writeBytes(page(second + 1, second == seconds ? 4 : 0, second * 48_000L, new byte[bytesASecond - 1]));
        }
        return file.toByteArray();
    }

    private static byte[] page(int number, int flags, long played, byte[] packet) {
        int segments = packet.length / 255 + 1;
        ByteBuffer page = ByteBuffer.allocate(27 + segments + packet.length).order(ByteOrder.LITTLE_ENDIAN);
        page.put("OggS".getBytes(StandardCharsets.US_ASCII)).put((byte) 0).put((byte) flags);
        page.putLong(played).putInt(7).putInt(number).putInt(0).put((byte) segments);
        byte[] lengths = new byte[segments];
        Arrays.fill(lengths, (byte) 255);
        lengths[segments - 1] = (byte) (packet.length % 255);
        page.put(lengths).put(packet);
        return page.putInt(22, checksum(page.array())).array();
    }

    /** Bit by bit, as the standard describes it; the product counts by a table. */
    private static int checksum(byte[] page) {
        int sum = 0;
        for (byte each : page) {
            sum ^= (each & 0xff) << 24;
            for (int bit = 0; bit < 8; bit++) {
                sum = sum < 0 ? sum << 1 ^ POLYNOMIAL : sum << 1;
            }
        }
        return sum;
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(Tones.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
