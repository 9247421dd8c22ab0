package vn.toso.measure;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a page says the same, and offers the same, when scripts are off; but for the clock, which goes on between two looks. */
final class WithoutScripts {
    private static final Pattern CLOCK = Pattern.compile("\\b[0-2]?\\d:[0-5]\\d\\b");

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
                    .filter(part -> !atAnyTime(with.get(part)).equals(atAnyTime(without.get(part))))
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

    private static String atAnyTime(@Nullable Object said) {
        return CLOCK.matcher(String.valueOf(said)).replaceAll("…");
    }
}
