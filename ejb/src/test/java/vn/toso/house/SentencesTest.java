package vn.toso.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every refusal is a sentence in both languages, in the order of its keys. */
class SentencesTest {
    private static final Path WORDS = Path.of("src/main/resources/vn/toso");
    private static final List<String> FILES = List.of("refusals_vi.properties", "refusals_en.properties");
    private static final Pattern THROWN = Pattern.compile("new Refused\\(\\s*\"([a-z0-9.-]+)\"");

    @Test
    void every_refusal_in_the_code_has_its_sentence() throws IOException {
        assertThat(thrown()).hasSizeGreaterThan(50);
        for (String file : FILES) {
            assertThat(keys(file)).as(file).containsAll(thrown());
        }
    }

    @Test
    void both_languages_say_the_same_things() {
        assertThat(keys(FILES.get(0))).isEqualTo(keys(FILES.get(1)));
    }

    @Test
    void every_sentence_takes_its_details() {
        for (String file : FILES) {
            words(file)
                    .forEach((key, sentence) -> assertThat(new MessageFormat((String) sentence, Locale.ROOT)
                                    .format(new Object[] {"A", "B", "C"}))
                            .as("%s: %s; a straight apostrophe hides what follows it", file, key)
                            .doesNotContain("{")
                            .hasSameSizeAs(((String) sentence).replaceAll("\\{[0-9]\\}", "A")));
        }
    }

    @Test
    void the_keys_stand_in_order_and_once() throws IOException {
        for (String file : FILES) {
            List<String> inFile = Files.readAllLines(WORDS.resolve(file)).stream()
                    .filter(line -> line.startsWith("refused."))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(inFile).as(file).isSorted().doesNotHaveDuplicates();
        }
    }

    private static Set<String> thrown() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> THROWN.matcher(read(file)).results())
                    .map((MatchResult found) -> "refused." + found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> keys(String file) {
        return new TreeSet<>(words(file).stringPropertyNames());
    }

    private static Properties words(String file) {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(WORDS.resolve(file))) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
