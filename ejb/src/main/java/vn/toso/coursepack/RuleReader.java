package vn.toso.coursepack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.toso.coursepack.RuleSource.ConditionSource;
import vn.toso.coursepack.RuleSource.LevelSource;
import vn.toso.shared.JsonFields;
import vn.toso.shared.Refused;

/** Reads {@code rule.json}. A condition that the product cannot judge yet is refused, never skipped. */
final class RuleReader {
    private static final Set<String> CONDITIONS = Set.of("lessons", "quiz");
    private static final int HIGHEST = 4;

    private RuleReader() {}

    static Optional<RuleSource> read(SourceText source, Problems problems) {
        try {
            return Optional.of(rule(JsonFields.read(source.text())));
        } catch (Refused refused) {
            problems.add(
                    source.file(),
                    line(source, refused),
                    refused.key(),
                    refused.details().toArray());
            return Optional.empty();
        }
    }

    private static int line(SourceText source, Refused refused) {
        Object where = refused.details().isEmpty() ? "" : refused.details().get(0);
        if (where instanceof Number line) {
            return line.intValue();
        }
        String place = where.toString();
        return source.lineOf("\"" + place.substring(place.lastIndexOf('.') + 1) + "\"");
    }

    private static RuleSource rule(JsonFields rule) {
        rule.allowing("service", "number", "validFrom", "qualifiesAt", "levels");
        List<LevelSource> levels =
                rule.objects("levels").stream().map(RuleReader::level).toList();
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).level() != i + 1 || i >= HIGHEST) {
                throw new Refused("coursepack.rule-levels", "level");
            }
        }
        int qualifiesAt = rule.number("qualifiesAt");
        if (qualifiesAt < 1 || qualifiesAt > levels.size()) {
            throw new Refused("json.wrong", "qualifiesAt");
        }
        if (rule.number("number") < 1) {
            throw new Refused("json.wrong", "number");
        }
        return new RuleSource(rule.text("service"), rule.number("number"), rule.day("validFrom"), qualifiesAt, levels);
    }

    private static LevelSource level(JsonFields level) {
        level.allowing("level", "all");
        List<ConditionSource> all =
                level.objects("all").stream().map(RuleReader::condition).toList();
        if (all.isEmpty()) {
            throw new Refused("json.missing", "all");
        }
        return new LevelSource(level.number("level"), all);
    }

    private static ConditionSource condition(JsonFields condition) {
        String kind = condition.keys().stream()
                .filter(key -> condition.keys().size() == 1 && CONDITIONS.contains(key))
                .findFirst()
                .orElseThrow(() -> new Refused("coursepack.rule-condition", String.join(", ", condition.keys())));
        return new ConditionSource(kind, condition.text(kind));
    }
}
