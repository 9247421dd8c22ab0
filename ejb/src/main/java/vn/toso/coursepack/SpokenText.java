package vn.toso.coursepack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is read out of a step, and its mark: by it a recording knows for which words it was made, whatever language it is in. */
final class SpokenText {
    private static final int MARK_LENGTH = 16;

    private SpokenText() {}

    /** Heading, paragraphs or list, and the sentence to say, a line each; the picture is not read out. */
    static String of(StepSource step) {
        return Stream.concat(Stream.of(step.title()), step.words().map(Line::text))
                .collect(Collectors.joining("\n"));
    }

    static String mark(StepSource step) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(of(step).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, MARK_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
