package vn.toso.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Files with courses as they reach a phone, whole or spoilt, and the phone that they reach. */
final class CarriedFiles {
    private static final double PATIENCE = 90_000;
    private static final String OPENER_IS_KEPT = """
            async () => {
              const store = await caches.open('p-' + document.documentElement.dataset.me);
              const form = await store.match('/hoc/carry');
              return !!form && !!await caches.match(/data-script="([^"]+)"/.exec(await form.text())[1]);
            }
            """;

    private CarriedFiles() {}

    /** The phone of somebody who has been here before, new to the pages: it has shown two of them with a network. */
    static Page installed(Browser browser, Product product, String username) {
        Page page = SignIn.as(browser.phone(), username, product.url() + "/hoc/home");
        if (page.url().contains("/hoc/consent")) {
            Learning.press(page, "Tôi đồng ý");
        }
        return installed(page);
    }

    static Page installed(Page page) {
        page.setDefaultTimeout(PATIENCE);
        page.waitForFunction(
                "() => !!navigator.serviceWorker.controller",
                null,
                new Page.WaitForFunctionOptions().setTimeout(PATIENCE));
        page.reload();
        page.waitForCondition(
                () -> (Boolean) page.evaluate(OPENER_IS_KEPT), new Page.WaitForConditionOptions().setTimeout(PATIENCE));
        return page;
    }

    static void open(Page page, Product product, FilePayload file) {
        page.navigate(product.url() + "/hoc/carry");
        page.setInputFiles("#file", file);
    }

    static void says(Page page, String words) {
        LocatorAssertions.ContainsTextOptions patient =
                new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
        assertThat(page.locator("#carry .told")).containsText(words, patient);
    }

    /** The file of a course as the server gives it to whoever is signed in on this phone. */
    static FilePayload of(Page page, Product product, String course) {
        APIResponse answer = page.context().request().get(product.url() + "/hoc/carry.toso?course=" + course);
        return file(course + ".toso", answer.body());
    }

    static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }

    /** With one bit turned round. */
    static FilePayload flipped(FilePayload file, int at) {
        byte[] content = file.buffer.clone();
        content[at] ^= 1;
        return file(file.name, content);
    }

    /** With another version in it, signed by somebody else's key, who claims to be the one given or says who it really is. */
    static FilePayload forged(FilePayload file, boolean claimsToBeOurs) throws GeneralSecurityException {
        String[] parts = new String(file.buffer, UTF_8).split("\n", 2);
        String id = claimsToBeOurs ? parts[0].substring(14, 30) : "0123456789abcdef";
        String body = parts[1].replaceFirst("\"version\":\\d+", "\"version\":900");
        KeyPairGenerator maker = KeyPairGenerator.getInstance("EC");
        maker.initialize(new ECGenParameterSpec("secp256r1"));
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(maker.generateKeyPair().getPrivate());
        signature.update(("toso-course 1 " + id + "\n" + body).getBytes(UTF_8));
        String line = "toso-course 1 " + id + " " + HexFormat.of().formatHex(signature.sign());
        return file(file.name, (line + "\n" + body).getBytes(UTF_8));
    }

    static FilePayload ofANewerForm(FilePayload file) {
        String text = new String(file.buffer, UTF_8);
        return file(
                file.name,
                Pattern.compile("^toso-course 1 ")
                        .matcher(text)
                        .replaceFirst("toso-course 2 ")
                        .getBytes(UTF_8));
    }
}
