package vn.toso.reporting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.toso.shared.Refused;

/** A report on A4 pages, its heads again on each of them; across when it has many columns. */
public final class ReportPaper {
    /** Rows that are laid out; more are for a sheet. */
    public static final int MOST_ROWS = 2_000;

    private static final int MOST_UPRIGHT = 6;
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final String TEMPLATE = Paper.read("report.xhtml");

    private ReportPaper() {}

    /** @throws Refused {@code report.too-long-paper} */
    public static byte[] of(ReportText report) {
        if (report.rows().size() > MOST_ROWS) {
            throw new Refused("report.too-long-paper", report.rows().size(), MOST_ROWS);
        }
        Map<String, String> words = Map.of(
                "language", Paper.escaped(report.language()),
                "title", Paper.escaped(report.title()),
                "place", Paper.escaped(report.place()),
                "size", report.heads().size() > MOST_UPRIGHT ? "A4 landscape" : "A4",
                "heads", heads(report.heads()),
                "rows",
                        report.rows().stream()
                                .map(line -> "<tr>" + cells(report, line.cells()) + "</tr>")
                                .collect(Collectors.joining()),
                "totals",
                        report.totals().isEmpty()
                                ? ""
                                : "<tr class=\"totals\">" + cells(report, report.totals()) + "</tr>",
                "notes",
                        report.notes().stream()
                                .map(note -> "<p>" + Paper.escaped(note) + "</p>")
                                .collect(Collectors.joining()));
        return Paper.of(PLACE.matcher(TEMPLATE)
                .replaceAll(found -> Matcher.quoteReplacement(Objects.requireNonNull(words.get(found.group(1))))));
    }

    private static String heads(List<ReportText.Head> heads) {
        return heads.stream()
                .map(head -> "<th scope=\"col\"%s>%s</th>"
                        .formatted(head.isNumber() ? " class=\"n\"" : "", Paper.escaped(head.text())))
                .collect(Collectors.joining());
    }

    private static String cells(ReportText report, List<ReportText.Said> cells) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            html.append(
                            report.heads().get(i).isNumber()
                                    ? "<td class=\"n\">"
                                    : isDay(cells.get(i)) ? "<td class=\"d\">" : "<td>")
                    .append(Paper.escaped(cells.get(i).text()))
                    .append("</td>");
        }
        return html.toString();
    }

    private static boolean isDay(ReportText.Said said) {
        return said.cell() instanceof Cell.Day;
    }
}
