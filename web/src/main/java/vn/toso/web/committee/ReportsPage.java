package vn.toso.web.committee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import vn.toso.reporting.ReportName;
import vn.toso.web.words.Words;

/** Which reports there are, each with the question that it answers. */
@Named
@RequestScoped
public class ReportsPage {
    @Inject
    Words words;

    @Inject
    CoverageFilter filter;

    public void load() {
        filter.settleWide();
    }

    public List<ReportName> getNames() {
        return Arrays.asList(ReportName.values());
    }

    /** Frozen months have a page of their own, because they are asked for by month. */
    public String address(ReportName name) {
        return name == ReportName.MONTH
                ? "/bcd/month?service=" + CoverageFilter.encoded(filter.getService()) + "&unit="
                        + CoverageFilter.encoded(filter.getUnit())
                : "/bcd/report?name=" + name.code() + "&" + filter.getQuery();
    }

    public String title(ReportName name) {
        return words.of("committee.report.title." + name.code());
    }

    public String question(ReportName name) {
        return words.of("committee.reports.question." + name.code());
    }
}
