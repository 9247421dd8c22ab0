package vn.toso.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {
    @Test
    void paragraphs_lists_and_strong_words_are_safe() {
        String html = "<p>Bấm <strong>nút</strong> &lt;này&gt;</p><ul><li>một</li></ul><ol><li>hai</li></ol>";
        assertThat(new SafeHtml(html).html()).isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<p onclick=\"alert(1)\">x</p>",
                "<p class=\"x\">x</p>",
                "<img src=x onerror=alert(1)>",
                "<P>x</P>",
                "< p>x</p>",
                "<p >x</p>",
                "<p/>",
                "<!-- x -->",
                "<<p>script>",
                "x > y"
            })
    void anything_else_is_refused(String html) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SafeHtml(html));
    }
}
