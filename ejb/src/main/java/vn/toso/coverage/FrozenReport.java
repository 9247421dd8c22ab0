package vn.toso.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Reach;
import vn.toso.organization.Role;
import vn.toso.organization.UnitName;
import vn.toso.organization.Units;
import vn.toso.shared.Refused;
import vn.toso.shared.Rows;

/** Puts what was frozen beside what is known of the same day and the same communes today. */
@ApplicationScoped
@Transactional
public class FrozenReport {
    private static final String SUMS = """
            , SUM(p.villages) AS villages, SUM(f.nobody) AS nobody, SUM(f.alone) AS alone, SUM(f.covered) AS covered,
              SUM(f.qualified) AS qualified, SUM(f.lapsing) AS lapsing, SUM(p.members) AS members
            FROM coverage_frozen_place p
            JOIN coverage_frozen_figure f ON f.of_month = p.of_month AND f.commune = p.commune
            WHERE p.of_month = :month
            """;

    private static final String WORST_FIRST = """
            ORDER BY COALESCE(SUM(f.nobody) / NULLIF(SUM(p.villages), 0), -1) DESC,
                     COALESCE(SUM(f.alone) / NULLIF(SUM(p.villages), 0), -1) DESC,
            """;

    private static final String PROVINCES =
            """
            SELECT p.province AS part, p.province_reference AS reference, CONCAT(p.province_kind, ' ', p.province_name) AS name
            """ + SUMS + """
            AND f.service = :service
            GROUP BY p.province, p.province_reference, p.province_kind, p.province_name
            """ + WORST_FIRST + "p.province_name COLLATE utf8mb4_vietnamese_ci";

    private static final String COMMUNES = """
            SELECT p.commune AS part, p.reference, CONCAT(p.kind, ' ', p.name) AS name
            """ + SUMS + """
            AND f.service = :service AND p.province = :unit
            GROUP BY p.commune, p.reference, p.kind, p.name
            """ + WORST_FIRST + "p.name COLLATE utf8mb4_vietnamese_ci";

    private static final String SERVICES = """
            SELECT p.commune AS part, f.service AS reference, '' AS name
            """ + SUMS + """
            AND p.commune = :unit
            GROUP BY p.commune, f.service
            """ + WORST_FIRST + "f.service";

    private static final String PARTS =
            "WITH parts (part, commune) AS (SELECT %s, commune FROM coverage_frozen_place WHERE of_month = :month %s) ";

    @Inject
    EntityManager entities;

    @Inject
    FrozenMonths months;

    @Inject
    Rollups rollups;

    @Inject
    Units units;

    @Inject
    Reach reach;

    /**
     * A unit in a frozen month, beside what is known of the same day today. Its parts are those of the frozen tree, as far as the asker
     * reaches them today.
     *
     * @param day any of the month
     * @param unit reference of the nation, a province or a commune
     * @throws Refused {@code unit.*}, {@code month.*}
     */
    @Allowed(Role.COMMITTEE)
    public FrozenPicture of(Jurisdiction asking, LocalDate day, String unit, String service) {
        rollups.settle(asking);
        UnitName asked = units.find(asking, Role.COMMITTEE, unit);
        FrozenMonth month = months.find(asking, YearMonth.from(day));
        List<FrozenRow> rows = switch (asked.level()) {
            case "NATION" -> known(month, service, frozen(PROVINCES, month, service, null), "province", null);
            case "PROVINCE" ->
                known(month, service, frozen(COMMUNES, month, service, asked.id()), "commune", asked.id());
            case "COMMUNE" -> services(month, asked);
            default -> throw new Refused("month.unit-level");
        };
        if (rows.stream().noneMatch(row -> isOf(asked, row, service))) {
            throw new Refused("month.not-there", asked.full(), FrozenMonths.MONTH.format(month.month()));
        }
        List<FrozenRow> reached = asked.level().equals("PROVINCE") ? reached(asking, rows) : rows;
        return new FrozenPicture(month, asked, service, reached, rows.size() - reached.size());
    }

    private static boolean isOf(UnitName asked, FrozenRow row, String service) {
        return !asked.level().equals("COMMUNE") || row.reference().equals(service);
    }

    private List<FrozenRow> reached(Jurisdiction asking, List<FrozenRow> rows) {
        Set<UUID> reached = reach.among(
                asking, Role.COMMITTEE, rows.stream().map(FrozenRow::part).collect(Collectors.toSet()));
        return rows.stream().filter(row -> reached.contains(row.part())).toList();
    }

    private List<FrozenRow> frozen(String sql, FrozenMonth month, @Nullable String service, @Nullable UUID unit) {
        Rows rows = Rows.of(entities, sql).with("month", month.month().atDay(1));
        if (service != null) {
            rows.with("service", service);
        }
        if (unit != null) {
            rows.with("unit", unit);
        }
        return rows.list(row -> new FrozenRow(
                row.id("part"),
                row.text("reference"),
                row.text("name"),
                CoverageFigures.of(row),
                row.number("members"),
                CoverageFigures.NONE));
    }

    /** @param column by which the communes of the frozen tree are added up, {@code province} or {@code commune} */
    private List<FrozenRow> known(
            FrozenMonth month, String service, List<FrozenRow> rows, String column, @Nullable UUID unit) {
        String which = unit == null ? "" : "AND province = :unit";
        Map<UUID, CoverageFigures> today = today(month, service, PARTS.formatted(column, which), unit);
        return rows.stream()
                .map(row -> row.known(today.getOrDefault(row.part(), CoverageFigures.NONE)))
                .toList();
    }

    private List<FrozenRow> services(FrozenMonth month, UnitName commune) {
        String parts = PARTS.formatted("commune", "AND commune = :unit");
        return frozen(SERVICES, month, null, commune.id()).stream()
                .map(row -> row.known(today(month, row.reference(), parts, commune.id())
                        .getOrDefault(commune.id(), CoverageFigures.NONE)))
                .toList();
    }

    private Map<UUID, CoverageFigures> today(FrozenMonth month, String service, String parts, @Nullable UUID unit) {
        Rows rows = Rows.of(entities, parts + Counted.BY_PART)
                .with("month", month.month().atDay(1))
                .with("service", service)
                .with("day", month.day())
                .with("on", month.day())
                .with("first", month.month().atDay(1))
                .with("soon", month.day().plusDays(CoverageReport.LAPSE_DAYS));
        if (unit != null) {
            rows.with("unit", unit);
        }
        Map<UUID, CoverageFigures> found = new HashMap<>();
        rows.each(row -> found.put(row.id("part"), CoverageFigures.of(row)));
        return found;
    }
}
