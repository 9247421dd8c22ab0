package vn.toso.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ViewportSize;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A Chromium of this machine, driven by Playwright; none is downloaded. */
public final class Browser implements AutoCloseable {
    public static final ViewportSize PHONE = new ViewportSize(360, 740);
    public static final ViewportSize DESK = new ViewportSize(1366, 768);
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    /**
     * @param more further flags of Chromium
     */
    public Browser(String... more) {
        playwright = driver();
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setHeadless(true)
                        .setArgs(flags(more)));
    }

    /** What drives a browser, without one yet. */
    public static Playwright driver() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /** A phone whose store lies in a folder and outlives its process. */
    public static BrowserContext keptIn(Path folder, Playwright driver, String... more) {
        return driver.chromium()
                .launchPersistentContext(
                        folder,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(executable())
                                .setHeadless(true)
                                .setArgs(flags(more))
                                .setViewportSize(PHONE)
                                .setLocale("vi-VN"));
    }

    private static List<String> flags(String... more) {
        return Stream.concat(FLAGS.stream(), Stream.of(more)).toList();
    }

    /** A window that shares nothing with another one, as a phone of its own. */
    public BrowserContext window(Consumer<com.microsoft.playwright.Browser.NewContextOptions> with) {
        com.microsoft.playwright.Browser.NewContextOptions options =
                new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(PHONE)
                        .setLocale("vi-VN");
        with.accept(options);
        return chromium.newContext(options);
    }

    public Page phone() {
        return window(o -> {}).newPage();
    }

    public Page phoneWithoutScripts() {
        return window(o -> o.setJavaScriptEnabled(false)).newPage();
    }

    public Page desk() {
        return window(o -> o.setViewportSize(DESK)).newPage();
    }

    /** Presses something and waits for the page to which it leads, be it the same once more. */
    static void turn(Page page, Runnable press) {
        AtomicBoolean turned = new AtomicBoolean();
        Consumer<Frame> seen = frame -> turned.set(true);
        page.onFrameNavigated(seen);
        press.run();
        page.waitForCondition(turned::get);
        page.offFrameNavigated(seen);
        page.waitForLoadState();
    }

    /** A name is looked for on the path, as a shell would. */
    private static Path executable() {
        String browser = System.getProperty("toso.browser", "chromium");
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder).resolve(browser))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + browser + " on the path"));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
