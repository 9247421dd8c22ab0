package vn.toso.measure;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Passes the body of an HTTP/1.1 message on, byte by byte as it came, and finds its end. */
final class Body {
    private static final long CHUNKED = -2;
    private static final long UNTIL_CLOSED = -1;
    private static final int BUFFER = 8192;

    private Body() {}

    static long ofRequest(HttpHead head) {
        return head.isChunked() ? CHUNKED : Math.max(0, head.length());
    }

    /** How much comes after the head of a response: a number of bytes, or how its end is told. */
    static long ofResponse(String method, HttpHead head) {
        if (method.equals("HEAD") || head.status() == 204 || head.status() == 304 || head.status() < 200) {
            return 0;
        }
        return head.isChunked() ? CHUNKED : head.length();
    }

    /** Whether another message can follow on the same connection. */
    static boolean leavesOpen(String method, HttpHead head) {
        return ofResponse(method, head) != UNTIL_CLOSED
                && !head.field("Connection").equalsIgnoreCase("close");
    }

    /** Copies the body and returns how many bytes it took on the wire. */
    static long copy(long length, InputStream in, OutputStream out) throws IOException {
        if (length == CHUNKED) {
            return chunks(in, out);
        }
        return length == UNTIL_CLOSED ? in.transferTo(out) : exactly(length, in, out);
    }

    private static long chunks(InputStream in, OutputStream out) throws IOException {
        long copied = 0;
        while (true) {
            String size = line(in);
            byte[] line = (size + "\n").getBytes(StandardCharsets.ISO_8859_1);
            out.write(line);
            copied += line.length;
            long bytes = Long.parseLong(size.replaceFirst(";.*", "").strip(), 16);
            copied += exactly(bytes, in, out);
            if (bytes == 0) {
                return copied + trailer(in, out);
            }
            copied += exactly(2, in, out);
        }
    }

    private static long trailer(InputStream in, OutputStream out) throws IOException {
        long copied = 0;
        String line;
        do {
            line = line(in);
            byte[] bytes = (line + "\n").getBytes(StandardCharsets.ISO_8859_1);
            out.write(bytes);
            copied += bytes.length;
        } while (!line.isBlank());
        return copied;
    }

    private static long exactly(long bytes, InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long copied = 0;
        while (copied < bytes) {
            int read = in.read(buffer, 0, (int) Math.min(BUFFER, bytes - copied));
            if (read < 0) {
                throw new EOFException("a message broke off after " + copied + " of " + bytes + " bytes");
            }
            out.write(buffer, 0, read);
            copied += read;
        }
        return copied;
    }

    /** A line with its carriage return, without the line feed. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("a message broke off");
            }
            line.append((char) b);
        }
        return line.toString();
    }
}
