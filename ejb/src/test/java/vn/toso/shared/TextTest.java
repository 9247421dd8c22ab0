package vn.toso.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void names_are_found_without_diacritics() {
        assertThat(Text.plain("Đặng Thị  Én")).isEqualTo("dang thi en");
        assertThat(Text.plain("Mường Mùn")).isEqualTo(Text.plain("muong mun"));
    }

    @Test
    void text_is_stored_composed_and_with_single_spaces() {
        String apart = Normalizer.normalize("Lò Văn Ín", Normalizer.Form.NFD);

        assertThat(Text.stored("  " + apart + "\u00a0 ")).isEqualTo("Lò Văn Ín");
    }

    @Test
    void the_given_name_is_the_last_word() {
        assertThat(Text.givenName("Vàng Thị Dợ")).isEqualTo("Dợ");
        assertThat(Text.givenName("Páo")).isEqualTo("Páo");
    }

    @Test
    void an_id_from_outside_is_read_or_refused() {
        String id = Ids.next().toString();

        assertThat(Ids.read(id).toString()).isEqualTo(id);
        assertThatThrownBy(() -> Ids.read("1; DROP TABLE")).isInstanceOf(Refused.class);
    }

    @Test
    void seventy_nine_and_a_half_is_seventy_nine() {
        assertThat(Percent.of(159, 200)).isEqualTo(new Percent(79));
    }
}
