package vn.toso.web.learner;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.toso.course.Area;
import vn.toso.course.Scene.Place;
import vn.toso.course.Scene.State;

/** A drawn phone that can be tapped: real buttons lie over the drawing, in its own units, so that no style is needed to place them. */
final class TapScreen {
    private TapScreen() {}

    static String inPage(State state) {
        String svg = state.picture();
        int open = svg.indexOf('>') + 1;
        int close = svg.lastIndexOf("</svg>");
        return svg.substring(0, open)
                        .replaceFirst(
                                "<svg",
                                "<svg class=\"phone tap\" role=\"group\" aria-label=\"" + quoted(state.alt()) + "\"")
                + "<g aria-hidden=\"true\">" + svg.substring(open, close) + "</g>" + places(state) + "</svg>";
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
                : "<foreignObject x=\"" + area.x() + "\" y=\"" + area.y() + "\" width=\"" + area.width()
                        + "\" height=\""
                        + area.height() + "\">" + button + " class=\"hit\" aria-label=\"" + label
                        + "\"></button></foreignObject>";
    }

    private static String quoted(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("$", "&#36;")
                .replace("\\", "&#92;");
    }
}
