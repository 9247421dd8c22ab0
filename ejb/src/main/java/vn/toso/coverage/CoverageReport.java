package vn.toso.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Reach;
import vn.toso.organization.Role;
import vn.toso.organization.UnitName;
import vn.toso.organization.Units;
import vn.toso.shared.Rows;

/** Counts the parts of a unit: in how many villages nobody, one or several can help with a service. */
@ApplicationScoped
@Transactional
public class CoverageReport {
    static final int LAPSE_DAYS = 30;

    private static final String DOUBTFUL = """
            SELECT 1 AS found FROM qualification_job
            WHERE service IN (:services) AND doubtful_from <= :on AND finished_at IS NULL
            """;

    /**
     * Of each village the services with fewest first, and among those the one for which somebody has least left. {@code reached} and
     * {@code :day}, the day of the tree, come from {@link Reach}; {@code :on} is the day of the statuses.
     */
    private static final String NEXT = """
            SELECT v.reference, c.service, n.id, n.name, n.remaining
            FROM reached r
            JOIN organization_unit v ON v.id = r.unit AND v.level = 'VILLAGE'
            JOIN organization_placement p ON p.unit = v.id AND p.parent = :unit
                 AND p.valid_from <= :day AND :day < p.valid_until
            JOIN (SELECT code AS service FROM digitalservice_service WHERE code IN (:services)) c
            LEFT JOIN coverage_village k ON k.village = v.id AND k.service = c.service AND k.valid_from <= :on AND :on < k.valid_until
            LEFT JOIN (
                SELECT t.unit, s.service, w.id, w.name, w.given_name, s.needed - s.met AS remaining
                FROM organization_team t
                JOIN organization_membership m ON m.team = t.id AND m.valid_from <= :on AND :on < m.valid_until
                JOIN organization_person w ON w.id = m.person
                JOIN qualification_status s ON s.person = w.id AND NOT s.qualified AND s.met < s.needed
                     AND s.valid_from <= :on AND :on < s.valid_until
            ) n ON n.unit = v.id AND n.service = c.service
            ORDER BY COALESCE(k.qualified, 0), n.remaining IS NULL, n.remaining, c.service,
                     n.given_name COLLATE utf8mb4_vietnamese_ci, n.id
            """;

    /** What a village should do next. */
    private record Next(String service, CoverageRow.@Nullable Nearest someone) {}

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Units units;

    @Inject
    Reach reach;

    @Inject
    Rollups rollups;

    @Inject
    CoreServices core;

    /**
     * Answers for the parts of a unit, of which only villages within the asker's subtree count.
     *
     * @throws vn.toso.shared.Refused when the unit is unknown or outside the asker's subtree
     */
    @Allowed(Role.COMMITTEE)
    public CoveragePicture of(Jurisdiction asking, CoverageQuestion question) {
        rollups.settle(asking);
        UnitName unit = units.find(asking, Role.COMMITTEE, question.unit());
        Set<String> services = question.isOfAllCore() ? core.codes() : Set.of(question.service());
        List<CoverageRow> rows = figures(asking, question, unit, services)
                .with("soon", question.day().plusDays(LAPSE_DAYS))
                .list(CoverageReport::row);
        Map<String, Next> next =
                unit.level().equals("COMMUNE") ? next(asking, question, unit.id(), services) : Map.of();
        return new CoveragePicture(
                question,
                clock.instant(),
                rows.stream()
                        .map(row -> completed(row, next.get(row.reference())))
                        .toList());
    }

    private static CoverageRow completed(CoverageRow row, @Nullable Next next) {
        return next == null ? row : row.withNext(next.service(), next.someone());
    }

    /** Kept sums where they can be believed; where a change of safety made statuses doubtful, only what is certain counts. */
    private Rows figures(Jurisdiction asking, CoverageQuestion question, UnitName unit, Set<String> services) {
        if (isDoubtful(question, services)) {
            return asked(asking, Counted.PLAIN, question, unit.id())
                    .with("services", services)
                    .with("many", services.size());
        }
        boolean isKept = !unit.level().equals("COMMUNE")
                && question.isOfTheTreeOfItsDay()
                && reach.isWhole(asking, Role.COMMITTEE, unit.id(), question.tree());
        return isKept
                ? asked(asking, Counted.PARTS + Counted.KEPT, question, unit.id())
                        .with("service", question.service())
                        .with("first", question.day().withDayOfMonth(1))
                : asked(asking, Counted.BY_VILLAGE, question, unit.id()).with("service", question.service());
    }

    private boolean isDoubtful(CoverageQuestion question, Set<String> services) {
        return !services.isEmpty()
                && Rows.of(entities, DOUBTFUL)
                        .with("services", services)
                        .with("on", question.day())
                        .first(row -> true)
                        .orElse(false);
    }

    private Map<String, Next> next(Jurisdiction asking, CoverageQuestion question, UUID unit, Set<String> services) {
        Map<String, Next> first = new HashMap<>();
        if (!services.isEmpty()) {
            asked(asking, NEXT, question, unit)
                    .with("services", services)
                    .each(row -> first.putIfAbsent(row.text("reference"), next(row)));
        }
        return first;
    }

    private static Next next(Rows.Row row) {
        return new Next(
                row.text("service"),
                row.has("id")
                        ? new CoverageRow.Nearest(row.id("id").toString(), row.text("name"), row.number("remaining"))
                        : null);
    }

    private Rows asked(Jurisdiction asking, String sql, CoverageQuestion question, UUID unit) {
        return reach.under(asking, Role.COMMITTEE, unit, question.tree(), sql).with("on", question.day());
    }

    static CoverageRow row(Rows.Row row) {
        return new CoverageRow(
                row.text("reference"),
                row.text("level"),
                row.text("kind"),
                row.text("name"),
                row.number("villages"),
                row.number("nobody"),
                row.number("alone"),
                row.number("qualified"),
                row.number("lapsing"),
                "",
                null);
    }
}
