package vn.toso.journey;

import com.microsoft.playwright.Page;
import java.util.function.Supplier;

/** A member of the sample who is qualified for a service, at the page of the certificate. */
public record Helper(String username, Page page) {
    private static final int FIRST = 11;
    private static final int LAST = 60;

    /** Tries one member after another: who is qualified is for the rules to say. */
    public static Helper find(Supplier<Page> windows, Product product, String service) {
        for (int number = FIRST; number <= LAST; number++) {
            String username = SignIn.member(number);
            Page page = SignIn.agreed(windows.get(), username, product);
            page.navigate(product.url() + "/hoc/certificate?service=" + service);
            if (page.title().startsWith("Giấy chứng nhận")) {
                return new Helper(username, page);
            }
            page.context().close();
        }
        throw new IllegalStateException(
                "nobody of the members " + FIRST + " to " + LAST + " is qualified for " + service);
    }

    /** By which anybody sees the public page of the certificate. */
    public String token() {
        return page.locator("a[href^='/vao/giay?c=']").getAttribute("href").replaceFirst(".*c=", "");
    }
}
