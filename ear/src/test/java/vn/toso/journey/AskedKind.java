package vn.toso.journey;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A question of the wanted kind on some paper of the member. Papers are drawn by chance, so the courses are gone through until one asks.
 *
 * @param course whose bank knows the key
 * @param address of the question's page
 */
record AskedKind(String course, String address) {
    static final String ORDER = "option[value='1']:text('Thứ tự 1')";
    static final String MATCH = "select:not(:has(" + ORDER + "))";
    static final String TAP = "svg input.hit";

    /** @param sign what only that kind has on a page */
    static AskedKind on(Page page, Product product, String sign) {
        for (String course : courses()) {
            APIResponse started = page.context()
                    .request()
                    .post(
                            product.url() + "/hoc/gui/v1/paper",
                            RequestOptions.create()
                                    .setForm(FormData.create().set("quiz", course + "-QUIZ"))
                                    .setHeader("Sec-Fetch-Site", "same-origin"));
            String paper = started.url().replaceFirst(".*paper=([^&]+).*", "$1");
            page.navigate(product.url() + "/hoc/paper?paper=" + paper);
            Locator part = page.locator("section[data-part]:has(" + sign + ")");
            if (part.count() > 0) {
                String address =
                        "/hoc/quiz?paper=" + paper + "&n=" + part.first().getAttribute("data-part");
                page.navigate(product.url() + address);
                return new AskedKind(course, address);
            }
        }
        throw new AssertionError("no paper of any course asks " + sign);
    }

    private static List<String> courses() {
        try (Stream<Path> folders = Files.list(Product.root().resolve("content/courses"))) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    KeyOfAnswers key() {
        return KeyOfAnswers.of(course);
    }

    String check() {
        return address.replaceFirst("/hoc/quiz\\?(paper=[^&]+).*", "/hoc/check?$1");
    }

    int number() {
        return Integer.parseInt(address.replaceFirst(".*n=", ""));
    }
}
