package vn.toso.measure;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks a page about itself, by the questions of {@code page.js}. */
final class Inside {
    static final String WATCH = resource("watch.js");
    private static final String QUESTIONS = resource("page.js");

    private final Page page;

    Inside(Page page) {
        this.page = page;
    }

    /** The worst of many, and all that do not come up to the limit. */
    record Worst(double value, List<String> bad) {
        String detail() {
            return String.join("; ", bad);
        }
    }

    Worst worst(String question, double limit) {
        Map<?, ?> answer = (Map<?, ?>) ask(question, limit);
        return new Worst(number(answer.get("value")), list(answer.get("bad")));
    }

    Worst worst(String question) {
        return worst(question, 0);
    }

    Object ask(String question, double limit) {
        return page.evaluate(
                "([question, limit]) => (" + QUESTIONS + ")()[question](limit) ?? ''", List.of(question, limit));
    }

    double number(String question) {
        return number(ask(question, 0));
    }

    List<String> list(String question) {
        return list(ask(question, 0));
    }

    static double number(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).doubleValue();
    }

    static List<String> list(@Nullable Object value) {
        return ((List<?>) Objects.requireNonNull(value))
                .stream().map(String::valueOf).toList();
    }

    private static String resource(String name) {
        try (InputStream in = Inside.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
