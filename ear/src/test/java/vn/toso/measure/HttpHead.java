package vn.toso.measure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** First line and fields of an HTTP/1.1 message. */
record HttpHead(String start, List<String> fields) {
    /** Reads a head; null at the end of the stream. */
    static @Nullable HttpHead read(InputStream in) throws IOException {
        String start = line(in);
        if (start.isEmpty()) {
            return null;
        }
        List<String> fields = new ArrayList<>();
        for (String field = line(in); !field.isEmpty(); field = line(in)) {
            fields.add(field);
        }
        return new HttpHead(start, fields);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    /** The value of a field, empty when it is not there. */
    String field(String name) {
        String wanted = name.toLowerCase(Locale.ROOT) + ":";
        return fields.stream()
                .filter(field -> field.toLowerCase(Locale.ROOT).startsWith(wanted))
                .map(field -> field.substring(wanted.length()).strip())
                .findFirst()
                .orElse("");
    }

    HttpHead with(String newStart, String withoutField) {
        String dropped = withoutField.toLowerCase(Locale.ROOT) + ":";
        return new HttpHead(
                newStart,
                fields.stream()
                        .filter(field -> !field.toLowerCase(Locale.ROOT).startsWith(dropped))
                        .toList());
    }

    /** The same with another length of the body, however it was told before. */
    HttpHead withLength(int bytes) {
        List<String> others = new ArrayList<>(
                with(start, "Content-Length").with(start, "Transfer-Encoding").fields());
        others.add("Content-Length: " + bytes);
        return new HttpHead(start, others);
    }

    boolean isChunked() {
        return field("Transfer-Encoding").toLowerCase(Locale.ROOT).contains("chunked");
    }

    /** Bytes of the body, or -1 when the head does not say. */
    long length() {
        String length = field("Content-Length");
        return length.isEmpty() ? -1 : Long.parseLong(length);
    }

    int status() {
        return Integer.parseInt(start.split(" ", -1)[1]);
    }

    byte[] bytes() {
        String text = start + "\r\n"
                + String.join("", fields.stream().map(f -> f + "\r\n").toList()) + "\r\n";
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
