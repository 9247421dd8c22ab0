package vn.toso.web.learner;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.toso.assessment.QuestionPage;
import vn.toso.assessment.QuestionPage.Choice;
import vn.toso.assessment.Screen;
import vn.toso.course.Area;
import vn.toso.course.Scene.Place;
import vn.toso.course.Scene.State;

/** A drawn phone that can be tapped: real buttons lie over the drawing, in its own units, so that no style is needed to place them. */
final class TapScreen {
    private TapScreen() {}

    static String inPage(State state) {
        return drawn(state.picture(), state.alt(), places(state));
    }

    /** The drawn phone of a question: a round button over each place, one of which can be chosen. */
    static String toChoose(QuestionPage question) {
        Screen screen = question.screen();
        return screen == null
                ? ""
                : drawn(
                        screen.picture(),
                        screen.alt(),
                        question.choices().stream().map(TapScreen::radio).collect(Collectors.joining()));
    }

    private static String radio(Choice choice) {
        Area area = Objects.requireNonNull(choice.area());
        return inside(
                area,
                "<input type=\"radio\" class=\"hit\" name=\"choice\" value=\"" + choice.value() + "\" aria-label=\""
                        + quoted(choice.text()) + "\"" + (choice.isChosen() ? " checked=\"checked\"" : "") + "/>");
    }

    private static String drawn(String svg, String alt, String over) {
        int open = svg.indexOf('>') + 1;
        int close = svg.lastIndexOf("</svg>");
        return svg.substring(0, open)
                        .replaceFirst(
                                "<svg", "<svg class=\"phone tap\" role=\"group\" aria-label=\"" + quoted(alt) + "\"")
                + "<g aria-hidden=\"true\">" + svg.substring(open, close) + "</g>" + over + "</svg>";
    }

    private static String places(State state) {
        return buttons(state, false);
    }

    static String deeds(State state) {
        return buttons(state, true);
    }

    private static String buttons(State state, boolean deeds) {
        List<Place> places = state.places();
        return IntStream.rangeClosed(1, places.size())
                .filter(number -> places.get(number - 1).isDeed() == deeds)
                .mapToObj(number -> button(places.get(number - 1), number, state.shown()))
                .collect(Collectors.joining());
    }

    private static String button(Place place, int number, int shown) {
        String more = (number == shown ? " data-shown=\"yes\"" : "")
                + (place.isRight() ? "" : " data-effect=\"" + quoted(place.effect()) + "\"");
        String button = "<button form=\"play\" name=\"tap\" value=\"" + number + "\" data-leads=\"" + place.leads()
                + "\"" + more;
        String label = quoted(place.label());
        return over(place.area(), button, label);
    }

    private static String over(@Nullable Area area, String button, String label) {
        return area == null
                ? button + " class=\"quiet deed\">" + label + "</button>"
                : inside(area, button + " class=\"hit\" aria-label=\"" + label + "\"></button>");
    }

    private static String inside(Area area, String over) {
        return "<foreignObject x=\"" + area.x() + "\" y=\"" + area.y() + "\" width=\"" + area.width() + "\" height=\""
                + area.height() + "\">" + over + "</foreignObject>";
    }

    private static String quoted(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("$", "&#36;")
                .replace("\\", "&#92;");
    }
}
