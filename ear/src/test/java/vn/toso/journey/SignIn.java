package vn.toso.journey;

import com.microsoft.playwright.Page;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Signing in as people do: user name, PIN, the one button. */
public final class SignIn {
    private static final Random CHANCE = new Random();

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

    /**
     * Signs in as a member who was never here: the first of some accounts to whom the purpose notice is shown, so that a story can be
     * told again on the same data.
     *
     * @return a page that shows the notice
     */
    public static Page asNewcomer(Supplier<Page> windows, Product product, int from, int to) {
        return asNewcomer(windows, product, from, to, name -> {});
    }

    /**
     * @param found is told the user name
     */
    public static Page asNewcomer(Supplier<Page> windows, Product product, int from, int to, Consumer<String> found) {
        int many = to - from + 1;
        int first = CHANCE.nextInt(many);
        for (int i = 0; i < many; i++) {
            String name = member(from + (first + i) % many);
            Page page = as(windows.get(), name, product.url() + "/hoc/home");
            if (page.url().contains("/hoc/consent")) {
                found.accept(name);
                return page;
            }
            page.context().close();
        }
        throw new IllegalStateException("nobody new among " + member(from) + " to " + member(to)
                + ": end the product, remove its data folder and start again");
    }

    public static String member(int number) {
        return String.format("thanhvien%03d", number);
    }
}
