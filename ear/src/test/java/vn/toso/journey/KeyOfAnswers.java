package vn.toso.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is right and what is not, read from the bank as it is written; questions and options are known by their text. A line that is put
 * in order or paired is said as {@code line => what it is given}, in the words of the page.
 */
public final class KeyOfAnswers {
    static final String GIVEN = " => ";

    /** Mark, text, and what stands behind it; a numbered line; a pair. */
    private static final Pattern LINE =
            Pattern.compile("- \\[([ x])] (.+?) \\| .+|([1-9])\\. (.+)|- (.+?) => (.+?) \\| .+");

    private record Block(List<String> right, List<String> wrong) {}

    private final Map<String, Block> questions = new HashMap<>();
    private Block current = new Block(new ArrayList<>(), new ArrayList<>());

    private KeyOfAnswers() {}

    public static KeyOfAnswers of(String course) {
        try {
            KeyOfAnswers key = new KeyOfAnswers();
            String bank = Files.readString(Product.root().resolve("content/courses/" + course + "/questions.md"));
            bank.lines().forEach(key::read);
            return key;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void read(String line) {
        Matcher form = LINE.matcher(line);
        if (line.startsWith("## ")) {
            current = new Block(new ArrayList<>(), new ArrayList<>());
        } else if (form.matches()) {
            if (form.group(1) != null) {
                (form.group(1).equals("x") ? current.right : current.wrong).add(plain(form.group(2)));
            } else if (form.group(3) != null) {
                current.right.add(plain(form.group(4)) + GIVEN + "Thứ tự " + form.group(3));
            } else {
                current.right.add(plain(form.group(5)) + GIVEN + plain(form.group(6)));
            }
        } else if (current.right.isEmpty()
                && current.wrong.isEmpty()
                && !line.isBlank()
                && !line.matches("[a-z-]+:.*|!.*")) {
            questions.put(plain(line), current);
        }
    }

    public List<String> right(String question) {
        return List.copyOf(block(question).right);
    }

    /** One wrong option; or every line given what belongs to its neighbour. */
    public List<String> wrong(String question) {
        Block block = block(question);
        if (!block.wrong.isEmpty()) {
            return block.wrong.subList(0, 1);
        }
        List<String> given = new ArrayList<>(
                block.right.stream().map(line -> line.split(GIVEN, 2)[1]).toList());
        Collections.rotate(given, 1);
        List<String> wrong = new ArrayList<>();
        for (String line : block.right) {
            wrong.add(line.split(GIVEN, 2)[0] + GIVEN + given.get(wrong.size()));
        }
        return wrong;
    }

    private Block block(String question) {
        Block known = questions.get(plain(question));
        if (known == null) {
            throw new IllegalArgumentException("not in the bank: " + question);
        }
        return known;
    }

    /** As a page shows it: without emphasis and double blanks. */
    static String plain(String text) {
        return text.replace("**", "").replaceAll("\\s+", " ").strip();
    }
}
