package vn.toso.measure;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.toso.journey.Browser;
import vn.toso.journey.Product;
import vn.toso.journey.Valley;

/** The same kind of chance for the real worker in a real browser: trouble on the line, the tab closed or the process killed meanwhile. */
final class RealRuns {
    private static final int LESSONS = 6;
    private static final int SOON = 300;
    /** Where a lesson's last button leads, without a network and with one. */
    private static final Pattern KEPT = Pattern.compile(".*/hoc/(course|home).*");

    private static final double PATIENCE = 40_000;

    private final Proxy proxy;
    private final Records records;
    private final Product product;
    private final List<String> accounts;
    private final Tally tally = new Tally();
    private volatile Trouble trouble = Trouble.NONE;

    RealRuns(Proxy proxy, Records records, Product product, List<String> accounts) {
        this.proxy = proxy;
        this.records = records;
        this.product = product;
        this.accounts = accounts;
    }

    Tally happen(int runs, long seed) throws IOException {
        proxy.chooseTroubles(
                (method, address) -> method.equals("POST") && address.endsWith("/outbox") ? trouble : Trouble.NONE);
        try (Playwright driver = Browser.driver()) {
            for (int phone = 0; phone < accounts.size(); phone++) {
                try (RealPhone real = new RealPhone(driver, product, accounts.get(phone), proxy.flags())) {
                    for (int run = phone; run < runs; run += accounts.size()) {
                        happen(real, accounts.get(phone), new Random(seed + run));
                        System.err.println("real run " + run);
                    }
                }
            }
        }
        return tally;
    }

    /** Presses some lessons' last button while everything goes wrong; then all is well and the phone is used once more. */
    private void happen(RealPhone phone, String account, Random chance) {
        List<UUID> before = records.lessonsOf(account);
        int presses = 1 + chance.nextInt(3);
        int told = 0;
        for (int press = 0; press < presses; press++) {
            trouble = Trouble.NONE;
            phone.signIn();
            // Where the form leads next is on the phone, as for everybody who came that way.
            phone.page().navigate(product.url() + "/hoc/course?course=K04");
            phone.page().navigate(product.url() + "/hoc/lesson?lesson=K04-L" + (1 + chance.nextInt(LESSONS)));
            trouble = List.of(Trouble.values()).get(chance.nextInt(Trouble.values().length));
            press(phone.page());
            told += misfortune(phone, chance);
        }
        trouble = Trouble.NONE;
        proxy.deliverLate();
        phone.signIn();
        phone.page().navigate(product.url() + "/hoc/home");
        Valley.sentEverything(phone.page());
        judge(account, before, presses, told);
    }

    /** @return how many presses the phone has said to be kept */
    private static int misfortune(RealPhone phone, Random chance) {
        int soon = chance.nextInt(SOON);
        switch (chance.nextInt(4)) {
            case 0 -> {
                phone.page().waitForTimeout(soon);
                phone.closeTab();
                return 0;
            }
            case 1 -> {
                phone.page().waitForTimeout(soon);
                phone.kill();
                return 0;
            }
            case 2 -> {
                saysThatItIsKept(phone.page());
                phone.kill();
                return 1;
            }
            default -> {
                saysThatItIsKept(phone.page());
                return 1;
            }
        }
    }

    private static void saysThatItIsKept(Page page) {
        page.waitForURL(KEPT, new Page.WaitForURLOptions().setTimeout(PATIENCE));
    }

    /** A page that is kept has the id of its one copy; each press here is meant to be a new one. */
    private static void press(Page page) {
        page.evaluate("""
                () => {
                  const form = document.querySelector('form[action$="/lesson"]');
                  form.elements.id.value = crypto.randomUUID();
                  form.requestSubmit();
                }
                """);
    }

    /** Where the tab or the process was killed at once, nobody was told that anything was kept: it may be there or not, but once. */
    private void judge(String account, List<UUID> before, int presses, int told) {
        int came = records.lessonsOf(account).size() - before.size();
        String what = "%s pressed %d, was told of %d, kept %d".formatted(account, presses, told, came);
        tally.ran();
        tally.sent(presses);
        tally.lost(Math.max(0, told - came), what);
        tally.doubled(Math.max(0, came - presses), what);
    }
}
