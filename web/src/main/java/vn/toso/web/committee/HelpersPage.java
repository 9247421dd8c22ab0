package vn.toso.web.committee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.toso.coverage.HelperNearby;
import vn.toso.coverage.HelperRow;
import vn.toso.coverage.HelpersReport;
import vn.toso.coverage.NearbyHelpers;
import vn.toso.learning.TimeLeft;
import vn.toso.shared.Ids;
import vn.toso.shared.Period;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Words;

/**
 * Who can help in a unit, with the reason one link away: in a village every member of its team, and everywhere those to whom residents can
 * be sent, the nearest first.
 */
@Named
@RequestScoped
public class HelpersPage {
    private static final Set<String> NAMED = Set.of("kho-mu", "mong", "thai", "vi");

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
    NearbyHelpers nearby;

    @Inject
    Definition definition;

    @Inject
    TimeLeft timeLeft;

    private String language = "";
    private List<HelperRow> rows = List.of();
    private Map<TimeLeft.Goal, Integer> minutes = Map.of();
    private List<HelperNearby> near = List.of();
    private List<String> languages = List.of();

    public void load() {
        filter.settle();
        languages = List.copyOf(nearby.languages(reader.asking(), filter.question()));
        near = nearby.of(reader.asking(), filter.question(), language);
        if (filter.isOfOneVillage()) {
            rows = report.of(reader.asking(), filter.question(), false);
            minutes = timeLeft.of(
                    reader.asking(),
                    rows.stream()
                            .filter(row -> row.met() > 0 && !row.qualified())
                            .map(this::goal)
                            .toList(),
                    filter.getDay());
        }
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
        if (!isOfOneVillage()) {
            return words.of("committee.helpers.sentence.listed", near.size(), filter.getServiceName());
        }
        long able = rows.stream().filter(HelperRow::qualified).count();
        return words.of("committee.helpers.sentence", able, filter.getServiceName());
    }

    public String address(HelperRow row) {
        return "/bcd/person?id=" + row.person() + "&" + filter.getQuery();
    }

    public String address(HelperNearby helper) {
        return "/bcd/person?id=" + helper.person() + "&" + filter.getQuery();
    }

    public String nearness(HelperNearby helper) {
        Integer kilometres = helper.kilometres();
        return switch (helper.nearness()) {
            case SAME_VILLAGE -> words.of("committee.helpers.near.same-village");
            case SAME_COMMUNE -> words.of("committee.helpers.near.same-commune");
            case BEYOND ->
                kilometres == null
                        ? words.of("committee.helpers.near.beyond")
                        : words.of("committee.helpers.near.kilometres", kilometres);
        };
    }

    public String period(HelperNearby helper) {
        return helper.until().isBefore(Period.OPEN)
                ? words.of(
                        "committee.helpers.period",
                        words.day(helper.since()),
                        words.day(helper.until().minusDays(1)))
                : words.of("committee.helpers.period.open", words.day(helper.since()));
    }

    public String level(HelperNearby helper) {
        return words.of("committee.helpers.level", helper.level(), words.of("level." + helper.level()));
    }

    public String languagesOf(HelperNearby helper) {
        return helper.languages().stream().map(this::nameOf).collect(Collectors.joining(", "));
    }

    /** A language that has no name in the bundles is called by its code. */
    public String nameOf(String code) {
        return NAMED.contains(code) ? words.of("language." + code) : code;
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
        return near.size() == getMost();
    }

    public int getMost() {
        return NearbyHelpers.MOST_ROWS;
    }

    public boolean isOfOneVillage() {
        return filter.isOfOneVillage();
    }

    public List<HelperNearby> getNear() {
        return near;
    }

    public List<String> getLanguages() {
        return languages;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getDefinition() {
        return definition.of(filter.question(), clock.instant());
    }

    public List<HelperRow> getRows() {
        return rows;
    }
}
