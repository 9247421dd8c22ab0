package vn.toso.coursepack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainLanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"Bà con tự bấm.; 4", "Mã OTP, rồi VNeID!; 4", "Gõ 8 đến 20 ký tự; 6", "— … ?; 0", "Wi-Fi; 2"})
    void a_tieng_is_a_run_of_letters_or_digits(String text, int tieng) {
        assertThat(PlainLanguage.tieng(text)).isEqualTo(tieng);
    }

    @Test
    void a_sentence_ends_at_its_mark() {
        assertThat(PlainLanguage.sentences("Bác bấm nút. Máy sáng chưa? Tốt quá! Xong"))
                .containsExactly("Bác bấm nút.", "Máy sáng chưa?", "Tốt quá!", "Xong");
    }

    @Test
    void a_mark_inside_quotation_marks_ends_it_too() {
        assertThat(PlainLanguage.sentences("Bác bảo: “Tôi quên rồi.” Làm thế nào?"))
                .containsExactly("Bác bảo: “Tôi quên rồi.”", "Làm thế nào?");
    }

    @Test
    void a_number_an_address_and_a_title_do_not_end_it() {
        assertThat(PlainLanguage.sentences("Gọi 1900.9068 hoặc 1.900 đồng ở TP. Điện Biên nhé."))
                .hasSize(1);
        assertThat(PlainLanguage.sentences("Vào dichvucong.gov.vn rồi hỏi ThS. Lò nhé."))
                .hasSize(1);
    }

    @Test
    void three_dots_and_v_v_end_it_only_before_a_capital() {
        assertThat(PlainLanguage.sentences("Chờ một lát… rồi bấm. Tên, tuổi, v.v. trên thẻ."))
                .hasSize(2);
        assertThat(PlainLanguage.sentences("Chờ một lát… Rồi bấm. Tên, tuổi, v.v. Xong."))
                .hasSize(4);
        assertThat(PlainLanguage.sentences("Chờ... rồi bấm.")).hasSize(1);
    }

    @Test
    void what_says_nothing_is_no_sentence() {
        assertThat(PlainLanguage.sentences(" … ! ")).isEmpty();
        assertThat(PlainLanguage.sentences("")).isEmpty();
    }
}
