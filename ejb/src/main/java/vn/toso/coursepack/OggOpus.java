package vn.toso.coursepack;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import vn.toso.shared.Refused;

/**
 * Looks at a file that claims to be speech: Opus in Ogg (RFC 3533, RFC 7845), one stream, whole from its first page to its last, with
 * nothing before, between or behind, and no picture hidden in its remarks.
 */
final class OggOpus {
    private static final int CAPTURE = 0x5367674f;
    private static final int HEAD = 27;
    private static final int FIRST = 2;
    private static final int LAST = 4;
    private static final int LONGEST_REMARKS = 4_000;
    private static final int SAMPLES_A_SECOND = 48_000;
    private static final int[] CHECKSUMS = checksums();

    private final ByteBuffer file;
    private int pages;
    private int serial;
    private int skip;
    private long played;
    private boolean isOver;

    private OggOpus(byte[] bytes) {
        file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * @return how long it plays, in milliseconds
     * @throws Refused {@code coursepack.voice-form} for anything else than a whole recording
     */
    static long milliseconds(byte[] bytes) {
        try {
            OggOpus sound = new OggOpus(bytes);
            while (sound.file.hasRemaining()) {
                sound.page();
            }
            demand(sound.isOver && sound.played > sound.skip);
            return (sound.played - sound.skip) * 1000 / SAMPLES_A_SECOND;
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException cutShort) {
            throw malformed();
        }
    }

    private void page() {
        int start = file.position();
        demand(!isOver && file.getInt(start) == CAPTURE && file.get(start + 4) == 0);
        int flags = file.get(start + 5);
        int segments = file.get(start + 26) & 0xff;
        int body = 0;
        for (int i = 0; i < segments; i++) {
            body += file.get(start + HEAD + i) & 0xff;
        }
        int from = start + HEAD + segments;
        int end = from + body;
        demand(end <= file.limit() && checksum(start, end) == file.getInt(start + 22));
        demand(file.getInt(start + 18) == pages && ((flags & FIRST) != 0) == (pages == 0));
        if (pages == 0) {
            serial = file.getInt(start + 14);
            head(from, body);
        } else if (pages == 1) {
            demand(says("OpusTags", from) && body <= LONGEST_REMARKS);
        }
        demand(file.getInt(start + 14) == serial);
        playedUpTo(file.getLong(start + 6));
        isOver = (flags & LAST) != 0;
        pages++;
        file.position(end);
    }

    /** Version 1, one or two channels, the plain order of channels. */
    private void head(int at, int length) {
        demand(length == 19 && says("OpusHead", at) && file.get(at + 8) == 1);
        int channels = file.get(at + 9);
        demand((channels == 1 || channels == 2) && file.get(at + 18) == 0);
        skip = file.getShort(at + 10) & 0xffff;
    }

    /** A page on which no packet ends says -1. */
    private void playedUpTo(long samples) {
        demand(samples == -1 || samples >= played);
        played = Math.max(played, samples);
    }

    private boolean says(String words, int at) {
        byte[] found = new byte[words.length()];
        file.get(at, found);
        return words.equals(new String(found, StandardCharsets.US_ASCII));
    }

    private int checksum(int start, int end) {
        int sum = 0;
        for (int at = start; at < end; at++) {
            boolean isTheSumItself = at >= start + 22 && at < start + 26;
            int next = isTheSumItself ? 0 : file.get(at) & 0xff;
            sum = sum << 8 ^ CHECKSUMS[(sum >>> 24 ^ next) & 0xff];
        }
        return sum;
    }

    private static int[] checksums() {
        int[] sums = new int[256];
        for (int i = 0; i < sums.length; i++) {
            int sum = i << 24;
            for (int bit = 0; bit < 8; bit++) {
                sum = sum << 1 ^ (sum < 0 ? 0x04c11db7 : 0);
            }
            sums[i] = sum;
        }
        return sums;
    }

    private static void demand(boolean holds) {
        if (!holds) {
            throw malformed();
        }
    }

    private static Refused malformed() {
        return new Refused("coursepack.voice-form");
    }
}
