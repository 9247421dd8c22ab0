package vn.toso.digitalservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toso.shared.Refused;
import vn.toso.testing.SamplePack;

class CatalogueDocumentTest {
    @Test
    void the_catalogue_tells_services_and_versions() {
        CatalogueDocument catalogue = CatalogueDocument.read(SamplePack.catalogue());
        assertThat(catalogue.serviceCodes()).containsExactly("SAMPLE");
        assertThat(catalogue.versions()).containsExactly(FeatureVersionRef.parse("SAMPLE.OPEN@1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"SAMPLE.OPEN\"          | \"OTHER.OPEN\"             | digitalservice.feature-moved",
                "\"SAMPLE.OPEN\"          | \"SAMPLE.open\"            | digitalservice.feature-malformed",
                "\"code\": \"SAMPLE\"     | \"code\": \"sample\"       | digitalservice.code-malformed",
                "\"app\": \"SAMPLE-APP\"  | \"app\": \"NO-APP\"        | digitalservice.app-unknown",
                "\"number\": 1            | \"number\": 0              | digitalservice.feature-malformed",
                "RESIDENT                 | VISITOR                    | json.wrong",
                "MEANING                  | WHIM                       | json.wrong",
                "2026-01-01               | soon                       | json.wrong",
                "\"vi\": \"Mở\"           | \"name\": \"Mở\"           | json.unknown",
                "\"vi\": \"Mở\",          | \"\": \"\",                | json.unknown"
            })
    void what_is_wrong_is_refused(String words, String instead, String key) {
        String spoilt = new String(SamplePack.catalogue(), StandardCharsets.UTF_8).replace(words, instead);
        assertThatThrownBy(() -> CatalogueDocument.read(spoilt.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void a_code_twice_is_refused() {
        String app = "{\"code\": \"A\", \"vi\": \"a\", \"en\": \"a\"}";
        String twice = "{\"apps\": [" + app + "," + app + "], \"services\": []}";
        assertThatThrownBy(() -> CatalogueDocument.read(twice.getBytes(StandardCharsets.UTF_8)))
                .hasMessageStartingWith("digitalservice.code-twice");
    }

    @ParameterizedTest
    @CsvSource({
        "VNEID-ACCOUNT.ACTIVATE, false",
        "VNEID-ACCOUNT.ACTIVATE@0, false",
        "VNEID-ACCOUNT.ACTIVATE@01, false",
        "VNEID@1, false",
        "vneid.x@1, false",
        "VNEID-ACCOUNT.ACTIVATE@12, true"
    })
    void a_reference_is_written_in_one_way(String text, boolean fine) {
        if (fine) {
            assertThat(FeatureVersionRef.parse(text)).hasToString(text);
        } else {
            assertThatThrownBy(() -> FeatureVersionRef.parse(text))
                    .hasMessageStartingWith("digitalservice.feature-malformed");
        }
    }
}
