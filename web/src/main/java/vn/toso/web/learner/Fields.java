package vn.toso.web.learner;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** What was chosen in each field whose name begins so, by the rest of its name; what is no single digit is left out. */
    Map<String, Set<Integer>> chosen(String prefix) {
        return values.entrySet().stream()
                .filter(field -> field.getKey().startsWith(prefix))
                .collect(Collectors.toMap(
                        field -> field.getKey().substring(prefix.length()),
                        field -> field.getValue().stream()
                                .filter(value -> value.matches("[1-9]"))
                                .map(Integer::valueOf)
                                .collect(Collectors.toSet())));
    }

    /** The field's number; 0 when it was not sent or is none. */
    int number(String name) {
        String text = text(name);
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }
}
