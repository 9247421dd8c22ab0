package vn.toso.coursepack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.toso.coursepack.ConditionSource.Kind;
import vn.toso.coursepack.RuleSource.LevelSource;
import vn.toso.shared.JsonFields;
import vn.toso.shared.Refused;

/** Reads {@code rule.json}. A condition that the product cannot judge yet is refused, never skipped. */
final class RuleReader {
    private static final int HIGHEST = 4;
    private static final int MOST_DAYS = 3650;
    private static final int MOST_TIMES = 1000;

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
        return source.lineOf("\"" + place.substring(place.lastIndexOf('.') + 1).replaceFirst(",.*", "") + "\"");
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
        return new LevelSource(level.number("level"), several(level, "all"));
    }

    private static List<ConditionSource> several(JsonFields from, String key) {
        List<ConditionSource> several =
                from.objects(key).stream().map(RuleReader::condition).toList();
        if (several.isEmpty()) {
            throw new Refused("json.missing", key);
        }
        return several;
    }

    private static ConditionSource condition(JsonFields asked) {
        Kind kind = Stream.of(Kind.values())
                .filter(known -> asked.keys().contains(known.word()))
                .findFirst()
                .orElseThrow(() -> new Refused("coursepack.rule-condition", String.join(", ", asked.keys())));
        return switch (kind) {
            case LESSONS, QUIZ, OWN_PHONE, SHEET, QUALIFIED, NOMINATED ->
                ConditionSource.about(kind, only(asked, kind).text(kind.word()));
            case REHEARSAL -> {
                JsonFields run = only(asked, kind, "errors");
                yield ConditionSource.counting(kind, run.text(kind.word()), number(run, "errors", 0, MOST_TIMES), 0);
            }
            case UP_TO_DATE ->
                ConditionSource.counting(kind, "", number(only(asked, kind), kind.word(), 0, MOST_DAYS), 0);
            case ASSISTS -> {
                JsonFields help = only(asked, kind, "days");
                yield ConditionSource.counting(
                        kind, "", number(help, kind.word(), 1, MOST_TIMES), number(help, "days", 1, MOST_DAYS));
            }
            case ANY, ALL -> ConditionSource.several(kind, 0, several(only(asked, kind), kind.word()));
            case AT_LEAST -> {
                List<ConditionSource> of = several(only(asked, kind, "of"), "of");
                yield ConditionSource.several(kind, number(asked, kind.word(), 1, of.size()), of);
            }
        };
    }

    /** A condition has its own words and no others: two conditions in one would leave open whether both or either is meant. */
    private static JsonFields only(JsonFields asked, Kind kind, String... more) {
        Set<String> words = new TreeSet<>(List.of(more));
        words.add(kind.word());
        if (!words.equals(new TreeSet<>(asked.keys()))) {
            throw new Refused("coursepack.rule-condition", String.join(", ", asked.keys()));
        }
        return asked;
    }

    private static int number(JsonFields asked, String key, int least, int most) {
        int number = asked.number(key);
        if (number < least || number > most) {
            throw new Refused("json.wrong", key);
        }
        return number;
    }
}
