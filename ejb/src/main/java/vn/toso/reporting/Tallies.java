package vn.toso.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.toso.coverage.CommunesCounted;
import vn.toso.coverage.CoreServices;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.organization.UnitName;
import vn.toso.shared.Rows;
import vn.toso.shared.VietnamTime;

/**
 * Keeps, of each commune, how its members stand today, so that a list over a province or the nation need not read all of them. Counted
 * again with the commune's coverage, and when a day begins or a course comes; another day is counted when it is asked of.
 */
@ApplicationScoped
@Transactional
public class Tallies {
    private static final int AT_ONCE = 50;

    private static final List<Figure> FIGURES = Stream.concat(
                    Stream.of(
                            CompletionReport.MEMBERS,
                            CompletionReport.LEARNED,
                            CompletionReport.FINISHED,
                            QualifiedReport.ENTRIES,
                            QualifiedReport.PEOPLE,
                            NearlyReport.ENTRIES,
                            NearlyReport.PEOPLE,
                            NearlyReport.NEAREST,
                            LapseReport.ENDINGS,
                            LeadersReport.LEADERS),
                    Arrays.stream(Grouping.values())
                            .flatMap(by -> Stream.of(
                                    ParticipationReport.members(by),
                                    ParticipationReport.begun(by),
                                    ParticipationReport.able(by))))
            .toList();

    private static final String REACHED = """
            WITH reached (unit, level) AS (
                SELECT descendant, level FROM organization_descent
                WHERE ancestor IN (:communes) AND valid_from <= :day AND :day < valid_until)
            """;

    private static final String STALE = """
            SELECT d.descendant AS commune FROM organization_descent d
            LEFT JOIN reporting_counted k ON k.commune = d.descendant AND k.basis = :mark
            WHERE d.ancestor = :unit AND d.level = 'COMMUNE' AND d.valid_from <= :day AND :day < d.valid_until
              AND k.commune IS NULL
            """;

    private static final String STALE_ANYWHERE = """
            SELECT u.id AS commune FROM organization_unit u
            LEFT JOIN reporting_counted k ON k.commune = u.id AND k.basis = :mark
            WHERE u.level = 'COMMUNE' AND u.valid_from <= :day AND :day < u.valid_until AND k.commune IS NULL
            """;

    private static final String STANDING_TODAY = """
            SELECT id AS commune FROM organization_unit
            WHERE id IN (:communes) AND level = 'COMMUNE' AND valid_from <= :day AND :day < valid_until
            """;

    /** What a change of safety makes doubtful must not be told from what was counted before. */
    private static final String DOUBTFUL = """
            SELECT 1 AS found FROM qualification_job WHERE doubtful_from <= :day AND finished_at IS NULL
            """;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    ReportFrame frame;

    @Inject
    Taken taken;

    @Inject
    CoreServices core;

    @Inject
    TallyTable table;

    /** How to count for a question: from what is kept, or anew. */
    Counts counts(Jurisdiction asking, UnitName unit, ReportQuestion question) {
        Basis basis = basis(question.asked().day());
        return new Counts(frame, asking, unit, question, basis, isKept(asking, unit, question, basis));
    }

    private boolean isKept(Jurisdiction asking, UnitName unit, ReportQuestion question, Basis basis) {
        LocalDate today = VietnamTime.today(clock);
        return !question.isWhole()
                && !unit.level().equals("COMMUNE")
                && !unit.level().equals("VILLAGE")
                && question.asked().day().equals(today)
                && question.asked().tree().equals(today)
                && frame.reach.isWhole(asking, Role.COMMITTEE, unit.id(), today)
                && isNone(DOUBTFUL, today)
                && stale(STALE, basis)
                        .with("unit", unit.id())
                        .first(row -> true)
                        .isEmpty();
    }

    private boolean isNone(String sql, LocalDate day) {
        return Rows.of(entities, sql).with("day", day).first(row -> true).isEmpty();
    }

    private Rows stale(String sql, Basis basis) {
        return Rows.of(entities, sql).with("day", basis.day()).with("mark", basis.mark());
    }

    private Basis basis(LocalDate day) {
        Jurisdiction product = Jurisdiction.product();
        return new Basis(
                day,
                Taken.of(taken.by(product, Taken.MEMBERS)),
                Taken.of(taken.by(product, Taken.LEADERS)),
                core.codes(),
                core.everyCode());
    }

    void count(@Observes CommunesCounted news) {
        LocalDate today = VietnamTime.today(clock);
        List<UUID> standing = Rows.of(entities, STANDING_TODAY)
                .with("communes", news.communes())
                .with("day", today)
                .list(row -> row.id("commune"));
        count(standing, basis(today));
    }

    /**
     * Counts some communes that nobody has counted today.
     *
     * @return whether there is more to count
     */
    public boolean advance(Jurisdiction asking) {
        Basis basis = basis(VietnamTime.today(clock));
        List<UUID> communes = stale(STALE_ANYWHERE, basis).atMost(AT_ONCE).list(row -> row.id("commune"));
        count(communes, basis);
        return communes.size() == AT_ONCE;
    }

    private void count(Collection<UUID> communes, Basis basis) {
        if (!communes.isEmpty()) {
            table.take(communes);
            List<TallyTable.Line> lines = new ArrayList<>();
            for (Figure figure : FIGURES) {
                boolean isOfServices = figure.of() == Figure.Of.SERVICES;
                read(lines, figure, figure.apart(), communes, basis, basis.services());
                if (isOfServices) {
                    read(lines, figure, figure.together(), communes, basis, basis.core());
                }
            }
            table.replace(communes, lines, basis.mark());
        }
    }

    private void read(
            List<TallyTable.Line> lines,
            Figure figure,
            String select,
            Collection<UUID> communes,
            Basis basis,
            Set<String> services) {
        String sql = REACHED + figure.head() + select;
        basis.bind(Rows.of(entities, sql).with("communes", communes).with("day", basis.day()), sql, services)
                .each(row -> lines.add(new TallyTable.Line(
                        figure.name(),
                        row.text("service"),
                        row.id("commune"),
                        row.text("place"),
                        row.number("people"))));
    }
}
