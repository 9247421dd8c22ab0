package vn.toso.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The drawn phone of a rehearsal under somebody's finger. */
final class Played {
    private Played() {}

    /** Rehearses a scene alone, without a wrong tap, and has it written down. */
    static void alone(Page page, Product product, String scene, KeyOfTaps key) {
        page.navigate(product.url() + "/hoc/rehearsal?scene=" + scene + "&mode=alone");
        right(page, key);
        Learning.goOn(page);
    }

    static void right(Page page, KeyOfTaps key) {
        while (goesOn(page)) {
            one(page, key);
        }
    }

    static void one(Page page, KeyOfTaps key) {
        tap(page, key.right(state(page)));
    }

    static void tap(Page page, String label) {
        Browser.turn(
                page,
                () -> page.locator(".now")
                        .getByRole(
                                AriaRole.BUTTON,
                                new Locator.GetByRoleOptions().setName(label).setExact(true))
                        .click());
    }

    static boolean goesOn(Page page) {
        return page.locator(".now [data-leads]").count() > 0;
    }

    static String state(Page page) {
        return page.locator(".now h2").innerText();
    }
}
