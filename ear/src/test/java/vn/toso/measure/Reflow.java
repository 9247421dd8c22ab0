package vn.toso.measure;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Whether a page fits a narrow phone, also with text twice as large, also with letters and lines set apart. */
final class Reflow {
    private static final int NARROW = 320;
    private static final int TALL = 640;

    List<Measurement> of(Route route, Page page, Inside inside) {
        List<Measurement> rows = new ArrayList<>();
        page.setViewportSize(NARROW, TALL);
        rows.add(sideways(route, inside, "at 320 px"));
        inside.ask("space", 0);
        rows.add(sideways(route, inside, "at 320 px with text spacing"));
        page.reload();
        inside.ask("showAll", 0);
        Inside.Worst grown = inside.worst("twice");
        rows.add(Measurement.atLeast(
                route.name() + ": growth of text at 200 %", grown.value(), "times", 1.99, grown.detail()));
        rows.add(sideways(route, inside, "at 320 px with text at 200 %"));
        return rows;
    }

    private static Measurement sideways(Route route, Inside inside, String when) {
        Inside.Worst over = inside.worst("sideways");
        return Measurement.atMost(route.name() + ": sideways " + when, over.value(), "px", 0, over.detail());
    }
}
