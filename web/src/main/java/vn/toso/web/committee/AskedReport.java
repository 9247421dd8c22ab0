package vn.toso.web.committee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import vn.toso.coverage.CoverageQuestion;
import vn.toso.coverage.FrozenMonths;
import vn.toso.qualification.Recomputing;
import vn.toso.reporting.Grouping;
import vn.toso.reporting.ReportName;
import vn.toso.reporting.ReportQuestion;
import vn.toso.reporting.ReportTable;
import vn.toso.reporting.ReportText;
import vn.toso.reporting.Reports;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Words;

/** The report that an address names, the same for the page and for every file. */
@Named
@RequestScoped
public class AskedReport {
    @Inject
    Reader reader;

    @Inject
    Words words;

    @Inject
    CoverageFilter filter;

    @Inject
    Reports reports;

    @Inject
    ReportTongue tongue;

    @Inject
    Recomputing recomputing;

    @Inject
    FrozenMonths frozen;

    private String name = "";
    private String by = "";
    private String page = "";

    /**
     * A frozen month is the newest when no day is asked for.
     *
     * @param isWhole every row, as a file has them; else those of the page
     */
    public ReportTable table(boolean isWhole) {
        if (name.equals(ReportName.MONTH.code()) && filter.getDate().isEmpty()) {
            filter.setDate(frozen.find(reader.asking(), "").day().toString());
        }
        filter.settleWide();
        ReportName report = ReportName.read(name);
        int number = isWhole ? 1 : ReportQuestion.readPage(page);
        return reports.of(
                reader.asking(), report, new ReportQuestion(filter.question(), Grouping.read(by), number, isWhole));
    }

    /** In the reader's words, with the line that says when it was true. */
    public ReportText text(ReportTable table) {
        List<String> more = new ArrayList<>();
        CoverageQuestion asked = table.question().asked();
        more.add(words.of("committee.report.as-of", words.moment(table.asOf()), words.day(asked.day())));
        if (!asked.tree().equals(asked.day())) {
            more.add(words.of("committee.report.tree", words.day(asked.tree())));
        }
        if (!asked.isOfAllCore()) {
            recomputing
                    .of(reader.asking(), asked.service())
                    .ifPresent(progress -> more.add(words.of("committee.report.recomputing", progress.percent())));
        }
        return table.in(tongue).with(more);
    }

    /** The question as it stands in an address. */
    String query(String unit, String grouping, int number) {
        return "name=" + name + (grouping.isEmpty() ? "" : "&by=" + grouping) + (number > 1 ? "&page=" + number : "")
                + "&" + filter.queryFor(unit);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
