package vn.toso.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemberCodeTest {
    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");
    private static final MemberCode CODE = new MemberCode(
            HexFormat.of().formatHex("12345678901234567890123456789012".getBytes(StandardCharsets.US_ASCII)));

    /** The table of RFC 6238, appendix B, for SHA-256; six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "1, 119246",
        "37037036, 084774",
        "37037037, 062674",
        "41152263, 819424",
        "66666666, 698825",
        "666666666, 737706"
    })
    void the_digits_are_those_of_the_standard(long step, String digits) {
        assertThat(CODE.ofStep(step)).isEqualTo(digits);
    }

    @Test
    void the_digits_change_with_the_minute_and_not_within_it() {
        String shown = CODE.at(NOON);
        assertThat(CODE.at(NOON.plusMillis(59_999))).isEqualTo(shown);
        assertThat(CODE.at(NOON.minusMillis(1))).isNotEqualTo(shown);
        assertThat(CODE.at(NOON.plusSeconds(60))).isNotEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(longs = {-180_000, -60_000, 0, 59_999, 60_000, 239_999})
    void clocks_may_differ_by_three_steps(long millis) {
        assertThat(CODE.isRight(CODE.at(NOON), NOON.plusMillis(millis))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {-180_001, 240_000, 86_400_000})
    void past_three_steps_they_are_wrong(long millis) {
        assertThat(CODE.isRight(CODE.at(NOON), NOON.plusMillis(millis))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "abcdef", "٠١٢٣٤٥", "000000"})
    void what_is_no_code_of_the_moment_is_wrong(String typed) {
        assertThat(CODE.isRight(typed, NOON)).isFalse();
    }

    @Test
    void another_secret_shows_other_digits() {
        MemberCode other = new MemberCode("0".repeat(64));
        assertThat(other.isRight(CODE.at(NOON), NOON)).isFalse();
        assertThatThrownBy(() -> new MemberCode("00")).isInstanceOf(IllegalArgumentException.class);
    }
}
