package vn.toso.journey;

import com.microsoft.playwright.Page;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A member who was never here and has learnt nothing yet, so that a story can be told again on the same data. */
public record Newcomer(String username, Page page) {
    private static final Random CHANCE = new Random();

    /** Finds one among some accounts, counted as in {@code thanhvien029}; the page shows home, the notice is agreed to. */
    public static Newcomer among(Supplier<Page> windows, Product product, int from, int to) {
        return among(windows, product, from, to, notice -> {});
    }

    /**
     * @param atNotice looks at the purpose notice before it is agreed to
     */
    public static Newcomer among(Supplier<Page> windows, Product product, int from, int to, Consumer<Page> atNotice) {
        int many = to - from + 1;
        int first = CHANCE.nextInt(many);
        for (int i = 0; i < many; i++) {
            String username = SignIn.member(from + (first + i) % many);
            Page page = SignIn.as(windows.get(), username, product.url() + "/hoc/home");
            if (page.url().contains("/hoc/consent")) {
                atNotice.accept(page);
                Learning.press(page, "Tôi đồng ý");
                if (page.locator("main .go").innerText().contains("Bắt đầu học")) {
                    return new Newcomer(username, page);
                }
            }
            page.context().close();
        }
        throw new IllegalStateException("nobody new among the members " + from + " to " + to
                + ": end the product, remove its data folder and start again");
    }
}
