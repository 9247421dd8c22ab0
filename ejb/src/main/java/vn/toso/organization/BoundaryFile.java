package vn.toso.organization;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import vn.toso.shared.Refused;
import vn.toso.shared.Text;

/**
 * Reads boundaries from GeoJSON (RFC 7946), piece by piece, so that a file costs no more memory than its points: a collection of
 * features, each with the official code of its unit and a polygon or several.
 */
final class BoundaryFile {
    static final int MOST_MEGABYTES = 8;
    static final int MOST_FEATURES = 5_000;
    static final int MOST_POINTS = 400_000;
    static final int MOST_BYTES = MOST_MEGABYTES * 1_000_000;
    private static final int DEEPEST = 100;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_CODE = 20;

    private final JsonParser parser;
    private final List<BoundaryLine> lines = new ArrayList<>();
    private int points;

    private BoundaryFile(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * @return a line for each feature; whatever is wrong with one of them is its trouble
     * @throws Refused {@code boundaries.*} or {@code json.malformed} when the file as a whole cannot be read
     */
    static List<BoundaryLine> read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new Refused("boundaries.too-big", MOST_MEGABYTES);
        }
        try (JsonParser parser = Json.createParser(new StringReader(text(file)))) {
            return new BoundaryFile(parser).collection();
        } catch (JsonParsingException e) {
            throw new Refused("json.malformed", Math.max(1L, e.getLocation().getLineNumber()));
        } catch (JsonException | NoSuchElementException | IllegalStateException e) {
            throw new Refused("json.malformed", 1L);
        }
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refused("boundaries.not-utf8");
        }
    }

    private List<BoundaryLine> collection() {
        boolean isCollection = false;
        if (parser.next() != Event.START_OBJECT) {
            throw new Refused("boundaries.no-collection");
        }
        while (parser.next() == Event.KEY_NAME) {
            String key = parser.getString();
            Event value = parser.next();
            if (key.equals("type")) {
                isCollection = value == Event.VALUE_STRING && parser.getString().equals("FeatureCollection");
            } else if (key.equals("features") && value == Event.START_ARRAY) {
                features();
            } else {
                skip(value);
            }
        }
        if (parser.hasNext()) {
            parser.next();
        }
        if (!isCollection || lines.isEmpty()) {
            throw new Refused("boundaries.no-collection");
        }
        return lines;
    }

    private void features() {
        for (Event next = parser.next(); next != Event.END_ARRAY; next = parser.next()) {
            if (lines.size() == MOST_FEATURES) {
                throw new Refused("boundaries.too-many-features", MOST_FEATURES);
            }
            if (next == Event.START_OBJECT) {
                lines.add(feature(lines.size() + 1));
            } else {
                skip(next);
                lines.add(new BoundaryLine(lines.size() + 1, "", "", null, new Refused("boundaries.no-feature")));
            }
        }
    }

    private BoundaryLine feature(int number) {
        String id = "";
        String code = "";
        String name = "";
        Rings rings = new Rings(parser, MOST_POINTS - points);
        while (parser.next() == Event.KEY_NAME) {
            String key = parser.getString();
            Event value = parser.next();
            if (key.equals("id")) {
                id = scalar(value, LONGEST_CODE);
            } else if (key.equals("geometry") && value == Event.START_OBJECT) {
                rings.geometry();
            } else if (key.equals("properties") && value == Event.START_OBJECT) {
                while (parser.next() == Event.KEY_NAME) {
                    String property = parser.getString();
                    Event held = parser.next();
                    switch (property) {
                        case "code" -> code = scalar(held, LONGEST_CODE);
                        case "name" -> name = scalar(held, LONGEST_NAME);
                        default -> skip(held);
                    }
                }
            } else {
                skip(value);
            }
        }
        points += rings.points();
        return line(number, code.isEmpty() ? id : code, name, rings);
    }

    private static BoundaryLine line(int number, String code, String name, Rings rings) {
        try {
            return new BoundaryLine(number, code, name, rings.outline(), null);
        } catch (Refused trouble) {
            return new BoundaryLine(number, code, name, null, trouble);
        }
    }

    /** A text or a number as text; a structure in its place says nothing. */
    private String scalar(Event value, int longest) {
        if (value == Event.VALUE_STRING || value == Event.VALUE_NUMBER) {
            String text = Text.stored(parser.getString());
            return text.length() > longest ? text.substring(0, longest) + "…" : text;
        }
        skip(value);
        return "";
    }

    private void skip(Event value) {
        skip(parser, value);
    }

    /**
     * The parser's own way of skipping never ends where the file ends before the bracket is closed.
     *
     * @throws Refused {@code json.malformed} for brackets in brackets, deeper than anybody means
     */
    static void skip(JsonParser parser, Event value) {
        int depth = value == Event.START_OBJECT || value == Event.START_ARRAY ? 1 : 0;
        while (depth > 0) {
            if (depth > DEEPEST) {
                throw new Refused("json.malformed", parser.getLocation().getLineNumber());
            }
            switch (parser.next()) {
                case START_OBJECT, START_ARRAY -> depth++;
                case END_OBJECT, END_ARRAY -> depth--;
                default -> {}
            }
        }
    }
}
