package vn.toso.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file holds, each feature of it becomes an outline or says what is wrong, or the file as a whole does. */
class BoundaryFileTest {
    private static final String SQUARE = "[[103.1,21.5],[103.2,21.5],[103.2,21.6],[103.1,21.6],[103.1,21.5]]";

    @Test
    void polygons_are_read_whatever_order_the_keys_stand_in() {
        List<BoundaryLine> lines = read("""
                {"bbox": [1, [2, {"a": []}]], "features": [
                  {"geometry": {"coordinates": [%1$s], "type": "Polygon"}, "type": "Feature", "properties": {"name": " Một ", "code": "00001", "x": {"y": [1]}}},
                  {"type": "Feature", "id": "00002", "properties": null, "geometry": {"type": "MultiPolygon", "coordinates": [[%1$s], [%1$s]]}},
                  {"type": "Feature", "properties": {"code": 3}, "geometry": {"type": "Polygon", "coordinates": [[[103.1,21.5,700],[103.2,21.5,1],[103.2,21.6,1],[103.1,21.5,700]]]}}
                ], "type": "FeatureCollection"}""".formatted(SQUARE));
        assertThat(lines).extracting(BoundaryLine::subject).containsExactly("00001 Một", "00002", "3");
        assertThat(lines).extracting(BoundaryLine::trouble).containsOnlyNulls();
        assertThat(outline(lines.get(0)).stored()).isEqualTo("1031000 215000 1000 0 0 1000 -1000 0");
        assertThat(outline(lines.get(1)).rings()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null                                                     | boundaries.no-polygon[]",
                "{'type':'Point','coordinates':[103,21]}                  | boundaries.no-polygon[]",
                "{'type':'Polygon'}                                       | boundaries.shape[]",
                "{'type':'Polygon','coordinates':[]}                      | boundaries.shape[]",
                "{'type':'Polygon','coordinates':[[]]}                    | boundaries.shape[]",
                "{'type':'Polygon','coordinates':'none'}                  | boundaries.shape[]",
                "{'type':'Polygon','coordinates':[[['103',21]]]}          | boundaries.shape[]",
                "{'type':'Polygon','coordinates':[[[{'a':[1]},21]]]}      | boundaries.shape[]",
                "{'type':'Polygon','coordinates':[[[103]]]}               | boundaries.shape[]",
                "{'type':'Polygon','coordinates':[[[103,21,1,2]]]}        | boundaries.shape[]",
                "{'type':'Polygon','coordinates':[[[103,[21]]]]}          | boundaries.shape[]",
                "{'type':'Polygon','coordinates':[[[[[[103,21]]]]]]}      | boundaries.shape[]",
                "{'type':'MultiPolygon','coordinates':[SQUARE]}           | boundaries.shape[]",
                "{'type':'Polygon','coordinates':[[SQUARE]]}              | boundaries.shape[]",
                "{'type':'Polygon','coordinates':[[[21,103],[22,103],[22,104],[21,103]]]} | boundaries.outside[21.0, 103.0]",
                "{'type':'Polygon','coordinates':[[[103,1e400],[103,21]]]}| boundaries.outside[103.0, Infinity]",
                "{'type':'Polygon','coordinates':[[[103.00000000000000000000000000000000000000000001,21]]]} | boundaries.outside[NaN, 21.0]",
                "{'type':'Polygon','coordinates':[[[103,21],[104,21],[104,22]]]}          | boundaries.ring-open[]",
                "{'type':'Polygon','coordinates':[[[103,21],[104,21],[104,22],[103,22]]]} | boundaries.ring-open[]",
                "{'type':'Polygon','coordinates':[[[103,21],[104,21],[103,21],[103,21]]]} | boundaries.flat[]"
            })
    void a_geometry_that_cannot_be_drawn_says_why_and_the_next_is_read(String geometry, String why) {
        List<BoundaryLine> lines = read("{\"type\":\"FeatureCollection\",\"features\":["
                + feature(geometry.replace('\'', '"').replace("SQUARE", SQUARE)) + ","
                + feature("{\"type\":\"Polygon\",\"coordinates\":[" + SQUARE + "]}") + "]}");
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).trouble()).hasMessage(why);
        assertThat(lines.get(0).outline()).isNull();
        assertThat(lines.get(1).trouble()).isNull();
    }

    @Test
    void what_is_no_feature_is_named() {
        assertThat(read("{\"type\":\"FeatureCollection\",\"features\":[7,[[]],null]}"))
                .extracting(line -> Objects.requireNonNull(line.trouble()).key())
                .containsExactly("boundaries.no-feature", "boundaries.no-feature", "boundaries.no-feature");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "7",
                "{\"type\":\"Topology\",\"features\":[{}]}",
                "{\"type\":\"FeatureCollection\",\"features\":[]}",
                "{\"type\":\"FeatureCollection\",\"features\":{}}"
            })
    void a_file_without_features_is_refused(String file) {
        assertThatThrownBy(() -> read(file)).hasMessage("boundaries.no-collection[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "xml",
                "{",
                "{\"type\":\"FeatureCollection\",\"features\":[",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"geometry\":{\"coordinates\":[[[1,",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"geometry\":{\"coordinates\":[[[1,2]]}]}",
                "{\"type\":\"FeatureCollection\",\"features\":[{}]} and more"
            })
    void what_is_no_json_is_refused(String file) {
        assertThatThrownBy(() -> read(file)).hasMessageStartingWith("json.malformed");
    }

    @Test
    void what_is_no_text_is_refused() {
        assertThatThrownBy(() -> BoundaryFile.read(new byte[] {'{', (byte) 0xff, '}'}))
                .hasMessage("boundaries.not-utf8[]");
    }

    @Test
    @Timeout(60)
    void endless_brackets_are_no_way_in() {
        for (String start : List.of(
                "",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"geometry\":{\"coordinates\":",
                "{\"type\":\"FeatureCollection\",\"more\":")) {
            assertThatThrownBy(() -> read(start + "[".repeat(1_000_000)))
                    .hasMessageMatching("(json.malformed|boundaries.no-collection).*");
        }
    }

    @Test
    void what_is_too_big_is_refused_by_its_limit() {
        assertThatThrownBy(() -> BoundaryFile.read(new byte[BoundaryFile.MOST_BYTES + 1]))
                .hasMessage("boundaries.too-big[8]");
        assertThatThrownBy(() -> read("{\"type\":\"FeatureCollection\",\"features\":[{}" + ",{}".repeat(5_000) + "]}"))
                .hasMessage("boundaries.too-many-features[5000]");
        String many = "{\"type\":\"Polygon\",\"coordinates\":[[[103,21]" + ",[103,21]".repeat(400_000) + "]]}";
        assertThatThrownBy(() -> read("{\"type\":\"FeatureCollection\",\"features\":[" + feature(many) + "]}"))
                .hasMessage("boundaries.too-many-points[400000]");
    }

    private static String feature(String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"00001\"},\"geometry\":" + geometry + "}";
    }

    private static List<BoundaryLine> read(String file) {
        return BoundaryFile.read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static Outline outline(BoundaryLine line) {
        return Objects.requireNonNull(line.outline());
    }
}
