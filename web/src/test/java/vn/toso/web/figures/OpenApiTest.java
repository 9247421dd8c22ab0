package vn.toso.web.figures;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.toso.reporting.Grouping;
import vn.toso.reporting.ReportName;
import vn.toso.web.door.Problem;

/** The description says what the code answers to, and nothing more. */
class OpenApiTest {
    private static final JsonObject DOCUMENT = Described.DOCUMENT;

    @Test
    void every_address_and_parameter_of_the_code_is_described_and_no_other() {
        Map<String, Set<String>> described = new TreeMap<>();
        DOCUMENT.getJsonObject("paths").forEach((path, item) -> described.put(path, parameters(item.asJsonObject())));

        assertThat(described).isEqualTo(ofTheCode());
    }

    @Test
    void nothing_is_written_or_deleted() {
        for (Class<?> end : ends()) {
            for (Method method : end.getDeclaredMethods()) {
                assertThat(Arrays.stream(method.getAnnotations())
                                .map(mark -> mark.annotationType().getAnnotation(HttpMethod.class))
                                .filter(Objects::nonNull)
                                .map(HttpMethod::value))
                        .as(method.toString())
                        .allMatch("GET"::equals);
            }
        }
        DOCUMENT.getJsonObject("paths")
                .values()
                .forEach(item -> assertThat(item.asJsonObject().keySet()).containsExactly("get"));
    }

    @Test
    void every_report_and_grouping_is_named() {
        assertThat(words("name"))
                .isEqualTo(codes(Arrays.stream(ReportName.values()).map(ReportName::code)));
        assertThat(words("by")).isEqualTo(codes(Arrays.stream(Grouping.values()).map(Grouping::code)));
    }

    /** So that the validator finds a field too many as well as one that is missing. */
    @Test
    void every_object_of_the_description_is_closed_and_all_its_fields_are_required() {
        List<JsonObject> objects = new ArrayList<>();
        collect(Objects.requireNonNull(DOCUMENT.getJsonObject("components").get("schemas")), objects);

        assertThat(objects).hasSizeGreaterThan(10);
        for (JsonObject object : objects) {
            assertThat(object.get("additionalProperties")).as(object.toString()).isEqualTo(JsonValue.FALSE);
            assertThat(codes(object.getJsonArray("required").getValuesAs(JsonString::getString).stream()))
                    .isEqualTo(new TreeSet<>(object.getJsonObject("properties").keySet()));
        }
    }

    @Test
    void a_problem_is_as_described() {
        for (int status : new int[] {400, 401, 403, 404, 405, 503}) {
            Problem problem = Problem.of(status, Locale.forLanguageTag("vi"));
            JsonObject said = Described.read(problem.json("https://toso.example.vn"));

            assertThat(Described.faults("Problem", said)).isEmpty();
            assertThat(said.getInt("status")).isEqualTo(status);
            assertThat(said.getString("type")).endsWith("#" + said.getString("code"));
        }
    }

    private static Set<Class<?>> ends() {
        return new Figures()
                .getClasses().stream()
                        .filter(type -> type.isAnnotationPresent(Path.class))
                        .collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> ofTheCode() {
        Map<String, Set<String>> code = new TreeMap<>();
        for (Class<?> end : ends()) {
            String root = end.getAnnotation(Path.class).value().replaceFirst("^v1", "");
            for (Method method : end.getDeclaredMethods()) {
                if (method.isAnnotationPresent(GET.class)) {
                    Path below = method.getAnnotation(Path.class);
                    code.put(root + (below == null ? "" : "/" + below.value()), parameters(method));
                }
            }
        }
        return code;
    }

    private static Set<String> parameters(Method method) {
        Stream<String> ofPath = Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getAnnotation(PathParam.class))
                .filter(Objects::nonNull)
                .map(parameter -> "path " + parameter.value());
        return codes(Stream.concat(ofPath, Entrance.parameters(method).stream().map(name -> "query " + name)));
    }

    private static Set<String> parameters(JsonObject path) {
        return codes(path.getJsonObject("get").getJsonArray("parameters").stream()
                .map(each -> parameter(each.asJsonObject().getString("$ref").replaceFirst(".*/", "")))
                .map(each -> each.getString("in") + " " + each.getString("name")));
    }

    private static JsonObject parameter(String name) {
        return DOCUMENT.getJsonObject("components").getJsonObject("parameters").getJsonObject(name);
    }

    private static Set<String> words(String parameter) {
        return codes(
                parameter(parameter)
                        .getJsonObject("schema")
                        .getJsonArray("enum")
                        .getValuesAs(JsonString::getString)
                        .stream());
    }

    private static Set<String> codes(Stream<String> codes) {
        return codes.collect(Collectors.toCollection(TreeSet::new));
    }

    private static void collect(JsonValue place, List<JsonObject> objects) {
        if (place instanceof JsonObject object) {
            if (object.containsKey("properties") && object.containsKey("type")) {
                objects.add(object);
            }
            object.values().forEach(inner -> collect(inner, objects));
        } else if (place.getValueType() == JsonValue.ValueType.ARRAY) {
            place.asJsonArray().forEach(inner -> collect(inner, objects));
        }
    }
}
