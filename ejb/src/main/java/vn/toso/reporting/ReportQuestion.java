package vn.toso.reporting;

import vn.toso.coverage.CoverageQuestion;
import vn.toso.shared.Refused;

/**
 * What is asked of a report.
 *
 * @param asked service, unit, day and tree, as the coverage picture is asked
 * @param page which screen, counted from 1
 * @param isWhole every row at once, for a file
 */
public record ReportQuestion(CoverageQuestion asked, Grouping by, int page, boolean isWhole) {
    /** Rows of a screen. */
    public static final int PAGE_ROWS = 50;

    /** Rows of a file; more is asked for unit by unit. */
    public static final int MOST_ROWS = 20_000;

    private static final int LAST_PAGE = 100_000;

    public ReportQuestion {
        if (page < 1 || page > LAST_PAGE) {
            throw new Refused("report-page.malformed");
        }
    }

    /**
     * The number of a page as it stands in an address.
     *
     * @param text empty for the first
     * @throws Refused {@code report-page.malformed}
     */
    public static int readPage(String text) {
        if (text.isEmpty()) {
            return 1;
        }
        if (!text.matches("[0-9]{1,6}")) {
            throw new Refused("report-page.malformed");
        }
        return Integer.parseInt(text);
    }

    int from() {
        return isWhole ? 0 : (page - 1) * PAGE_ROWS;
    }

    int most() {
        return isWhole ? MOST_ROWS : PAGE_ROWS;
    }
}
