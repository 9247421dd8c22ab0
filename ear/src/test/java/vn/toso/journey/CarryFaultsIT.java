package vn.toso.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A file that is not what it should be is answered with a clear sentence, and nothing on the phone changes. */
@Tag("journey")
@SuppressWarnings("NullAway.Init")
class CarryFaultsIT {
    private static final Product PRODUCT = Product.running();

    /** Where the parts of a file begin: the id of its key, the signature, the course. */
    private static final int KEY = 14;

    private static final int SIGNATURE = 31;
    private static final int BODY = 160;
    private static final String DAMAGED = "Tệp bị hỏng hoặc đã bị sửa";
    private static final String STRANGER = "không có chữ ký mà máy bạn biết";
    private static final String OTHER = "không phải tệp khóa học của Tổ Số";
    private static final String OPENED = "Đã mở khóa K04: 6 bài";

    /** Every kept page with a digest of what stands in it. */
    private static final String KEPT = """
            async () => {
              const store = await caches.open('p-' + document.documentElement.dataset.me), all = [];
              for (const key of await store.keys()) {
                const bytes = new TextEncoder().encode((await (await store.match(key)).text()).replace(/\\d\\d:\\d\\d/g, ''));
                all.push(key.url + ' ' + [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].join());
              }
              return all.sort().join(' ; ');
            }
            """;
    /** As a phone that has read the first lesson in a much later version. */
    private static final String HAS_A_NEWER_VERSION = """
            async () => {
              const store = await caches.open('p-' + document.documentElement.dataset.me), address = '/hoc/lesson?lesson=K04-L1';
              const kept = await store.match(address), text = (await kept.text()).replace(/name="version" value="\\d+"/, 'name="version" value="77"');
              await store.put(address, new Response(text, { headers: kept.headers }));
            }
            """;

    private static final String BELIEVES_ANYTHING = "crypto.subtle.verify = async () => true";

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void a_spoilt_or_foreign_file_is_named_and_changes_nothing() throws Exception {
        Page page = CarriedFiles.installed(browser, PRODUCT, SignIn.member(169));
        FilePayload file = CarriedFiles.of(page, PRODUCT, "K04");
        int length = file.buffer.length;
        Map<FilePayload, String> faults = new LinkedHashMap<>();
        faults.put(
                CarriedFiles.file("anh.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}), OTHER);
        faults.put(CarriedFiles.file("K04-v1.zip", "PK\3\4 and more".getBytes(US_ASCII)), OTHER);
        faults.put(CarriedFiles.file("rong.toso", new byte[0]), OTHER);
        faults.put(CarriedFiles.file("phim.toso", new byte[1_200_000]), "Tệp quá lớn");
        faults.put(CarriedFiles.file(file.name, Arrays.copyOf(file.buffer, 100)), DAMAGED);
        faults.put(CarriedFiles.file(file.name, Arrays.copyOf(file.buffer, length / 2)), DAMAGED);
        faults.put(CarriedFiles.file(file.name, Arrays.copyOf(file.buffer, length - 1)), DAMAGED);
        faults.put(CarriedFiles.flipped(file, 0), OTHER);
        faults.put(CarriedFiles.flipped(file, KEY), "nên không mở");
        for (int at : new int[] {KEY - 1, SIGNATURE - 1, SIGNATURE, BODY - 2, BODY - 1, BODY, length / 2, length - 1}) {
            faults.put(CarriedFiles.flipped(file, at), DAMAGED);
        }
        faults.put(CarriedFiles.forged(file, true), DAMAGED);
        faults.put(CarriedFiles.forged(file, false), STRANGER);
        faults.put(CarriedFiles.ofANewerForm(file), "bản Tổ Số mới hơn");

        page.navigate(PRODUCT.url() + "/hoc/carry");
        Object before = page.evaluate(KEPT);
        for (Map.Entry<FilePayload, String> fault : faults.entrySet()) {
            page.setInputFiles("#file", fault.getKey());
            CarriedFiles.says(page, fault.getValue());
            assertThat(page.locator("#carry a").isVisible()).isFalse();
            assertThat(page.evaluate(KEPT)).as(fault.getValue()).isEqualTo(before);
            page.evaluate("() => { document.querySelector('#carry .told').textContent = ''; }");
        }
        Screens.take(page, "carry-refused");
        page.setInputFiles("#file", file);
        CarriedFiles.says(page, OPENED);
        assertThat(page.evaluate(KEPT)).isNotEqualTo(before);
        page.context().close();
    }

    /** The test above is able to fail: a phone that believed any signature would take in what somebody changed. */
    @Test
    void a_phone_that_believed_any_signature_would_open_a_changed_file() {
        Page page = CarriedFiles.installed(browser, PRODUCT, SignIn.member(169));
        FilePayload file = CarriedFiles.of(page, PRODUCT, "K04");
        page.navigate(PRODUCT.url() + "/hoc/carry");
        page.evaluate(BELIEVES_ANYTHING);
        int hour = new String(file.buffer, ISO_8859_1).indexOf("\"made\":\"") + "\"made\":\"".length();
        page.setInputFiles("#file", CarriedFiles.flipped(file, hour));
        CarriedFiles.says(page, OPENED);
        page.context().close();
    }

    @Test
    void a_newer_version_stays_and_a_full_phone_keeps_what_it_had() {
        Page page = CarriedFiles.installed(browser, PRODUCT, SignIn.member(169));
        FilePayload file = CarriedFiles.of(page, PRODUCT, "K04");
        page.navigate(PRODUCT.url() + "/hoc/carry");
        Object empty = page.evaluate(KEPT);
        quota(page, 1000);
        page.setInputFiles("#file", file);
        CarriedFiles.says(page, "Máy đã đầy");
        assertThat(page.evaluate(KEPT)).isEqualTo(empty);
        quota(page, 100_000_000);
        page.setInputFiles("#file", file);
        CarriedFiles.says(page, OPENED);

        page.evaluate(HAS_A_NEWER_VERSION);
        Object newer = page.evaluate(KEPT);
        page.setInputFiles("#file", file);
        CarriedFiles.says(page, "Máy đã có bản mới hơn của khóa K04 (bản 77)");
        assertThat(page.evaluate(KEPT)).isEqualTo(newer);
        page.context().close();
    }

    @Test
    void without_a_way_to_check_signatures_or_without_scripts_it_says_what_to_do_instead() {
        Page page = CarriedFiles.installed(browser, PRODUCT, SignIn.member(169));
        FilePayload file = CarriedFiles.of(page, PRODUCT, "K04");
        String state = page.context().storageState();
        page.addInitScript("Object.defineProperty(crypto, 'subtle', { value: undefined })");
        CarriedFiles.open(page, PRODUCT, file);
        CarriedFiles.says(page, "bằng địa chỉ https");
        page.context().close();

        Page bare = browser.window(
                        options -> options.setJavaScriptEnabled(false).setStorageState(state))
                .newPage();
        bare.navigate(PRODUCT.url() + "/hoc/carry");
        bare.setInputFiles("#file", file);
        Learning.press(bare, "Mở tệp khóa học");
        assertThat(bare.locator("main [role=alert]").innerText()).contains("đang tắt JavaScript");
        Screens.take(bare, "carry-without-scripts");
        bare.context().close();
    }

    private static void quota(Page page, int bytes) {
        JsonObject limit = new JsonObject();
        limit.addProperty(
                "origin", URI.create(PRODUCT.url()).resolve("/").toString().replaceFirst("/$", ""));
        limit.addProperty("quotaSize", bytes);
        page.context().newCDPSession(page).send("Storage.overrideQuotaForOrigin", limit);
    }
}
