package vn.toso.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QrCodeTest {
    private final QrCode code = QrCode.of("https://toso.example.vn/vao/giay?c=AAAAAAAAAAAAAAAAAAAAAA");

    @Test
    void the_path_draws_every_dark_square_and_no_other() {
        boolean[][] drawn = new boolean[code.size()][code.size()];
        for (String part : code.path().substring(1).split("M", -1)) {
            String[] numbers = part.split("[,hvz-]+", -1);
            for (int x = 0; x < Integer.parseInt(numbers[2]); x++) {
                drawn[Integer.parseInt(numbers[1])][Integer.parseInt(numbers[0]) + x] = true;
            }
        }
        for (int y = 0; y < code.size(); y++) {
            for (int x = 0; x < code.size(); x++) {
                assertThat(drawn[y][x]).as("%d, %d", x, y).isEqualTo(code.isDark(x, y));
            }
        }
    }

    @Test
    void around_it_is_nothing() {
        assertThat(code.isDark(QrCode.MARGIN, QrCode.MARGIN)).isTrue();
        for (int n = 0; n < code.size(); n++) {
            assertThat(code.isDark(n, QrCode.MARGIN - 1)).isFalse();
            assertThat(code.isDark(code.size() - QrCode.MARGIN, n)).isFalse();
        }
    }
}
