package vn.toso.coursepack;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A carried course as a file: one line {@code toso-course 1 <key id> <signature>}, then the course. Signed is the line without the
 * signature together with the course, so that no byte of the file can be another one. Small letters only, because a signature that could
 * be written in two ways would let a changed file through.
 */
final class CarriedFile {
    private static final String FORMAT = "toso-course 1";

    private CarriedFile() {}

    static byte[] of(CarriedCourse course, CarryKeys keys) {
        String head = FORMAT + " " + keys.id();
        byte[] payload = course.payload();
        String signature = HexFormat.of().formatHex(keys.sign(joined(head + "\n", payload)));
        return joined(head + " " + signature + "\n", payload);
    }

    private static byte[] joined(String line, byte[] payload) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(line.getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(payload);
        return file.toByteArray();
    }
}
