package vn.toso.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.toso.measure.Proxy;
import vn.toso.measure.Records;
import vn.toso.measure.Tally;

/** A place where the network comes and goes: phones behind a line that can be cut, and what the product has in the end. */
public final class Valley implements AutoCloseable {
    /** What journeys sent and what became of it, for whoever runs them all. */
    public static final Tally TALLY = new Tally();

    private static final double PATIENCE = 30_000;
    private static final int TRIES = 75;
    private static final int FIRST_OF_JOURNEYS = 40;

    private final Product product = Product.running();
    private final Proxy proxy;
    private final Browser browser;
    private final Records records = Records.open();
    private final List<String> learned = records.learnedAccounts();

    public Valley() {
        proxy = new Proxy(Set.of(
                URI.create(product.url()).getAuthority(),
                URI.create(product.keycloak()).getAuthority()));
        browser = new Browser(proxy.flags());
    }

    public Proxy line() {
        return proxy;
    }

    public Records records() {
        return records;
    }

    public Browser browser() {
        return browser;
    }

    Product product() {
        return product;
    }

    /** A member who has learned before, so that no newcomer is used up: the first, the second … */
    String member(int which) {
        return learned.get(Math.min(FIRST_OF_JOURNEYS, learned.size() / 2) + which);
    }

    /** A phone on which the member has signed in and the worker is at work. */
    Page phoneOf(String account) {
        return signIn(browser.phone(), account);
    }

    Page signIn(Page page, String account) {
        SignIn.as(page, account, product.url() + "/hoc/home");
        if (page.url().contains("/hoc/consent")) {
            Learning.press(page, "Tôi đồng ý");
        }
        controlled(page);
        return page;
    }

    void open(Page page, String address) {
        page.navigate(product.url() + address);
    }

    static void controlled(Page page) {
        page.waitForFunction("() => !!navigator.serviceWorker.controller");
    }

    /** Brings the whole course onto the phone. */
    void takeTheCourse(Page page) {
        open(page, "/hoc/course?course=K04");
        controlled(page);
        page.click("[data-take]");
        assertThat(page.locator("[data-take] small").first())
                .containsText("Đã tải xong", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    }

    /** Phones that sign in from now on have a worker that begins with some script: what they cannot do, what is wrong with them. */
    void workersBeginWith(String script) {
        proxy.beginWorkerWith(script);
    }

    /** Waits until nothing is on the phone any more that its member has pressed. */
    public static void sentEverything(Page page) {
        page.waitForCondition(
                () -> (Boolean)
                        page.evaluate("async () => !(await Kept.all(document.documentElement.dataset.me)).length"),
                new Page.WaitForConditionOptions().setTimeout(PATIENCE));
        assertThat(page.locator("#outbox")).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENCE));
    }

    /** How many lessons of the member are written down. */
    int lessons(String account) {
        return records.lessonsOf(account).size();
    }

    /** So many lessons were pressed since, and each is there once. */
    void eachLessonOnce(String account, int before, int pressed) {
        for (int tries = 0; tries < TRIES && lessons(account) - before < pressed; tries++) {
            rest();
        }
        int came = lessons(account) - before;
        TALLY.sent(pressed);
        TALLY.lost(Math.max(0, pressed - came), "lessons of " + account);
        TALLY.doubled(Math.max(0, came - pressed), "lessons of " + account);
        assertThat(came).as("lessons of " + account).isEqualTo(pressed);
    }

    private static void rest() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void gradedOnce(UUID paper) {
        int gradings = records.gradings(paper);
        TALLY.expectOne(gradings, "paper " + paper);
        assertThat(gradings).as("gradings").isEqualTo(1);
    }

    static UUID paperOn(Page page) {
        return UUID.fromString(page.url().replaceFirst(".*[?&]paper=([^&#]+).*", "$1"));
    }

    @Override
    public void close() throws IOException {
        browser.close();
        proxy.close();
        records.close();
    }
}
