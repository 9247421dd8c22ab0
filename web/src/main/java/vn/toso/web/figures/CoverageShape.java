package vn.toso.web.figures;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import vn.toso.coverage.CoveragePicture;
import vn.toso.coverage.CoverageRow;
import vn.toso.organization.UnitName;

/** The picture of coverage as JSON, its parts in the order of the page, the worst first. */
final class CoverageShape {
    private CoverageShape() {}

    static JsonObject of(String language, UnitName unit, String definition, CoveragePicture picture) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        picture.rows().forEach(row -> rows.add(row(row)));
        return Json.createObjectBuilder()
                .add("language", language)
                .add("asOf", picture.asOf().toString())
                .add("asked", Shape.asked(picture.question(), unit))
                .add("definition", definition)
                .add("rows", rows)
                .add(
                        "totals",
                        Json.createObjectBuilder()
                                .add("villages", picture.villages())
                                .add("nobody", picture.nobody())
                                .add("alone", picture.villages() - picture.covered() - picture.nobody())
                                .add("covered", picture.covered())
                                .add("qualified", picture.qualified()))
                .build();
    }

    private static JsonObjectBuilder row(CoverageRow row) {
        return Json.createObjectBuilder()
                .add("unit", Shape.unit(row.reference(), row.level(), row.kind() + " " + row.name()))
                .add("villages", row.villages())
                .add("nobody", row.nobody())
                .add("alone", row.alone())
                .add("covered", row.covered())
                .add("qualified", row.qualified())
                .add("lapsing", row.lapsing());
    }
}
