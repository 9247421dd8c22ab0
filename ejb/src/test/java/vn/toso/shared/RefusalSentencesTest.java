package vn.toso.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever is refused reads a sentence in either language, never a key. */
class RefusalSentencesTest {
    private static final Path SOURCES = Path.of("src/main/java/vn/toso");
    private static final Path SENTENCES = Path.of("src/main/resources/vn/toso");
    private static final Pattern KEY =
            Pattern.compile("\"((?:digitalservice|course|coursepack|assessment|json)\\.[a-z0-9]+(?:-[a-z0-9]+)*)\"");
    private static final Set<String> NO_REFUSALS = Set.of("course.md", "course.publish");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    @Test
    void every_key_has_a_sentence_in_both_languages() throws IOException {
        Properties vi = sentences("vi");
        Properties en = sentences("en");
        for (String key : keys()) {
            assertThat(vi).as("vi").containsKey("refused." + key);
            assertThat(en).as("en").containsKey("refused." + key);
        }
    }

    @Test
    void every_sentence_can_be_filled_and_names_the_same_details_in_both_languages() throws IOException {
        Properties vi = sentences("vi");
        Properties en = sentences("en");
        assertThat(vi.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
        for (String key : vi.stringPropertyNames()) {
            assertThat(places(vi.getProperty(key))).as(key).isEqualTo(places(en.getProperty(key)));
            assertThat(filled(vi.getProperty(key), "vi") + filled(en.getProperty(key), "en"))
                    .as(key)
                    .doesNotContain("{");
        }
    }

    private static String filled(String sentence, String language) {
        return new MessageFormat(sentence, Locale.forLanguageTag(language)).format(new Object[] {1, 2, 3, 4});
    }

    private static Set<String> places(String sentence) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(sentence).results().forEach(found -> places.add(found.group(1)));
        return places;
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java"))::iterator) {
                KEY.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(keys::add);
            }
        }
        keys.removeAll(NO_REFUSALS);
        return keys;
    }

    private static Properties sentences(String language) throws IOException {
        Properties sentences = new Properties();
        try (var file = Files.newBufferedReader(
                SENTENCES.resolve("refusals_" + language + ".properties"), StandardCharsets.UTF_8)) {
            sentences.load(file);
        }
        return sentences;
    }
}
