package vn.toso.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFieldsTest {
    private enum Colour {
        RED
    }

    @Test
    void every_kind_of_value_is_read_by_its_key() {
        JsonFields fields = JsonFields.read("""
                {"name": "Lò  Văn ", "count": 3, "day": "2026-11-23", "colour": "RED", "list": [{"name": "Mùa"}], "words": ["một", " hai "]}
                """);
        assertThat(fields.text("name")).isEqualTo("Lò Văn");
        assertThat(fields.number("count")).isEqualTo(3);
        assertThat(fields.day("day")).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(fields.word("colour", Colour.class)).isEqualTo(Colour.RED);
        assertThat(fields.objects("list").get(0).text("name")).isEqualTo("Mùa");
        assertThat(fields.texts("words")).containsExactly("một", "hai");
        assertThat(fields.textIfAny("missing", 10)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'list': [{'name': 3}]}             | json.wrong | list[0].name",
                "{'list': [{}]}                      | json.missing | list[0].name",
                "{'list': [{'name': ' '}]}           | json.missing | list[0].name",
                "{'list': [3]}                       | json.wrong | list[0]",
                "{'list': {}}                        | json.wrong | list",
                "{'list': null}                      | json.wrong | list",
                "{}                                  | json.missing | list"
            })
    void what_is_wrong_is_refused_with_its_place(String json, String key, String place) {
        JsonFields fields = JsonFields.read(json.replace('\'', '"'));
        assertThatThrownBy(() -> fields.objects("list").get(0).text("name"))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.key()).isEqualTo(key);
                    assertThat(refused.details()).containsExactly(place);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{'a': 1,}", "[]", "''", "{", "{'a': 1, 'a': 2}", "3"})
    void a_malformed_document_is_refused(String json) {
        assertThatThrownBy(() -> JsonFields.read(json.replace('\'', '"')))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("json.malformed");
    }

    @Test
    void a_key_nobody_asked_for_and_a_number_out_of_range_are_refused() {
        JsonFields fields = JsonFields.read("{\"a\": 1, \"b\": 1e99, \"c\": 1.5}");
        assertThatThrownBy(() -> fields.allowing("a", "b")).hasMessageStartingWith("json.unknown[c]");
        assertThatThrownBy(() -> fields.number("b")).hasMessageStartingWith("json.wrong[b]");
        assertThatThrownBy(() -> fields.number("c")).hasMessageStartingWith("json.wrong[c]");
        assertThatThrownBy(() -> JsonFields.read("{\"a\": \"xxx\"}").text("a", 2))
                .hasMessageStartingWith("json.too-long[a, 2]");
    }
}
