package vn.toso.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The measuring is measured: it passes a good page, and finds the one fault of each bad one. */
@Tag("journey")
@SuppressWarnings("NullAway.Init")
class PlantedPagesIT {
    private static PlantedPages pages;
    private static Stage stage;

    @BeforeAll
    static void open() throws IOException {
        pages = new PlantedPages();
        stage = new Stage(pages.url(), Set.of(pages.url()));
    }

    @AfterAll
    static void close() throws IOException {
        stage.close();
        pages.close();
    }

    @Test
    void a_good_page_holds_every_limit() {
        assertThat(failing("/", false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/heavy, 'bytes, cold'",
        "/many-files, 'requests before load, cold'",
        "/script, 'script, cold'",
        "/blocking, 'blocking scripts, cold'",
        "/small-target, smallest target",
        "/no-label, 'axe, light colours'",
        "/sideways, sideways at 320 px",
        "/sideways-when-large, sideways at 320 px with text at 200 %",
        "/loose-table, sideways at 320 px",
        "/pale, 'weakest contrast, light'",
        "/pale, 'axe, light colours'",
        "/pale-in-the-dark, 'weakest contrast, dark'",
        "/pale-in-the-dark, 'axe, dark colours'",
        "/tiny-text, smallest text",
        "/fixed-text, growth of text at 200 %",
        "/tight-lines, closest lines",
        "/two-actions, main actions but one",
        "/low-action, height of the main action",
        "/narrow-action, width of the main action",
        "/scripted, lost without scripts",
        "/jumping, layout shift",
    })
    void a_bad_page_is_reported(String page, String what) {
        assertThat(failing(page, page.contains("dark") ? false : true)).contains("planted: " + what);
    }

    private static List<String> failing(String page, boolean isQuick) {
        return new PageRules(stage, isQuick)
                .of(new Route("planted", "vao/planted", Route.Who.NOBODY, page)).stream()
                        .filter(Measurement::fails)
                        .map(Measurement::what)
                        .toList();
    }
}
