package vn.toso.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;

/** Two phones at one table: a member shows six digits, an assessor ticks what was seen and signs. */
final class Watched {
    static final String ASSESSOR = "danhgia.muongmun";

    private Watched() {}

    /** The sheet of a course for this member, on the assessor's phone, with every step ticked. */
    static void tickAll(Page assessor, Product product, String course, UUID member) {
        assessor.navigate(product.url() + "/hoc/observe?sheet=" + course + "-SHEET&member=" + member);
        for (Locator step : assessor.locator("[name=done]").all()) {
            step.check();
        }
    }

    static void sign(Page assessor, String digits) {
        assessor.fill("[name=code]", digits);
        Learning.press(assessor, "Gửi những bước đã thấy");
    }

    /** The digits that the member's phone shows for a course. */
    static String digits(Page member, Product product, String course) {
        member.navigate(product.url() + "/hoc/practice?course=" + course);
        return member.locator(".digits").innerText();
    }
}
