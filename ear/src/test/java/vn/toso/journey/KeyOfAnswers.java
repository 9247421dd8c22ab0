package vn.toso.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is right and what is not, read from the bank as it is written; questions and options are known by their text. */
public final class KeyOfAnswers {
    private final Map<String, Map<String, Boolean>> options = new HashMap<>();

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

    private Map<String, Boolean> current = new LinkedHashMap<>();

    private void read(String line) {
        if (line.startsWith("## ")) {
            current = new LinkedHashMap<>();
        } else if (line.matches("- \\[[ x]] .+")) {
            current.put(plain(line.substring(6).split(" \\| ", 2)[0]), line.charAt(3) == 'x');
        } else if (current.isEmpty() && !line.isBlank() && !line.matches("[a-z-]+:.*")) {
            options.put(plain(line), current);
        }
    }

    public List<String> right(String question) {
        return options(question, true);
    }

    public List<String> wrong(String question) {
        return options(question, false);
    }

    private List<String> options(String question, boolean right) {
        Map<String, Boolean> known = options.get(plain(question));
        if (known == null) {
            throw new IllegalArgumentException("not in the bank: " + question);
        }
        return known.entrySet().stream()
                .filter(option -> option.getValue() == right)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** As a page shows it: without emphasis and double blanks. */
    static String plain(String text) {
        return text.replace("**", "").replaceAll("\\s+", " ").strip();
    }
}
