package vn.toso.web.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toso.assessment.QuestionKind;
import vn.toso.assessment.QuestionPage;
import vn.toso.assessment.QuestionPage.Choice;
import vn.toso.assessment.Screen;
import vn.toso.course.Area;
import vn.toso.course.Scene.Place;
import vn.toso.course.Scene.State;
import vn.toso.shared.Ids;
import vn.toso.shared.SafeHtml;

class TapScreenTest {
    private static final Area SOMEWHERE = new Area(20, 60, 80, 40);

    @Test
    void a_button_lies_over_each_place_in_the_units_of_the_drawing() {
        State state = state("Ô tên", new Place("Gõ tên", SOMEWHERE, true, "", "next"));
        assertThat(TapScreen.inPage(state))
                .isEqualTo("<svg class=\"phone tap\" role=\"group\" aria-label=\"Ô tên\" viewBox=\"0 0 220 330\"><g"
                        + " aria-hidden=\"true\"><rect class=\"pf\"/></g><foreignObject x=\"20\" y=\"60\""
                        + " width=\"80\" height=\"40\"><button form=\"play\" name=\"tap\" value=\"1\""
                        + " data-leads=\"next\" data-shown=\"yes\" class=\"hit\" aria-label=\"Gõ"
                        + " tên\"></button></foreignObject></svg>");
        assertThat(TapScreen.deeds(state)).isEmpty();
    }

    @Test
    void a_deed_stands_beside_the_phone_and_keeps_its_number() {
        State state = state(
                "Ô mã",
                new Place("Nhìn", SOMEWHERE, false, "Không nhìn.", ""),
                new Place("Quay đi", null, true, "", "next"));
        assertThat(TapScreen.deeds(state))
                .isEqualTo("<button form=\"play\" name=\"tap\" value=\"2\" data-leads=\"next\" data-shown=\"yes\""
                        + " class=\"quiet deed\">Quay đi</button>");
        assertThat(TapScreen.inPage(state)).contains("value=\"1\" data-leads=\"\" data-effect=\"Không nhìn.\"");
    }

    @Test
    void a_round_button_lies_over_each_place_of_a_question() {
        assertThat(TapScreen.toChoose(question("Ba nút", "Mở")))
                .isEqualTo("<svg class=\"phone tap\" role=\"group\" aria-label=\"Ba nút\" viewBox=\"0 0 220 330\"><g"
                        + " aria-hidden=\"true\"><rect class=\"pf\"/></g><foreignObject x=\"20\" y=\"60\""
                        + " width=\"80\" height=\"40\"><input type=\"radio\" class=\"hit\" name=\"choice\""
                        + " value=\"3\" aria-label=\"Mở\" checked=\"checked\"/></foreignObject></svg>");
    }

    private static QuestionPage question(String alt, String label) {
        return new QuestionPage(
                Ids.next(),
                "",
                1,
                1,
                "Chạm vào đâu?",
                QuestionKind.TAP,
                false,
                false,
                List.of(new Choice(3, label, true, SOMEWHERE)),
                List.of(),
                new Screen("<svg viewBox=\"0 0 220 330\"><rect class=\"pf\"/></svg>", alt));
    }

    @Test
    void words_stay_words() {
        String nasty = "\"><script>alert(1)</script>&$1\\";
        State state =
                state(nasty, new Place(nasty, SOMEWHERE, false, nasty, ""), new Place(nasty, null, false, nasty, ""));
        String page = TapScreen.inPage(state) + TapScreen.deeds(state) + TapScreen.toChoose(question(nasty, nasty));
        assertThat(page).doesNotContain("<script").contains("&quot;>&lt;script>alert(1)&lt;/script>&amp;&#36;1&#92;");
    }

    private static State state(String alt, Place... places) {
        String picture = "<svg viewBox=\"0 0 220 330\"><rect class=\"pf\"/></svg>";
        return new State("now", "Bây giờ", picture, alt, new SafeHtml("<p>Bấm.</p>"), "Bác bấm nhé.", List.of(places));
    }
}
