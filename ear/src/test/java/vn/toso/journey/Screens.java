package vn.toso.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.List;

/** Pictures of what was on the screen, on a phone and on a desk, when the system property {@code toso.screens} asks for them. */
final class Screens {
    private static final boolean WANTED = System.getProperty("toso.screens") != null;

    private Screens() {}

    static void take(Page page, String name) {
        if (!WANTED) {
            return;
        }
        ViewportSize before = page.viewportSize();
        Path folder = Product.root().resolve("var/screens");
        for (ViewportSize size : List.of(Browser.PHONE, Browser.DESK)) {
            page.setViewportSize(size.width, size.height);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(folder.resolve(name + "-" + size.width + ".png")));
        }
        page.setViewportSize(before.width, before.height);
    }
}
