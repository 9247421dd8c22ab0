package vn.toso.measure;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.toso.journey.Browser;
import vn.toso.journey.Product;
import vn.toso.journey.SignIn;

/** A browser with a store that outlives it: its tab can be closed and its process killed at any moment. */
final class RealPhone implements AutoCloseable {
    private final Path store;
    private final Playwright driver;
    private final String[] flags;
    private final Product product;
    private final String account;
    private BrowserContext context;
    private Page page;

    RealPhone(Playwright driver, Product product, String account, String... flags) throws IOException {
        this.driver = driver;
        this.product = product;
        this.account = account;
        this.flags = flags;
        store = Files.createTempDirectory("phone");
        context = Browser.keptIn(store, driver, flags);
        page = context.newPage();
        signIn();
    }

    Page page() {
        return page;
    }

    /** Told to close and not waited for: a tab that is between two pages cannot be told, and goes on behind the new one. */
    void closeTab() {
        Page next = context.newPage();
        try {
            context.newCDPSession(page).send("Page.close");
        } catch (PlaywrightException between) {
            System.err.println("a tab stays open: " + between);
        }
        page = next;
    }

    /** As when its battery is taken out: by the number of the process, which only ours has. */
    void kill() {
        List<ProcessHandle> ours = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains(store.toString()))
                .toList();
        ours.forEach(ProcessHandle::destroyForcibly);
        ours.forEach(process -> process.onExit().join());
        context = Browser.keptIn(store, driver, flags);
        page = context.newPage();
    }

    /** Home, with a session: a phone that was switched off has none any more. */
    void signIn() {
        page.navigate(product.url() + "/hoc/home");
        if (page.locator("input[name=password]").count() > 0) {
            SignIn.here(page, account);
        }
        if (page.url().contains("/hoc/consent")) {
            page.click("main button");
        }
        page.waitForFunction("() => !!navigator.serviceWorker.controller");
    }

    @Override
    public void close() throws IOException {
        context.close();
        try (Stream<Path> files = Files.walk(store)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
