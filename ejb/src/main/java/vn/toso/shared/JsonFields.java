package vn.toso.shared;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One object of a JSON document that came from outside, read key by key. What is malformed, missing, of the wrong kind or unknown
 * is refused with the place where it stands, such as {@code services[0].kind}.
 */
public final class JsonFields {
    private static final Map<String, ?> NO_KEY_TWICE = Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE);

    private final JsonObject object;
    private final String place;

    private JsonFields(JsonObject object, String place) {
        this.object = object;
        this.place = place;
    }

    /** @throws Refused {@code json.malformed} with the line */
    public static JsonFields read(String document) {
        try (var reader = Json.createReaderFactory(NO_KEY_TWICE).createReader(new StringReader(document))) {
            return new JsonFields(reader.readObject(), "");
        } catch (JsonParsingException e) {
            throw new Refused("json.malformed", Math.max(1L, e.getLocation().getLineNumber()));
        } catch (JsonException | ClassCastException e) {
            throw new Refused("json.malformed", 1L);
        }
    }

    /** @throws Refused {@code json.unknown} for a key that is none of these */
    public JsonFields allowing(String... keys) {
        Set<String> known = Set.of(keys);
        object.keySet().stream().filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
            throw new Refused("json.unknown", at(key));
        });
        return this;
    }

    public Set<String> keys() {
        return object.keySet();
    }

    public String text(String key) {
        String text = Text.stored(as(key, JsonString.class).getString());
        if (text.isEmpty()) {
            throw new Refused("json.missing", at(key));
        }
        return text;
    }

    /** @param longest in characters */
    public String text(String key, int longest) {
        String text = text(key);
        if (text.length() > longest) {
            throw new Refused("json.too-long", at(key), longest);
        }
        return text;
    }

    public Optional<String> textIfAny(String key, int longest) {
        return object.containsKey(key) ? Optional.of(text(key, longest)) : Optional.empty();
    }

    public int number(String key) {
        try {
            return as(key, JsonNumber.class).intValueExact();
        } catch (ArithmeticException e) {
            throw new Refused("json.wrong", at(key));
        }
    }

    public long longNumber(String key) {
        try {
            return as(key, JsonNumber.class).longValueExact();
        } catch (ArithmeticException e) {
            throw new Refused("json.wrong", at(key));
        }
    }

    public LocalDate day(String key) {
        try {
            return LocalDate.parse(text(key));
        } catch (DateTimeParseException e) {
            throw new Refused("json.wrong", at(key));
        }
    }

    /** One of the words of the enumeration. */
    public <E extends Enum<E>> E word(String key, Class<E> words) {
        try {
            return Enum.valueOf(words, text(key));
        } catch (IllegalArgumentException e) {
            throw new Refused("json.wrong", at(key));
        }
    }

    public List<JsonFields> objects(String key) {
        JsonArray array = as(key, JsonArray.class);
        return IntStream.range(0, array.size())
                .mapToObj(i -> {
                    String here = at(key) + "[" + i + "]";
                    return new JsonFields(cast(array.get(i), JsonObject.class, here), here);
                })
                .toList();
    }

    /** A list of texts, none of them empty. */
    public List<String> texts(String key) {
        JsonArray array = as(key, JsonArray.class);
        return IntStream.range(0, array.size())
                .mapToObj(i -> {
                    String here = at(key) + "[" + i + "]";
                    String text = Text.stored(
                            cast(array.get(i), JsonString.class, here).getString());
                    if (text.isEmpty()) {
                        throw new Refused("json.missing", here);
                    }
                    return text;
                })
                .toList();
    }

    private <T extends JsonValue> T as(String key, Class<T> kind) {
        return Optional.ofNullable(object.get(key))
                .map(value -> cast(value, kind, at(key)))
                .orElseThrow(() -> new Refused("json.missing", at(key)));
    }

    private static <T extends JsonValue> T cast(JsonValue value, Class<T> kind, String where) {
        if (!kind.isInstance(value)) {
            throw new Refused("json.wrong", where);
        }
        return kind.cast(value);
    }

    private String at(String key) {
        return place.isEmpty() ? key : place + "." + key;
    }
}
