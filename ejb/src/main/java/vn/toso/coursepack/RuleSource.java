package vn.toso.coursepack;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** {@code rule.json} as its file has it: from which level coverage counts a member, and what each level asks for. */
record RuleSource(String service, int number, LocalDate validFrom, int qualifiesAt, List<LevelSource> levels) {
    static final String FILE = "rule.json";

    record LevelSource(int level, List<ConditionSource> all) {}

    /** Every single condition, those within others too. */
    Stream<ConditionSource> conditions() {
        return levels.stream().flatMap(level -> level.all().stream()).flatMap(ConditionSource::flat);
    }

    /** The rule as qualification reads it: lessons and scenes spelled out, the quiz with its mark, the sheet with its months. */
    String expanded(RuleFacts facts) {
        JsonObject rule = Json.createObjectBuilder()
                .add("service", service)
                .add("number", number)
                .add("validFrom", validFrom.toString())
                .add("qualifiesAt", qualifiesAt)
                .add(
                        "levels",
                        Json.createArrayBuilder(levels.stream()
                                .map(level -> Json.createObjectBuilder()
                                        .add("level", level.level())
                                        .add("all", ConditionSource.expanded(level.all(), facts))
                                        .build())
                                .toList()))
                .build();
        return rule.toString();
    }
}
