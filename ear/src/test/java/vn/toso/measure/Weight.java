package vn.toso.measure;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;

/** What a page costs on the wire: the first time on a phone, and again. */
final class Weight {
    static final int PAGE_BYTES = 14 * 1024;
    static final int SCRIPT_BYTES = 5 * 1024;
    static final int WORKER_BYTES = 6 * 1024;
    static final int PLAYER_BYTES = 4 * 1024;
    static final int REQUESTS = 3;

    private final Stage stage;

    Weight(Stage stage) {
        this.stage = stage;
    }

    List<Measurement> of(Route route) {
        try (BrowserContext window = stage.window(route)) {
            List<Measurement> rows = new ArrayList<>();
            Page page = window.newPage();
            List<String> violations = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    violations.add(message.text());
                }
            });
            rows.addAll(visit(route, page, "cold"));
            rows.addAll(visit(route, page, "warm"));
            rows.add(Measurement.atMost(
                    route.name() + ": against its own security policy",
                    violations.size(),
                    "times",
                    0,
                    String.join("; ", violations)));
            return rows;
        }
    }

    private List<Measurement> visit(Route route, Page page, String when) {
        stage.proxy().forget();
        page.navigate(stage.address(route));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Inside inside = new Inside(page);
        double load = inside.number("load");
        List<Exchange> seen = stage.proxy().seen();
        List<Exchange> counted = seen.stream().filter(e -> !e.isPlayer()).toList();
        int bytes = sum(seen, e -> !e.isScript());
        int before = (int) counted.stream().filter(e -> e.began() < load).count();
        int worker = sum(seen, Exchange::isWorker);
        int player = sum(seen, Exchange::isPlayer);
        int scripts = sum(seen, Exchange::isScript) - worker - player + zipped(String.valueOf(inside.ask("inline", 0)));
        List<String> blocking = inside.list("blocking");
        String all = seen.stream()
                .map(e -> e.method() + " " + e.address() + " " + e.status() + ", " + e.down() + " B")
                .reduce("", (a, b) -> a.isEmpty() ? b : a + "; " + b);
        String name = route.name() + ": ";
        if (!route.isLearners()) {
            return List.of(
                    Measurement.shown(name + "bytes, " + when, bytes, "B"),
                    Measurement.shown(name + "requests, " + when, seen.size(), "requests"),
                    Measurement.shown(name + "script, " + when, scripts, "B"));
        }
        return List.of(
                Measurement.atMost(name + "bytes, " + when, bytes, "B", PAGE_BYTES, all),
                Measurement.atMost(name + "requests before load, " + when, before, "requests", REQUESTS, all),
                Measurement.atMost(
                        name + "requests after load, " + when, counted.size() - before, "requests", REQUESTS, all),
                Measurement.atMost(name + "script, " + when, scripts, "B", SCRIPT_BYTES, all),
                Measurement.atMost(name + "worker, " + when, worker, "B", WORKER_BYTES, all),
                Measurement.atMost(name + "player, " + when, player, "B", route.isRehearsal() ? PLAYER_BYTES : 0, all),
                Measurement.atMost(
                        name + "blocking scripts, " + when,
                        blocking.size(),
                        "scripts",
                        0,
                        String.join("; ", blocking)));
    }

    private static int sum(List<Exchange> seen, Predicate<Exchange> which) {
        return seen.stream().filter(which).mapToInt(Exchange::down).sum();
    }

    private static int zipped(String text) {
        if (text.isBlank()) {
            return 0;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.size();
    }
}
