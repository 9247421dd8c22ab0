package vn.toso.web.committee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.toso.coverage.FrozenMonth;
import vn.toso.coverage.FrozenMonths;
import vn.toso.organization.UnitName;
import vn.toso.reporting.ReportName;
import vn.toso.reporting.ReportTable;
import vn.toso.reporting.ReportText;
import vn.toso.web.words.Reader;

/** A frozen month: what was known then beside what is known now, further down by links, and everything as files. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class MonthPage {
    @Inject
    Reader reader;

    @Inject
    CoverageFilter filter;

    @Inject
    AskedReport asked;

    @Inject
    FrozenMonths frozen;

    private String month = "";
    private List<FrozenMonth> months = List.of();
    private ReportTable table;
    private ReportText text;

    public void load() {
        FrozenMonth chosen = frozen.find(reader.asking(), month);
        month = chosen.month().toString();
        filter.setDate(chosen.day().toString());
        asked.setName(ReportName.MONTH.code());
        table = asked.table(true);
        text = asked.text(table);
        months = frozen.all(reader.asking());
    }

    public String addressOf(UnitName step) {
        return address(step.reference());
    }

    /** Of a row the same month further down; empty where there is nothing further down. */
    public String address(ReportText.Line line) {
        String part = line.part();
        return part == null ? "" : address(part);
    }

    private String address(String unit) {
        return "/bcd/month?unit=" + CoverageFilter.encoded(unit) + "&month=" + month + "&service="
                + CoverageFilter.encoded(filter.getService());
    }

    /** The files of every report, with the same figures, words and notes as the page. */
    public String file(String ending) {
        return "/bcd/report." + ending + "?name=" + ReportName.MONTH.code() + "&" + filter.getQuery();
    }

    public String nameOf(FrozenMonth each) {
        return "%02d/%d".formatted(each.month().getMonthValue(), each.month().getYear());
    }

    public String alignment(int column) {
        return text.heads().get(column).isNumber() ? "n" : "";
    }

    public boolean isOfNation() {
        return table.unit().level().equals("NATION");
    }

    /** The reports page keeps unit and service. */
    public String getList() {
        return "/bcd/reports?service=" + CoverageFilter.encoded(filter.getService()) + "&unit="
                + CoverageFilter.encoded(filter.getUnit());
    }

    public ReportText getText() {
        return text;
    }

    public List<FrozenMonth> getMonths() {
        return months;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }
}
