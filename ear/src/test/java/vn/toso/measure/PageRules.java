package vn.toso.measure;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Everything that is measured of one page. */
final class PageRules {
    private static final int SETTLING_MILLIS = 300;

    private final Stage stage;
    private final boolean isQuick;

    PageRules(Stage stage, boolean isQuick) {
        this.stage = stage;
        this.isQuick = isQuick;
    }

    List<Measurement> of(Route route) {
        List<Measurement> rows = new ArrayList<>(new Weight(stage).of(route));
        rows.addAll(seen(route));
        if (!isQuick && route.isTimed()) {
            rows.addAll(new Village(stage).of(route));
        }
        return rows;
    }

    private List<Measurement> seen(Route route) {
        try (BrowserContext window = stage.window(route)) {
            window.addInitScript(Inside.WATCH);
            Page page = window.newPage();
            page.navigate(stage.address(route));
            page.waitForTimeout(SETTLING_MILLIS);
            Inside inside = new Inside(page);
            List<Measurement> rows = new ArrayList<>();
            rows.add(shift(route, inside.number("moved")));
            rows.add(new WithoutScripts(stage).of(route, (Map<?, ?>) inside.ask("contents", 0)));
            Reading reading = new Reading(isQuick);
            if (route.isLearners() && route.hasMainAction()) {
                rows.addAll(reading.action(route, inside));
            }
            inside.ask("showAll", 0);
            if (route.isLearners()) {
                rows.addAll(reading.text(route, page, inside));
            }
            rows.addAll(new Axe(isQuick).of(route, page));
            rows.addAll(new Reflow().of(route, page, inside));
            return rows;
        }
    }

    /** A table that is still on its way widens its columns: no limit for the pages of those who sit at a desk. */
    private static Measurement shift(Route route, double moved) {
        String name = route.name() + ": layout shift";
        return route.isLearners() ? Measurement.atMost(name, moved, "", 0, "") : Measurement.shown(name, moved, "");
    }
}
