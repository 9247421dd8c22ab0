package vn.toso.coursepack;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text file of a package, line by line: UTF-8, NFC, plain line ends, and nothing that cannot be seen. */
record SourceText(String file, List<Line> lines) {
    private static final int LONGEST_FILE = 200_000;
    private static final int LONGEST_LINE = 4_000;

    /** @return the text, or empty when it cannot be read at all; every fault is added to the problems */
    static Optional<SourceText> read(String file, byte[] bytes, Problems problems) {
        if (bytes.length > LONGEST_FILE) {
            problems.add(file, 1, "coursepack.file-big", file, LONGEST_FILE);
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(of(file, text, problems));
        } catch (CharacterCodingException e) {
            problems.add(file, 1, "coursepack.not-utf8");
            return Optional.empty();
        }
    }

    private static SourceText of(String file, String text, Problems problems) {
        List<Line> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            lines.add(new Line(lines.size() + 1, line));
        }
        if (text.endsWith("\n")) {
            lines.remove(lines.size() - 1);
        }
        lines.forEach(line -> look(file, line, problems));
        return new SourceText(file, List.copyOf(lines));
    }

    private static void look(String file, Line line, Problems problems) {
        if (line.text().length() > LONGEST_LINE) {
            problems.add(file, line.number(), "coursepack.line-long", LONGEST_LINE);
        }
        if (line.text().indexOf('\r') >= 0) {
            problems.add(file, line.number(), "coursepack.line-end");
        } else if (line.text().codePoints().anyMatch(SourceText::isInvisible)) {
            problems.add(file, line.number(), "coursepack.invisible");
        }
        if (!Normalizer.isNormalized(line.text(), Normalizer.Form.NFC)) {
            problems.add(file, line.number(), "coursepack.not-nfc");
        }
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** The lines from this number to the end. */
    List<Line> from(int number) {
        return lines.subList(Math.min(number - 1, lines.size()), lines.size());
    }

    String text() {
        return String.join("\n", lines.stream().map(Line::text).toList());
    }

    /** The first line that holds the words, or the first line of all. */
    int lineOf(String words) {
        return lines.stream()
                .filter(line -> line.text().contains(words))
                .map(Line::number)
                .findFirst()
                .orElse(1);
    }
}
