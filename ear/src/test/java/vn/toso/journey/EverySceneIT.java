package vn.toso.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever taps what is right comes to the end of every rehearsal of every course, in each of its three ways. */
@Tag("journey")
@SuppressWarnings("NullAway.Init")
class EverySceneIT {
    private static final Product PRODUCT = Product.running();
    private static final int MOST_TAPS = 15;

    private static Browser browser;
    private static Page page;

    @BeforeAll
    static void open() {
        browser = new Browser();
        page = SignIn.as(browser.phone(), SignIn.member(175), PRODUCT.url() + "/hoc/home");
        if (page.url().contains("/hoc/consent")) {
            Learning.press(page, "Tôi đồng ý");
        }
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    /** Files of scenes, such as {@code K04/scenes/01.md}. */
    static List<String> scenes() throws IOException {
        Path courses = Product.root().resolve("content/courses");
        try (Stream<Path> files = Files.walk(courses)) {
            return files.map(file -> courses.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.matches("K[0-9]+/scenes/[0-9]+\\.md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void the_right_taps_lead_to_the_end(String file) {
        KeyOfTaps key = KeyOfTaps.of(file);
        String address = PRODUCT.url() + "/hoc/rehearsal?scene=" + file.substring(0, 3) + "-S"
                + Integer.parseInt(file.substring(11, 13));
        toTheEnd(address + "&mode=watch", () -> page.locator("main .go:visible"));
        toTheEnd(address + "&mode=follow", () -> page.locator(".now [data-shown]"));
        toTheEnd(
                address + "&mode=alone",
                () -> page.locator(".now")
                        .getByRole(
                                AriaRole.BUTTON,
                                new Locator.GetByRoleOptions()
                                        .setName(key.right(state()))
                                        .setExact(true)));
        assertThat(page.locator("#sum")).hasText("Xong, không bấm nhầm lần nào.");
    }

    private static void toTheEnd(String address, Supplier<Locator> next) {
        page.navigate(address);
        for (int taps = 0; taps < MOST_TAPS && page.locator(".now [data-leads]").count() > 0; taps++) {
            Browser.turn(page, () -> next.get().click());
        }
        assertThat(page.locator(".now [data-leads]")).hasCount(0);
    }

    private static String state() {
        return page.locator(".now h2").innerText();
    }
}
