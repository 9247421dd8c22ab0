package vn.toso.qualification;

import jakarta.json.Json;
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

/** Reads a rule as it is kept: the JSON of a course package, with lesson codes and marks written out by the publication. */
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
        return new Rule.Level(level.getInt("level"), level.getJsonArray("all").getValuesAs(RuleText::condition));
    }

    private static Condition condition(JsonObject condition) {
        if (condition.containsKey("lessons")) {
            List<String> codes = condition.getJsonArray("codes").getValuesAs(JsonString::getString);
            return new Condition.LessonsRead(condition.getString("lessons"), codes);
        }
        return new Condition.QuizPassed(condition.getString("quiz"), new Percent(condition.getInt("mark")));
    }
}
