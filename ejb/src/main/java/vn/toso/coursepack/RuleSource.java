package vn.toso.coursepack;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.List;

/** {@code rule.json} as its file has it: from which level coverage counts a member, and what each level asks for. */
record RuleSource(String service, int number, LocalDate validFrom, int qualifiesAt, List<LevelSource> levels) {
    static final String FILE = "rule.json";

    record LevelSource(int level, List<ConditionSource> all) {}

    /** @param kind {@code lessons} with the code of a course, or {@code quiz} with the code of a quiz */
    record ConditionSource(String kind, String code) {}

    /** The rule as qualification reads it: every lesson spelled out, the quiz with its mark. */
    String expanded(List<String> lessons, int mark) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        levels.forEach(level -> all.add(expanded(level, lessons, mark)));
        JsonObject rule = Json.createObjectBuilder()
                .add("service", service)
                .add("number", number)
                .add("validFrom", validFrom.toString())
                .add("qualifiesAt", qualifiesAt)
                .add("levels", all)
                .build();
        return rule.toString();
    }

    private static JsonObjectBuilder expanded(LevelSource level, List<String> lessons, int mark) {
        JsonArrayBuilder conditions = Json.createArrayBuilder();
        level.all().forEach(condition -> {
            JsonObjectBuilder one = Json.createObjectBuilder().add(condition.kind(), condition.code());
            conditions.add(
                    condition.kind().equals("lessons")
                            ? one.add("codes", Json.createArrayBuilder(lessons))
                            : one.add("mark", mark));
        });
        return Json.createObjectBuilder().add("level", level.level()).add("all", conditions);
    }
}
