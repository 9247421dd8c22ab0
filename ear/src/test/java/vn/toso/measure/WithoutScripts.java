package vn.toso.measure;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Whether a page says the same, and offers the same, when scripts are off. */
final class WithoutScripts {
    private final Stage stage;

    WithoutScripts(Stage stage) {
        this.stage = stage;
    }

    /**
     * @param with what the page contains with scripts, as {@code contents} of {@code page.js} tells it
     */
    Measurement of(Route route, Map<?, ?> with) {
        try (BrowserContext window = stage.window(route, options -> options.setJavaScriptEnabled(false))) {
            Page page = window.newPage();
            page.navigate(stage.address(route));
            Map<?, ?> without = (Map<?, ?>) new Inside(page).ask("contents", 0);
            List<String> differing = List.of("title", "action", "text").stream()
                    .filter(part -> !Objects.equals(with.get(part), without.get(part)))
                    .map(part -> part + " with: " + with.get(part) + "; without: " + without.get(part))
                    .toList();
            boolean isEmpty = String.valueOf(without.get("title")).isEmpty();
            return Measurement.atMost(
                    route.name() + ": lost without scripts",
                    differing.size() + (isEmpty ? 1 : 0),
                    "parts",
                    0,
                    isEmpty ? "no h1" : String.join("; ", differing));
        }
    }
}
