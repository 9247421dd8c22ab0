package vn.toso.web.committee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import vn.toso.coverage.CoverageQuestion;
import vn.toso.organization.Role;
import vn.toso.organization.UnitName;
import vn.toso.organization.Units;
import vn.toso.reporting.Grouping;
import vn.toso.reporting.ReportTable;
import vn.toso.reporting.ReportText;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Words;

/** Any report: the sentence, what was asked, the files, the table and what it means. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ReportPage {
    @Inject
    Reader reader;

    @Inject
    Words words;

    @Inject
    CoverageFilter filter;

    @Inject
    AskedReport asked;

    @Inject
    Units units;

    private ReportTable table;
    private ReportText text;
    private List<UnitName> parts = List.of();

    public void load() {
        table = asked.table(false);
        text = asked.text(table);
        parts = units.children(
                reader.asking(),
                Role.COMMITTEE,
                table.unit().id(),
                table.question().asked().tree());
    }

    public String getTitle() {
        return words.of("committee.report.title." + table.name().code());
    }

    /** The reports page keeps unit, service and day. */
    public String getList() {
        return "/bcd/reports?" + filter.getQuery();
    }

    public String file(String ending) {
        return "/bcd/report." + ending + "?" + asked.query(filter.getUnit(), asked.getBy(), 1);
    }

    public String addressOf(UnitName step) {
        return "/bcd/report?" + asked.query(step.reference(), asked.getBy(), 1);
    }

    public String addressOfPage(int number) {
        return "/bcd/report?" + asked.query(filter.getUnit(), asked.getBy(), number);
    }

    public String addressBy(Grouping grouping) {
        return "/bcd/report?" + asked.query(filter.getUnit(), grouping.code(), 1);
    }

    public String nameBy(Grouping grouping) {
        return words.of("committee.report.by." + grouping.code());
    }

    /** All core services at once have no page of a person; the first of them has. */
    public String address(ReportText.Line line) {
        ReportTable.Step next = line.next();
        if (next == null) {
            return "";
        }
        String service = next.service() == null ? filter.getService() : next.service();
        boolean isOne = !service.equals(CoverageQuestion.CORE);
        return "/bcd/person?id=" + next.person() + "&"
                + filter.queryFor(isOne ? service : filter.getServices().get(0).code(), filter.getUnit());
    }

    public String alignment(int column) {
        return text.heads().get(column).isNumber() ? "n" : "";
    }

    public boolean isGrouped() {
        return table.name().isGrouped();
    }

    public boolean isOfService() {
        return table.name().isOfService();
    }

    public boolean isOfAllCore() {
        return table.question().asked().isOfAllCore();
    }

    public List<Grouping> getGroupings() {
        return Arrays.asList(Grouping.values());
    }

    public Grouping getGrouping() {
        return table.question().by();
    }

    public boolean isLong() {
        return table.pages() > 1;
    }

    public int getNumber() {
        return table.question().page();
    }

    public int getLast() {
        return table.pages();
    }

    public ReportTable getTable() {
        return table;
    }

    public ReportText getText() {
        return text;
    }

    public List<UnitName> getParts() {
        return parts;
    }
}
