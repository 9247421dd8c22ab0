package vn.toso.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.toso.coverage.CoverageQuestion;
import vn.toso.shared.Retried;
import vn.toso.shared.Rows;
import vn.toso.shared.VietnamTime;

/**
 * Counts how the members of communes stand, each time in a transaction of its own that begins by taking the turn at these communes: before
 * that it must not have read anything, or it would count from what stood before somebody else was done.
 */
@Retried
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class TallyCounter {
    private static final List<Reading> READINGS = Stream.concat(
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
                                    LeadersReport.LEADERS)
                            .map(Reading::of),
                    ParticipationReport.readings().stream())
            .toList();

    private static final String REACHED = """
            WITH reached (unit, level) AS (
                SELECT descendant, level FROM organization_descent
                WHERE ancestor IN (:communes) AND valid_from <= :day AND :day < valid_until)
            """;

    /** Without those whose coverage is still to be counted: after that these would have to be counted again. */
    private static final String STALE = """
            SELECT u.id AS commune FROM organization_unit u
            LEFT JOIN reporting_counted k ON k.commune = u.id AND k.basis = :mark
            WHERE u.level = 'COMMUNE' AND u.valid_from <= :day AND :day < u.valid_until AND k.commune IS NULL
              AND NOT EXISTS (SELECT 1 FROM coverage_due n WHERE n.commune = u.id)
            """;

    private static final String NOT_ADDED_UP = """
            SELECT u.id AS province FROM organization_unit u
            LEFT JOIN reporting_counted k ON k.commune = u.id AND k.basis = :mark
            WHERE u.level = 'PROVINCE' AND u.valid_from <= :day AND :day < u.valid_until AND k.commune IS NULL
              AND EXISTS (
                  SELECT 1 FROM organization_descent d
                  WHERE d.ancestor = u.id AND d.level = 'COMMUNE' AND d.valid_from <= :day AND :day < d.valid_until)
              AND NOT EXISTS (
                  SELECT 1 FROM organization_descent d
                  LEFT JOIN reporting_counted c ON c.commune = d.descendant AND c.basis = :mark
                  WHERE d.ancestor = u.id AND d.level = 'COMMUNE' AND d.valid_from <= :day AND :day < d.valid_until
                    AND c.commune IS NULL)
            """;

    private static final String COMMUNES = """
            SELECT descendant AS commune FROM organization_descent
            WHERE ancestor = :province AND level = 'COMMUNE' AND valid_from <= :day AND :day < valid_until
            """;

    private static final String SUM = """
            SELECT figure, service, place, SUM(people) AS people FROM reporting_tally WHERE commune IN (:communes)
            GROUP BY figure, service, place
            """;

    private static final String SUM_OF_ITEMS = """
            SELECT service, question, SUM(answers) AS answers, SUM(good) AS good, SUM(people) AS people
            FROM reporting_item WHERE commune IN (:communes)
            GROUP BY service, question
            """;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Bases bases;

    @Inject
    TallyTable table;

    /** Communes of today that are to be counted, at most so many. */
    List<UUID> stale(int most) {
        Basis today = today();
        return Rows.of(entities, STALE)
                .with("day", today.day())
                .with("mark", today.mark())
                .atMost(most)
                .list(row -> row.id("commune"));
    }

    void count(Collection<UUID> communes) {
        table.doubt(communes);
        Basis today = today();
        List<TallyTable.Line> lines = READINGS.stream()
                .flatMap(reading -> reading.lines(lines(reading.figure(), communes, today)))
                .toList();
        table.replace(communes, lines, items(communes, today), today.mark());
    }

    /**
     * A province of today.
     *
     * @param mark of the basis by which its communes are counted
     */
    record Province(UUID id, Set<UUID> communes, UUID mark) {}

    /** One whose communes are all counted, and that is not their sum. */
    Optional<Province> notAddedUp() {
        Basis today = today();
        return Rows.of(entities, NOT_ADDED_UP)
                .with("day", today.day())
                .with("mark", today.mark())
                .first(row -> row.id("province"))
                .map(province -> new Province(
                        province,
                        Set.copyOf(Rows.of(entities, COMMUNES)
                                .with("province", province)
                                .with("day", today.day())
                                .list(row -> row.id("commune"))),
                        today.mark()));
    }

    /** Adds up what is kept of its communes, unless one of them has changed since. */
    void addUp(Province province) {
        if (table.hold(province.communes(), province.mark())) {
            table.replace(List.of(province.id()), sum(province), sumOfItems(province), province.mark());
        }
    }

    private List<TallyTable.Line> sum(Province province) {
        return Rows.of(entities, SUM)
                .with("communes", province.communes())
                .list(row -> new TallyTable.Line(
                        row.text("figure"),
                        row.text("service"),
                        province.id(),
                        row.text("place"),
                        row.number("people")));
    }

    private List<TallyTable.Item> sumOfItems(Province province) {
        return Rows.of(entities, SUM_OF_ITEMS)
                .with("communes", province.communes())
                .list(row -> item(province.id(), row));
    }

    private Basis today() {
        return bases.on(VietnamTime.today(clock));
    }

    private Stream<TallyTable.Line> lines(Figure figure, Collection<UUID> communes, Basis today) {
        return switch (figure.of()) {
            case NOTHING, COURSES -> apart(figure, communes, today);
            case ENTRIES -> {
                List<TallyTable.Line> apart = apart(figure, communes, today).toList();
                yield Stream.concat(apart.stream(), ofAllCore(apart, today));
            }
            case PEOPLE -> Stream.concat(apart(figure, communes, today), together(figure, communes, today));
            case PEOPLE_OF_ALL_CORE -> together(figure, communes, today);
        };
    }

    private static Stream<TallyTable.Line> ofAllCore(List<TallyTable.Line> apart, Basis today) {
        return TallyTable.Line.added(apart.stream()
                .filter(line -> today.core().contains(line.service()))
                .map(line -> new TallyTable.Line(
                        line.figure(), CoverageQuestion.CORE, line.commune(), line.place(), line.people())));
    }

    private Stream<TallyTable.Line> apart(Figure figure, Collection<UUID> communes, Basis today) {
        return read(figure, figure.apart(), communes, today, today.services());
    }

    private Stream<TallyTable.Line> together(Figure figure, Collection<UUID> communes, Basis today) {
        return read(figure, figure.together(), communes, today, today.core());
    }

    private Stream<TallyTable.Line> read(
            Figure figure, String select, Collection<UUID> communes, Basis basis, Set<String> services) {
        return rows(figure.head() + select, communes, basis, services)
                .list(row -> new TallyTable.Line(
                        figure.name(), row.text("service"), row.id("commune"), row.text("place"), row.number("people")))
                .stream();
    }

    private List<TallyTable.Item> items(Collection<UUID> communes, Basis basis) {
        return rows(ItemsReport.ANSWERED + "SELECT * FROM answered", communes, basis, Set.of())
                .list(row -> item(row.id("commune"), row));
    }

    private static TallyTable.Item item(UUID part, Rows.Row row) {
        return new TallyTable.Item(
                part,
                row.text("service"),
                row.id("question"),
                row.number("answers"),
                row.number("good"),
                row.number("people"));
    }

    private Rows rows(String select, Collection<UUID> communes, Basis basis, Set<String> services) {
        String sql = REACHED + select;
        return basis.bind(Rows.of(entities, sql).with("communes", communes).with("day", basis.day()), sql, services);
    }
}
