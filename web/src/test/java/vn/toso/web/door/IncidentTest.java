package vn.toso.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class IncidentTest {
    @Test
    void a_lost_connection_deep_in_the_cause_is_the_database_resting() {
        var cause = new IllegalStateException(new SQLException("Communications link failure", "08S01"));
        var incident = Incident.of(500, cause);
        assertThat(incident.status()).isEqualTo(503);
        assertThat(incident.kind()).isEqualTo("database");
    }

    @Test
    void a_statement_that_the_database_refuses_is_our_own_error() {
        var incident = Incident.of(500, new SQLException("Duplicate entry", "23000"));
        assertThat(incident.status()).isEqualTo(500);
    }

    @Test
    void every_status_has_its_words_in_both_languages() {
        for (var language : new String[] {"vi", "en"}) {
            var texts = ResourceBundle.getBundle("vn.toso.web.messages", Locale.forLanguageTag(language));
            for (var status : new int[] {400, 403, 404, 405, 413, 415, 500, 502, 503}) {
                var kind = Incident.of(status, null).kind();
                assertThat(texts.getString("door.error." + kind)).isNotBlank();
                assertThat(texts.getString("door.title." + kind)).isNotBlank();
            }
        }
    }

    @Test
    void its_number_can_be_read_out_over_the_telephone() {
        assertThat(Incident.of(500, null).id()).matches("[2-9A-HJKMNP-Z]{8}");
    }
}
