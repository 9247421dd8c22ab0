package vn.toso.journey;

import com.microsoft.playwright.Page;

/** Signing in as people do: user name, PIN, the one button. */
public final class SignIn {
    private SignIn() {}

    /** Opens an address that asks for an account, and signs in. */
    public static Page as(Page page, String username, String address) {
        page.navigate(address);
        return here(page, username);
    }

    /** Fills in the page that asks for user name and PIN. */
    public static Page here(Page page, String username) {
        page.fill("input[name=username]", username);
        page.fill("input[name=password]", Product.PIN);
        Browser.turn(page, () -> page.click(".go"));
        return page;
    }

    public static String member(int number) {
        return String.format("thanhvien%03d", number);
    }
}
