package vn.toso.journey;

import com.microsoft.playwright.Page;

/** Signing in as people do: user name, PIN, the one button. */
public final class SignIn {
    private SignIn() {}

    /** Opens an address that asks for an account, and signs in. */
    public static Page as(Page page, String username, String address) {
        page.navigate(address);
        page.fill("input[name=username]", username);
        page.fill("input[name=password]", Product.PIN);
        page.click(".go");
        page.waitForLoadState();
        return page;
    }

    public static String member(int number) {
        return String.format("thanhvien%03d", number);
    }
}
