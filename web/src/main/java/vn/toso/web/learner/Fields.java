package vn.toso.web.learner;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.toso.receipt.Sent;
import vn.toso.shared.Refused;

/**
 * The fields of a learner's form, straight from a page or kept on a phone for days.
 *
 * @param sent what the phone says of a form that it kept; null when it comes straight from a page
 */
record Fields(
        MultivaluedMap<String, String> values, @Nullable Sent sent) {
    private static final int MOST_NUMBERED = 20;

    /**
     * Reads a form as a phone kept it, such as {@code lesson=K04-L1&version=2}.
     *
     * @throws Refused {@code form.malformed}
     */
    static Fields kept(String body, Sent sent) {
        MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
        try {
            for (String pair : body.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                values.add(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
            }
        } catch (IllegalArgumentException broken) {
            throw new Refused("form.malformed");
        }
        return new Fields(values, sent);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The field's text; empty when it was not sent. */
    String text(String name) {
        return Objects.requireNonNullElse(values.getFirst(name), "");
    }

    List<String> all(String name) {
        return Objects.requireNonNullElse(values.get(name), List.of());
    }

    /** The texts of the fields that bear the name and a number from 1 on, up to the first that was not sent; those that were left empty are among them. */
    List<String> numbered(String name) {
        return IntStream.rangeClosed(1, MOST_NUMBERED)
                .takeWhile(number -> values.containsKey(name + number))
                .mapToObj(number -> text(name + number))
                .toList();
    }

    /** The field's number; 0 when it was not sent or is none. */
    int number(String name) {
        String text = text(name);
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }
}
