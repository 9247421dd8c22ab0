package vn.toso.web.committee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.toso.coverage.CoveragePicture;
import vn.toso.coverage.CoverageReport;
import vn.toso.coverage.CoverageRow;
import vn.toso.learning.TimeLeft;
import vn.toso.shared.Ids;
import vn.toso.shared.Percent;
import vn.toso.web.words.Reader;
import vn.toso.web.words.Words;

/** The picture of coverage: the sentence, the tiles, the table; worst first, each row a link further down. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class CoveragePage {
    @Inject
    Reader reader;

    @Inject
    Words words;

    @Inject
    CoverageFilter filter;

    @Inject
    CoverageReport report;

    @Inject
    Definition definition;

    @Inject
    TimeLeft timeLeft;

    private CoveragePicture picture;
    private Map<TimeLeft.Goal, Integer> minutes = Map.of();

    public void load() {
        filter.settleWide();
        picture = report.of(reader.asking(), filter.question());
        minutes = timeLeft.of(reader.asking(), goals(), filter.getDay());
    }

    private List<TimeLeft.Goal> goals() {
        return picture.rows().stream()
                .filter(row -> row.nearest() != null)
                .map(CoveragePage::goal)
                .toList();
    }

    private static TimeLeft.Goal goal(CoverageRow row) {
        return new TimeLeft.Goal(Ids.read(Objects.requireNonNull(row.nearest()).person()), row.next());
    }

    public String getSentence() {
        Percent share = Percent.of(picture.covered(), Math.max(1, picture.villages()));
        return filter.isOfAllCore()
                ? words.of("committee.coverage.sentence-core", picture.covered(), picture.villages(), share.value())
                : words.of(
                        "committee.coverage.sentence",
                        picture.covered(),
                        picture.villages(),
                        share.value(),
                        filter.getServiceName());
    }

    public String getNobodySentence() {
        if (picture.nobody() == 0) {
            return words.of("committee.coverage.nobody.none");
        }
        return filter.isOfAllCore()
                ? words.of("committee.coverage.nobody.core", picture.nobody())
                : words.of("committee.coverage.nobody.some", picture.nobody());
    }

    public boolean isOfVillages() {
        return !picture.rows().isEmpty() && picture.rows().stream().allMatch(CoverageRow::isVillage);
    }

    public String address(CoverageRow row) {
        return row.isVillage()
                ? "/bcd/helpers?" + filter.queryFor(row.next(), row.reference())
                : "/bcd/coverage?" + filter.queryFor(row.reference());
    }

    public String light(CoverageRow row) {
        return row.light().name().substring(0, 1).toLowerCase(Locale.ROOT);
    }

    /** The class that colours the figure: nobody, only one, enough. */
    public String word(CoverageRow row) {
        return switch (row.light()) {
            case RED -> "none";
            case AMBER -> "wait";
            case GREEN -> "ok";
        };
    }

    public String sign(CoverageRow row) {
        return switch (row.light()) {
            case RED -> "○";
            case AMBER -> "◐";
            case GREEN -> "●";
        };
    }

    /** On a village the people, above it how many of its villages have somebody. */
    public String tileFigure(CoverageRow row) {
        return row.isVillage()
                ? String.valueOf(row.qualified())
                : (row.villages() - row.nobody()) + "/" + row.villages();
    }

    /** Where fewer than two can help: who is nearest to it, and for which service when all are asked. */
    public String nearest(CoverageRow row) {
        CoverageRow.Nearest someone = row.nearest();
        if (someone == null && row.qualified() > 0) {
            return "";
        }
        String step = someone == null
                ? words.of("committee.coverage.nobody-begun")
                : words.of(
                        "committee.coverage.left", someone.name(), someone.left(), minutes.getOrDefault(goal(row), 0));
        return filter.isOfAllCore() ? words.of("committee.coverage.of-service", filter.nameOf(row.next()), step) : step;
    }

    public String getDefinition() {
        return definition.of(picture.question(), picture.asOf());
    }

    public CoveragePicture getPicture() {
        return picture;
    }
}
