package vn.toso.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.toso.coverage.CoreServices;
import vn.toso.coverage.Rollups;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Reach;
import vn.toso.organization.Role;
import vn.toso.organization.UnitName;
import vn.toso.organization.Units;
import vn.toso.reporting.ReportTable.Column;
import vn.toso.reporting.ReportTable.Row;
import vn.toso.shared.Refused;
import vn.toso.shared.Rows;
import vn.toso.shared.VietnamTime;

/** What every report does alike: finds the unit, refuses what cannot be answered, binds the question, and puts the answer into its shape. */
@Dependent
class ReportFrame {
    private static final String SERVICE = "SELECT vi, en FROM digitalservice_service WHERE code = :code";

    /** Nothing was there before the oldest unit. */
    private static final String FIRST_DAY =
            "SELECT MIN(valid_from) AS first_day FROM organization_unit WHERE level = 'NATION'";

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Units units;

    @Inject
    Reach reach;

    @Inject
    CoreServices core;

    @Inject
    Rollups rollups;

    @Inject
    Tallies tallies;

    /**
     * The asked unit. To be called first of all, so that what a few have just changed is counted before anything is read.
     *
     * @throws Refused {@code unit.unknown}, {@code unit.out-of-reach}, or {@code date.*} when there was no such unit on that day
     */
    UnitName unit(Jurisdiction asking, ReportQuestion question) {
        rollups.settle(asking);
        tallies.settle(asking);
        UnitName unit = units.find(asking, Role.COMMITTEE, question.asked().unit());
        LocalDate day = question.asked().day();
        LocalDate tree = question.asked().tree();
        if (day.isAfter(today()) || tree.isAfter(today())) {
            throw new Refused("date.future");
        }
        LocalDate first = Rows.of(entities, FIRST_DAY)
                .first(row -> row.day("first_day"))
                .orElse(unit.period().validFrom());
        if (day.isBefore(first)) {
            throw new Refused("date.before-data", Cell.DAY.format(first));
        }
        if (tree.isBefore(unit.period().validFrom())) {
            throw new Refused(
                    "date.before-unit",
                    unit.full(),
                    Cell.DAY.format(unit.period().validFrom()));
        }
        if (!tree.isBefore(unit.period().validUntil())) {
            throw new Refused(
                    "date.after-unit",
                    unit.full(),
                    Cell.DAY.format(unit.period().validUntil().minusDays(1)));
        }
        return unit;
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }

    /** @param sql may name {@code :unit}, {@code :day} (of the tree) and {@code :on} (of the figures) */
    Rows rows(Jurisdiction asking, UnitName unit, ReportQuestion question, String sql) {
        return reached(asking, unit, question, sql).with("on", question.asked().day());
    }

    /** @param sql may name {@code :unit} and {@code :day} (of the tree) */
    Rows reached(Jurisdiction asking, UnitName unit, ReportQuestion question, String sql) {
        return reach.under(asking, Role.COMMITTEE, unit.id(), question.asked().tree(), sql);
    }

    /** The same from some parts of the unit only. */
    Rows parts(Jurisdiction asking, UnitName unit, Set<UUID> parts, ReportQuestion question, String sql) {
        return reach.under(
                asking, Role.COMMITTEE, unit.id(), parts, question.asked().tree(), sql);
    }

    /**
     * @throws Refused {@code report.too-long} when a file would have more rows than it may; {@code report.page-beyond} when there is no such
     *     page
     */
    void refuseTooFar(ReportQuestion question, int count) {
        if (question.isWhole() && count > ReportQuestion.MOST_ROWS) {
            throw new Refused("report.too-long", count, ReportQuestion.MOST_ROWS);
        }
        if (question.page() > 1 && question.from() >= count && !question.isWhole()) {
            throw new Refused("report.page-beyond", question.page());
        }
    }

    /** The asked service, or all core services; never none, so that it can stand in a list. */
    Set<String> services(ReportQuestion question) {
        return question.asked().isOfAllCore()
                ? Basis.some(core.codes())
                : Set.of(question.asked().service());
    }

    /** @throws Refused {@code service.unknown} */
    Cell service(ReportQuestion question) {
        if (question.asked().isOfAllCore()) {
            return Cell.Word.of(Wording.VALUE, "all-core");
        }
        String code = question.asked().service();
        return Rows.of(entities, SERVICE)
                .with("code", code)
                .<Cell>first(row -> new Cell.Named(row.text("vi"), row.text("en")))
                .orElseThrow(() -> new Refused("service.unknown", code));
    }

    /** The columns of a list of people, with the service where there are several. */
    static List<Column> columns(ReportQuestion question, Column... own) {
        List<Column> columns = new ArrayList<>(Who.COLUMNS);
        if (question.asked().isOfAllCore()) {
            columns.add(Column.text("service"));
        }
        columns.addAll(List.of(own));
        return columns;
    }

    /** A line of such a list; the columns of the SQL for the service are {@code vi}, {@code en} and {@code service}. */
    static Row row(ReportQuestion question, Rows.Row row, List<Cell> own) {
        Who who = Who.of(row);
        List<Cell> cells = new ArrayList<>(who.cells());
        if (question.asked().isOfAllCore()) {
            cells.add(new Cell.Named(row.text("vi"), row.text("en")));
        }
        cells.addAll(own);
        return new Row(cells, new ReportTable.Step(who.person().toString(), row.text("service")));
    }

    static Cell definition(ReportName name, Object... details) {
        return Cell.Word.of(Wording.DEFINITION, name.code(), details);
    }

    static Cell sentence(String key, Object... details) {
        return Cell.Word.of(Wording.SENTENCE, key, details);
    }

    /** Of all core services at once the sentence is another. */
    static Cell sentenceFor(ReportQuestion question, String key, Object... details) {
        return sentence(question.asked().isOfAllCore() ? key + "-core" : key, details);
    }

    Instant now() {
        return clock.instant();
    }
}
