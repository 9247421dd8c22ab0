package vn.toso.web.committee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.toso.coverage.HelperRow;
import vn.toso.coverage.HelpersReport;
import vn.toso.learning.TimeLeft;
import vn.toso.shared.Ids;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Words;

/** Who can help in a unit, with the reason one link away. In a village everybody stands here, above it only the qualified. */
@Named
@RequestScoped
public class HelpersPage {
    @Inject
    Reader reader;

    @Inject
    Words words;

    @Inject
    Clock clock;

    @Inject
    CoverageFilter filter;

    @Inject
    HelpersReport report;

    @Inject
    Definition definition;

    @Inject
    TimeLeft timeLeft;

    private List<HelperRow> rows = List.of();
    private Map<TimeLeft.Goal, Integer> minutes = Map.of();

    public void load() {
        filter.settle();
        rows = report.of(reader.asking(), filter.question(), !filter.isOfOneVillage());
        minutes = timeLeft.of(
                reader.asking(),
                rows.stream()
                        .filter(row -> row.met() > 0 && !row.qualified())
                        .map(this::goal)
                        .toList(),
                filter.getDay());
    }

    private TimeLeft.Goal goal(HelperRow row) {
        return new TimeLeft.Goal(Ids.read(row.person()), filter.getService());
    }

    /** How long what is left takes whoever has begun; empty otherwise. */
    public String timeLeft(HelperRow row) {
        int left = minutes.getOrDefault(goal(row), 0);
        return left == 0 ? "" : words.of("standing.minutes", left);
    }

    public String getSentence() {
        long able = rows.stream().filter(HelperRow::qualified).count();
        return words.of("committee.helpers.sentence", able, filter.getServiceName());
    }

    public String address(HelperRow row) {
        return "/bcd/person?id=" + row.person() + "&" + filter.getQuery();
    }

    public String role(HelperRow row) {
        String role = words.of("member-role." + row.role().toLowerCase(Locale.ROOT));
        String body = reader.choose(row.bodyVietnamese(), row.bodyEnglish());
        return words.of("committee.place", role, body);
    }

    public String since(HelperRow row) {
        return row.met() == 0 ? "" : words.day(row.since());
    }

    public boolean isCut() {
        return rows.size() == getMost();
    }

    public int getMost() {
        return HelpersReport.MOST_ROWS;
    }

    public String getDefinition() {
        return definition.of(filter.question(), clock.instant());
    }

    public List<HelperRow> getRows() {
        return rows;
    }
}
