package vn.toso.measure;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** How long a village waits: 400 kbit/s, 400 ms there and back, a processor six times slower. Times are shown and never gate. */
final class Village {
    private static final int COLD_MILLIS = 2500;
    private static final int WARM_MILLIS = 1500;
    private static final int TIMES = 5;
    private static final int SLOWER = 6;

    private final Stage stage;

    Village(Stage stage) {
        this.stage = stage;
    }

    List<Measurement> of(Route route) {
        List<Double> cold = new ArrayList<>();
        List<Double> warm = new ArrayList<>();
        List<Double> blocked = new ArrayList<>();
        double moved = 0;
        stage.proxy().become(Line.village());
        try {
            for (int i = 0; i < TIMES; i++) {
                try (BrowserContext window = stage.window(route)) {
                    Page page = slowPage(window);
                    cold.add(paint(page, route));
                    blocked.add(new Inside(page).number("blocked"));
                    moved = Math.max(moved, new Inside(page).number("moved"));
                    warm.add(paint(page, route));
                }
            }
        } finally {
            stage.proxy().become(Line.fast());
        }
        String name = route.name() + ": VILLAGE, ";
        return List.of(
                Measurement.time(name + "first contentful paint, cold", median(cold), COLD_MILLIS),
                Measurement.time(name + "first contentful paint, warm", median(warm), WARM_MILLIS),
                Measurement.time(name + "total blocking time", median(blocked), 0),
                Measurement.atMost(name + "layout shift", moved, "", 0, ""));
    }

    private static Page slowPage(BrowserContext window) {
        window.addInitScript(Inside.WATCH);
        Page page = window.newPage();
        JsonObject rate = new JsonObject();
        rate.addProperty("rate", SLOWER);
        window.newCDPSession(page).send("Emulation.setCPUThrottlingRate", rate);
        return page;
    }

    private double paint(Page page, Route route) {
        page.navigate(stage.address(route));
        page.waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length > 0");
        return new Inside(page).number("paint");
    }

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
