package vn.toso.coverage;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import vn.toso.shared.Rows;
import vn.toso.shared.SheetText;

/**
 * A frozen month as text, of which the hash is taken: CSV (RFC 4180) in UTF-8 without a mark, each line ended by a line feed. Six lines say
 * what it is, one names the columns, and then comes a line for each commune and service, in the order of the code points of the commune's
 * key and the service's code. A text that a spreadsheet would calculate has an apostrophe before it, as in every CSV of ours.
 */
final class MonthText {
    static final String FORMAT = "toso-coverage-month";

    private static final List<String> COLUMNS = List.of(
            "commune",
            "code",
            "kind",
            "name",
            "province",
            "province_code",
            "province_kind",
            "province_name",
            "service",
            "villages",
            "nobody",
            "alone",
            "covered",
            "qualified",
            "lapsing",
            "members");

    private static final String QUOTED = ",\"\r\n";

    private MonthText() {}

    /** @param before the hash of the month frozen before; empty for the first, which makes a chain of the months */
    static String head(YearMonth month, Instant frozenAt, int lines, String before) {
        return line(FORMAT, "1")
                + line("month", month.toString())
                + line("day", month.atEndOfMonth().toString())
                + line("frozen", frozenAt.toString())
                + line("before", before)
                + line("lines", String.valueOf(lines))
                + line(COLUMNS.toArray(String[]::new));
    }

    static String line(Rows.Row row) {
        return line(COLUMNS.stream().map(row::text).toArray(String[]::new));
    }

    static String line(String... cells) {
        return List.of(cells).stream().map(MonthText::written).collect(Collectors.joining(",", "", "\n"));
    }

    private static String written(String cell) {
        String safe = SheetText.safe(cell);
        boolean isPlain = safe.chars().noneMatch(letter -> QUOTED.indexOf(letter) >= 0);
        return isPlain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
