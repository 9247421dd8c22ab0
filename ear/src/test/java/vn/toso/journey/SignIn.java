package vn.toso.journey;

import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Signing in as people do: user name, PIN, the one button. */
public final class SignIn {
    private SignIn() {}

    /** Opens an address that asks for an account, and signs in. */
    public static Page as(Page page, String username, String address) {
        page.navigate(address);
        return here(page, username);
    }

    /** Signs in on the way to home, and agrees to the notice when it stands before it. */
    static Page agreed(Page page, String username, Product product) {
        as(page, username, product.url() + "/hoc/home");
        if (page.url().contains("/hoc/consent")) {
            Learning.press(page, "Tôi đồng ý");
        }
        return page;
    }

    /** Fills in the page that asks for user name and PIN. */
    public static Page here(Page page, String username) {
        Locator name = page.locator("input[name=username]");
        if (name.count() == 0) {
            fail("no page to sign in at " + page.url() + ": "
                    + page.locator("body").innerText());
        }
        name.fill(username);
        page.fill("input[name=password]", Product.PIN);
        Browser.turn(page, () -> page.click(".go"));
        return page;
    }

    public static String member(int number) {
        return String.format("thanhvien%03d", number);
    }
}
