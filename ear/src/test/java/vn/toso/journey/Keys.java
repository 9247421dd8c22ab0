package vn.toso.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;

/** Going about with keys alone. Where something is pressed or filled in, the focus has to be seen. */
final class Keys {
    private static final int MOST_TABS = 160;
    private static final int MOST_ROUNDS = 10;
    private static final String SAID = "const said = e => (e.ariaLabel || (e.type === 'submit' && e.value)"
            + " || (e.closest('label') || e).innerText || e.name || '').trim();";
    private static final String FOCUSED = "() => {" + SAID + """
              const e = document.activeElement, s = getComputedStyle(e);
              return { text: said(e), name: e.name || '', kind: e.tagName + ' ' + (e.type || ''), value: e.value || '',
                       seen: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 };
            }
            """;
    private static final String REACHED = """
            () => {
              const e = document.activeElement;
              if (e === document.body || (e.isReached && e !== window.lastReached)) return false;
              e.isReached = true;
              window.lastReached = e;
              return true;
            }
            """;

    /** Of choices that exclude each other one is a stop, from which the arrows lead on. */
    private static final String LEFT_OUT = "() => {" + SAID + """
              const reached = e => e.isReached
                  || (e.type === 'radio' && [...document.getElementsByName(e.name)].some(other => other.isReached));
              return [...document.querySelectorAll('a[href],button,input,select,textarea,summary,[tabindex="0"]')]
                  .filter(e => e.type !== 'hidden' && !e.disabled && e.checkVisibility() && !reached(e))
                  .map(said).join('; ');
            }
            """;

    private Keys() {}

    static void signIn(Page page, String username) {
        type(page, "username", username);
        page.keyboard().press("Tab");
        page.keyboard().type(Product.PIN);
        Browser.turn(page, () -> page.keyboard().press("Enter"));
        if (page.url().contains("/hoc/consent")) {
            enterAt(page, "Tôi đồng ý");
        }
    }

    /** To what bears these words, and presses it. */
    static void enterAt(Page page, String words) {
        comeTo(page, words);
        Browser.turn(page, () -> page.keyboard().press("Enter"));
    }

    /** To what bears these words and could be pressed. */
    static void comeTo(Page page, String words) {
        tabTo(
                page,
                words,
                "(document.activeElement.innerText || document.activeElement.value || '').includes(" + quoted(words)
                        + ") && document.activeElement.matches('a,button,input[type=submit]')");
        assertThat(focused(page, "seen")).as("a visible focus at " + words).isEqualTo("true");
    }

    static void type(Page page, String field, String text) {
        comeToField(page, field);
        page.keyboard().type(text);
    }

    /** One of a list that unfolds, by its value. */
    static void choose(Page page, String list, String value) {
        comeToField(page, list);
        int steps = ((Number) page.evaluate(
                        "value => { const e = document.activeElement;"
                                + " return [...e.options].findIndex(o => o.value === value) - e.selectedIndex; }",
                        value))
                .intValue();
        for (int step = 0; step < Math.abs(steps); step++) {
            page.keyboard().press(steps > 0 ? "ArrowDown" : "ArrowUp");
        }
        assertThat(focused(page, "value")).as("chosen from " + list).isEqualTo(value);
    }

    /** One of the options that are all there to see: single ones by the arrows, several by Tab. */
    static void pick(Page page, String field, String option) {
        comeToField(page, field);
        for (int i = 0; i < MOST_ROUNDS && !focused(page, "text").equals(option); i++) {
            page.keyboard().press(focused(page, "kind").endsWith("radio") ? "ArrowDown" : "Tab");
        }
        page.keyboard().press("Space");
        assertThat(focused(page, "text")).isEqualTo(option);
        assertThat(focused(page, "seen")).as("a visible focus at " + option).isEqualTo("true");
        assertThat(page.locator("input:focus")).isChecked();
    }

    /** Ticks everything of this name, one after the other. */
    static void tickAll(Page page, String field) {
        comeToField(page, field);
        int many = page.locator("input[name='" + field + "']").count();
        for (int ticked = 0; ticked < many; ticked++) {
            assertThat(focused(page, "name")).isEqualTo(field);
            assertThat(focused(page, "seen")).as("a visible focus at " + field).isEqualTo("true");
            page.keyboard().press("Space");
            page.keyboard().press("Tab");
        }
        assertThat(page.locator("input[name='" + field + "']:checked")).hasCount(many);
    }

    static void comeToField(Page page, String name) {
        tabTo(page, name, "document.activeElement.name === " + quoted(name));
        assertThat(focused(page, "seen")).as("a visible focus at " + name).isEqualTo("true");
    }

    /** On with Tab until the condition about the focused element holds. */
    static void tabTo(Page page, String what, String condition) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if (Boolean.TRUE.equals(page.evaluate("() => document.activeElement !== document.body && " + condition))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no key leads to " + what + " on " + page.url());
    }

    /** Once round a page that has just come: Tab stops, and is seen to stop, at whatever can be pressed or filled in. */
    static void goRound(Page page) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            page.keyboard().press("Tab");
            if (!Boolean.TRUE.equals(page.evaluate(REACHED))) {
                break;
            }
            assertThat(focused(page, "seen"))
                    .as("a visible focus at " + focused(page, "text") + " on " + page.url())
                    .isEqualTo("true");
        }
        assertThat(page.evaluate(LEFT_OUT))
                .as("what no key leads to on " + page.url())
                .isEqualTo("");
    }

    /** What is focused: its {@code text}, {@code name}, {@code kind} or {@code value}, and whether that is {@code seen}. */
    static String focused(Page page, String of) {
        return String.valueOf(((Map<?, ?>) page.evaluate(FOCUSED)).get(of));
    }

    private static String quoted(String words) {
        return "'" + words.replace("'", "\\'") + "'";
    }
}
