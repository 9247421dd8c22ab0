package vn.toso.qualification;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import vn.toso.shared.Percent;
import vn.toso.shared.Refused;

/** Reads a rule as it is kept: the JSON of a course package, with codes, marks and months written out by the publication. */
final class RuleText {
    private RuleText() {}

    /**
     * @throws Refused {@code rule.malformed} when the text is not such a rule
     */
    static Rule read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject rule = reader.readObject();
            return new Rule(
                    rule.getString("service"),
                    rule.getInt("number"),
                    LocalDate.parse(rule.getString("validFrom")),
                    rule.getInt("qualifiesAt"),
                    rule.getJsonArray("levels").getValuesAs(RuleText::level));
        } catch (JsonException
                | NullPointerException
                | ClassCastException
                | DateTimeException
                | IllegalArgumentException malformed) {
            throw new Refused("rule.malformed", String.valueOf(malformed.getMessage()));
        }
    }

    private static Rule.Level level(JsonObject level) {
        return new Rule.Level(level.getInt("level"), conditions(level.getJsonArray("all")));
    }

    private static List<Condition> conditions(JsonArray several) {
        return several.getValuesAs(RuleText::condition);
    }

    private static Condition condition(JsonObject asked) {
        String kind = asked.keySet().iterator().next();
        return switch (kind) {
            case "lessons" -> new LessonsRead(asked.getString(kind), codes(asked));
            case "quiz" -> new QuizPassed(asked.getString(kind), new Percent(asked.getInt("mark")));
            case "rehearsal" -> new Rehearsed(asked.getString(kind), codes(asked), asked.getInt("errors"));
            case "ownPhone" -> new OwnPhone(asked.getString(kind));
            case "sheet" -> new SignedOff(asked.getString(kind), asked.getInt("months"));
            case "qualified" -> new StandsFor(asked.getString(kind));
            case "upToDate" -> new UpToDate(asked.getInt(kind), new Percent(asked.getInt("mark")));
            case "assists" -> new Assisted(asked.getInt(kind), asked.getInt("days"));
            case "nominated" -> new Nominated(asked.getString(kind));
            case "any" -> new SomeOf(1, conditions(asked.getJsonArray(kind)));
            case "all" -> new SomeOf(asked.getJsonArray(kind).size(), conditions(asked.getJsonArray(kind)));
            case "atLeast" -> new SomeOf(asked.getInt(kind), conditions(asked.getJsonArray("of")));
            default -> throw new IllegalArgumentException("no such condition: " + kind);
        };
    }

    private static List<String> codes(JsonObject asked) {
        return asked.getJsonArray("codes").getValuesAs(JsonString::getString);
    }
}
