package vn.toso.coursepack;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.stream.Stream;

/**
 * One condition of a rule, or several of which some must be met.
 *
 * @param code what it is about: a course, a quiz, a sheet, another service; empty where it is about nothing else
 * @param number how many: wrong taps, days of grace, residents helped, conditions of several; 0 where nothing is counted
 * @param days within which residents were helped; 0 elsewhere
 * @param several empty for a single condition
 */
record ConditionSource(Kind kind, String code, int number, int days, List<ConditionSource> several) {
    /** The sorts of conditions, each with its word in the file. */
    enum Kind {
        LESSONS("lessons"),
        QUIZ("quiz"),
        REHEARSAL("rehearsal"),
        OWN_PHONE("ownPhone"),
        SHEET("sheet"),
        QUALIFIED("qualified"),
        UP_TO_DATE("upToDate"),
        ASSISTS("assists"),
        NOMINATED("nominated"),
        ANY("any"),
        ALL("all"),
        AT_LEAST("atLeast");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    ConditionSource {
        several = List.copyOf(several);
    }

    static ConditionSource about(Kind kind, String code) {
        return new ConditionSource(kind, code, 0, 0, List.of());
    }

    static ConditionSource counting(Kind kind, String code, int number, int days) {
        return new ConditionSource(kind, code, number, days, List.of());
    }

    static ConditionSource several(Kind kind, int enough, List<ConditionSource> several) {
        return new ConditionSource(kind, "", enough, 0, several);
    }

    Stream<ConditionSource> flat() {
        return several.isEmpty() ? Stream.of(this) : several.stream().flatMap(ConditionSource::flat);
    }

    static JsonArray expanded(List<ConditionSource> conditions, RuleFacts facts) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        conditions.forEach(condition -> all.add(condition.expanded(facts)));
        return all.build();
    }

    private JsonObjectBuilder expanded(RuleFacts facts) {
        JsonObjectBuilder one = Json.createObjectBuilder();
        return switch (kind) {
            case LESSONS -> one.add(kind.word, code).add("codes", Json.createArrayBuilder(facts.lessons()));
            case QUIZ -> one.add(kind.word, code).add("mark", facts.mark());
            case REHEARSAL ->
                one.add(kind.word, code)
                        .add("codes", Json.createArrayBuilder(facts.scenes()))
                        .add("errors", number);
            case OWN_PHONE, QUALIFIED, NOMINATED -> one.add(kind.word, code);
            case SHEET -> one.add(kind.word, code).add("months", facts.months());
            case UP_TO_DATE -> one.add(kind.word, number).add("mark", facts.mark());
            case ASSISTS -> one.add(kind.word, number).add("days", days);
            case ANY, ALL -> one.add(kind.word, expanded(several, facts));
            case AT_LEAST -> one.add(kind.word, number).add("of", expanded(several, facts));
        };
    }
}
