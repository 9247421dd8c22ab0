package vn.toso.web.figures;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toso.coverage.CoverageQuestion;
import vn.toso.organization.UnitName;

/** What both sorts of answers say alike: the question as it was understood, units, texts that may be missing. */
final class Shape {
    private Shape() {}

    static JsonObjectBuilder asked(CoverageQuestion question, UnitName unit) {
        return Json.createObjectBuilder()
                .add("service", question.service())
                .add("unit", unit(unit.reference(), unit.level(), unit.full()))
                .add("date", question.day().toString())
                .add("tree", question.tree().toString());
    }

    static JsonObjectBuilder unit(String reference, String level, String name) {
        return Json.createObjectBuilder()
                .add("reference", reference)
                .add("level", level)
                .add("name", name);
    }

    static JsonValue text(@Nullable String text) {
        return text == null ? JsonValue.NULL : Json.createValue(text);
    }

    static List<JsonString> texts(List<String> texts) {
        return texts.stream().map(Json::createValue).toList();
    }
}
