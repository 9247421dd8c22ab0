package vn.toso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page, its bean and its sentences carry the same name; nothing that a reader sees stands outside the bundles. */
class PagesTest {
    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Map<String, String> ROLE_OF_FOLDER =
            Map.of("hoc", "learner", "bcd", "committee", "soan", "trainer", "quantri", "admin", "vao", "visitor");

    /** Pages that only show sentences and need no bean. */
    private static final Set<String> WITHOUT_BEAN = Set.of("hoc/consent.xhtml", "vao/refused.xhtml", "index.xhtml");

    private static final Pattern KEY =
            Pattern.compile("(?:\\bm\\['|words\\.of\\(\\s*['\"]|\\.of\\(\\s*\")([a-z0-9.-]+[a-z0-9])['\"]");
    private static final Pattern LITERAL_TEXT = Pattern.compile(">([^<>#{}]*\\p{L}{2,}[^<>#{}]*)<");

    @Test
    void every_page_has_the_bean_of_its_name_in_the_package_of_its_role() {
        for (Path page : pages()) {
            String name = WEBAPP.relativize(page).toString();
            if (!WITHOUT_BEAN.contains(name)) {
                assertThat(Path.of("src/main/java/vn/toso/web", role(page), beanOf(page) + ".java"))
                        .as(name)
                        .exists();
            }
        }
    }

    @Test
    void every_page_takes_its_own_sentences_from_its_own_prefix() {
        for (Path page : pages()) {
            String own = role(page) + "." + nameOf(page) + ".";
            assertThat(keysIn(read(page)))
                    .as(page.toString())
                    .filteredOn(key -> key.startsWith(role(page) + "."))
                    .allMatch(key -> key.startsWith(own));
        }
    }

    @Test
    void every_sentence_stands_in_both_languages_and_every_key_used_exists() {
        Set<String> vietnamese = keys("vi");
        assertThat(keys("en")).isEqualTo(vietnamese);
        for (Path source : sources()) {
            assertThat(vietnamese).as(source.toString()).containsAll(keysIn(read(source)));
        }
    }

    @Test
    void no_sentence_is_left_that_nobody_says() {
        String everything =
                String.join("\n", sources().stream().map(PagesTest::read).toList());
        assertThat(keys("vi"))
                .filteredOn(key -> !everything.contains(key) && !everything.contains(prefix(key)))
                .isEmpty();
    }

    @Test
    void no_page_holds_literal_text_or_an_inline_style() {
        for (Path page : facelets()) {
            assertThat(literalsIn(read(page))).as(page.toString()).isEmpty();
            assertThat(read(page))
                    .as(page.toString())
                    .doesNotContain("style=\"")
                    .doesNotContain("<style");
        }
    }

    @Test
    void a_literal_text_would_be_found() {
        assertThat(literalsIn("<p>Xin chào</p>")).containsExactly("Xin chào");
        assertThat(literalsIn("<p>#{m['a.b']}</p><b>A++</b>")).isEmpty();
    }

    private static List<String> literalsIn(String page) {
        List<String> found = new ArrayList<>();
        Matcher matcher =
                LITERAL_TEXT.matcher(page.replaceAll("(?s)<!--.*?-->", "").replaceAll("#\\{[^}]*\\}", "#{}"));
        while (matcher.find()) {
            found.add(matcher.group(1).strip());
        }
        return found;
    }

    private static Set<String> keysIn(String source) {
        Set<String> keys = new TreeSet<>();
        Matcher matcher = KEY.matcher(source);
        while (matcher.find()) {
            if (matcher.group(1).contains(".")) {
                keys.add(matcher.group(1));
            }
        }
        return keys;
    }

    /** The part before the last dot, with the quotation mark of a key that is put together: {@code "level."}. */
    private static String prefix(String key) {
        return "\"" + key.substring(0, key.lastIndexOf('.') + 1) + "\"";
    }

    private static Set<String> keys(String language) {
        Properties sentences = new Properties();
        try {
            sentences.load(new StringReader(
                    Files.readString(Path.of("src/main/resources/vn/toso/web/messages_" + language + ".properties"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new TreeSet<>(sentences.stringPropertyNames());
    }

    private static String role(Path page) {
        Path folder = WEBAPP.relativize(page).getParent();
        return folder == null ? "visitor" : ROLE_OF_FOLDER.getOrDefault(folder.toString(), "?" + folder);
    }

    private static String nameOf(Path page) {
        return page.getFileName().toString().replace(".xhtml", "");
    }

    private static String beanOf(Path page) {
        StringBuilder name = new StringBuilder();
        for (String part : nameOf(page).split("-", -1)) {
            name.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
        }
        return name + "Page";
    }

    private static List<Path> pages() {
        return facelets().stream()
                .filter(page -> !WEBAPP.relativize(page).startsWith("WEB-INF"))
                .toList();
    }

    private static List<Path> facelets() {
        return walk(WEBAPP).stream()
                .filter(p -> p.toString().endsWith(".xhtml"))
                .toList();
    }

    private static List<Path> sources() {
        return Stream.concat(
                        facelets().stream(),
                        walk(Path.of("src/main/java")).stream()
                                .filter(p -> p.toString().endsWith(".java")))
                .toList();
    }

    private static List<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
