package vn.toso.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toso.shared.Refused;

class PathsDocumentTest {
    private static final String WHOLE = """
            {"paths": [
              {"code": "FIRST", "for": "MEMBER", "vi": "Thành viên", "en": "Member", "courses": ["K01", "K02"]},
              {"code": "SECOND", "for": "CHOICE", "vi": "Chuyên sâu", "en": "Further", "courses": ["K03"]}]}
            """;

    @Test
    void paths_keep_their_order_and_that_of_their_courses() {
        assertThat(read(WHOLE).paths())
                .containsExactly(
                        new LearningPath("FIRST", Audience.MEMBER, "Thành viên", "Member", List.of("K01", "K02")),
                        new LearningPath("SECOND", Audience.CHOICE, "Chuyên sâu", "Further", List.of("K03")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SECOND | FIRST | path.code-twice",
                "\"SECOND\" | \"second\" | path.code-malformed",
                "\"K02\" | \"K01\" | path.course-twice",
                "[\"K03\"] | [] | path.empty",
                "[\"K03\"] | [\" \"] | json.missing",
                "[\"K03\"] | [3] | json.wrong",
                "[\"K03\"] | \"K03\" | json.wrong",
                "CHOICE | VILLAGERS | json.wrong",
                "\"Further\" | \"\" | json.missing",
                "\"en\": \"Further\", | | json.missing",
                "\"vi\": \"Chuyên sâu\", | | json.missing",
                "\"en\": \"Further\" | \"en\": \"Further\", \"minutes\": 3 | json.unknown"
            })
    void what_is_wrong_is_refused(String words, String instead, String key) {
        assertThat(WHOLE).contains(words);
        String spoiled = WHOLE.replace(words, instead == null ? "" : instead);
        assertThatThrownBy(() -> read(spoiled))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void a_path_through_a_course_that_there_is_not_is_refused_by_both_names() {
        read(WHOLE).refuseUnknownCourses(Set.of("K01", "K02", "K03"));
        assertThatThrownBy(() -> read(WHOLE).refuseUnknownCourses(Set.of("K01", "K03")))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("path.course-unknown");
                    assertThat(refused.details()).containsExactly("FIRST", "K02");
                });
    }

    private static PathsDocument read(String json) {
        return PathsDocument.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
