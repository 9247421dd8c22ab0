package vn.toso.measure;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What axe finds on a page: on phones and desks, in light, dark and forced colours. */
final class Axe {
    private static final List<String> EVERYWHERE =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String RUN = """
            tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']}).then(found =>
              found.violations.flatMap(v => v.nodes.map(n => v.id + ' at ' + n.target.join(' '))))
            """;

    /** A way in which a page may look. */
    enum Look {
        LIGHT,
        DARK,
        FORCED;

        void on(Page page) {
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setColorScheme(this == DARK ? ColorScheme.DARK : ColorScheme.LIGHT)
                    .setForcedColors(this == FORCED ? ForcedColors.ACTIVE : ForcedColors.NONE));
        }
    }

    private final boolean isQuick;

    Axe(boolean isQuick) {
        this.isQuick = isQuick;
    }

    List<Measurement> of(Route route, Page page) {
        page.evaluate(AxeBuilder.getAxeScript());
        List<Measurement> rows = new ArrayList<>();
        for (Look look : isQuick ? List.of(Look.LIGHT) : List.of(Look.values())) {
            look.on(page);
            rows.add(in(look, route, page));
        }
        Look.LIGHT.on(page);
        return rows;
    }

    private Measurement in(Look look, Route route, Page page) {
        List<Integer> widths = isQuick ? List.of(360, 1366) : List.of(320, 360, 768, 1366);
        Set<String> found = new LinkedHashSet<>();
        int before = page.viewportSize().width;
        for (int width : widths) {
            page.setViewportSize(width, 740);
            Inside.list(page.evaluate(RUN, tags(route))).forEach(f -> found.add(width + " px: " + f));
        }
        page.setViewportSize(before, 740);
        String what = "%s: axe, %s colours".formatted(route.name(), look.name().toLowerCase(java.util.Locale.ROOT));
        return Measurement.atMost(what, found.size(), "found", 0, brief(found));
    }

    private static List<String> tags(Route route) {
        return route.isLearners()
                ? Stream.concat(EVERYWHERE.stream(), Stream.of("wcag2aaa", "wcag21aaa"))
                        .toList()
                : EVERYWHERE;
    }

    /** The same finding at several widths is told once. */
    private static String brief(Set<String> found) {
        Map<String, String> widths = found.stream()
                .collect(Collectors.toMap(
                        f -> f.substring(f.indexOf(": ") + 2),
                        f -> f.substring(0, f.indexOf(" px")),
                        (a, b) -> a + ", " + b,
                        java.util.LinkedHashMap::new));
        return widths.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + entry.getValue() + " px)")
                .collect(Collectors.joining("; "));
    }
}
