package vn.toso.measure;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Whether old eyes can read a learner's page and a broad finger can press it. What is written inside drawings is a picture. */
final class Reading {
    private static final double TARGET = 48;
    private static final double ACTION = 64;
    private static final double BODY = 19;
    private static final double SMALLEST = 16;
    private static final double LINE = 1.5;
    private static final double CONTRAST = 7;
    private static final double ALMOST_ALL = 99.5;

    private final boolean isQuick;

    Reading(boolean isQuick) {
        this.isQuick = isQuick;
    }

    /** What there is to press first, as the page is opened. */
    List<Measurement> action(Route route, Inside inside) {
        List<?> actions = (List<?>) inside.ask("actions", 0);
        String all = String.valueOf(actions);
        return List.of(
                Measurement.atMost(
                        route.name() + ": main actions but one", Math.abs(actions.size() - 1), "actions", 0, all),
                Measurement.atLeast(
                        route.name() + ": height of the main action", least(actions, "height"), "px", ACTION, all),
                Measurement.atLeast(
                        route.name() + ": width of the main action",
                        least(actions, "share"),
                        "% of main",
                        ALMOST_ALL,
                        all));
    }

    private static double least(List<?> actions, String of) {
        return actions.stream()
                .map(action -> Inside.number(((Map<?, ?>) action).get(of)))
                .min(Comparator.naturalOrder())
                .orElse(0.0);
    }

    List<Measurement> text(Route route, Page page, Inside inside) {
        List<Measurement> rows = new ArrayList<>();
        rows.add(worst(route, inside, "smallest target", "targets", "px", TARGET));
        rows.add(Measurement.atLeast(route.name() + ": body text", inside.number("bodyText"), "px", BODY, ""));
        rows.add(worst(route, inside, "smallest text", "sizes", "px", SMALLEST));
        rows.add(worst(route, inside, "closest lines", "lines", "of size", LINE));
        rows.add(worst(route, inside, "weakest contrast, light", "contrasts", ": 1", CONTRAST));
        if (!isQuick) {
            Axe.Look.DARK.on(page);
            rows.add(worst(route, inside, "weakest contrast, dark", "contrasts", ": 1", CONTRAST));
            Axe.Look.LIGHT.on(page);
        }
        return rows;
    }

    private static Measurement worst(
            Route route, Inside inside, String what, String question, String unit, double limit) {
        Inside.Worst worst = inside.worst(question, limit);
        return Measurement.atLeast(route.name() + ": " + what, worst.value(), unit, limit, worst.detail());
    }
}
