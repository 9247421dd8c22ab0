package vn.toso.web.figures;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;

/** The description, and what an answer has that it does not say or lacks that it says. */
final class Described {
    static final JsonObject DOCUMENT = read(OpenApi.text());

    private Described() {}

    static List<String> faults(String schema, JsonObject answer) {
        String rules = Json.createObjectBuilder()
                .add("$schema", "https://json-schema.org/draft/2020-12/schema")
                .add("$ref", "#/components/schemas/" + schema)
                .add("components", Objects.requireNonNull(DOCUMENT.get("components")))
                .build()
                .toString();
        SchemaValidatorsConfig strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(rules, strict)
                .validate(answer.toString(), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    static JsonObject read(String document) {
        try (var reader = Json.createReader(new StringReader(document))) {
            return reader.readObject();
        }
    }
}
