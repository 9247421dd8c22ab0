package vn.toso.course;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** What pages weigh on the way to a phone, each packed by itself as the server packs it. */
final class Weight {
    /** What stands around the content of each page, packed. */
    private static final int FRAME_BYTES = 2_000;

    private final Map<String, StringBuilder> pages = new TreeMap<>();

    void add(String page, String content) {
        pages.computeIfAbsent(page, code -> new StringBuilder()).append(content);
    }

    int bytes() {
        return pages.values().stream()
                .mapToInt(content -> FRAME_BYTES + packed(content.toString()))
                .sum();
    }

    private static int packed(String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.size();
    }
}
