package vn.toso.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Reach;
import vn.toso.organization.Role;
import vn.toso.organization.Units;
import vn.toso.qualification.Statuses;
import vn.toso.shared.Rows;

/** Counts the parts of a unit: in how many villages nobody, one or several can help with a service. */
@ApplicationScoped
@Transactional
public class CoverageReport {
    static final int LAPSE_DAYS = 30;

    /** {@code reached} and {@code :day}, the day of the tree, come from {@link Reach}; {@code :on} is the day of the statuses. */
    private static final String PARTS = """
            SELECT c.reference, c.level, c.kind, c.name, COUNT(*) AS villages,
                   SUM(CASE WHEN h.village IS NULL THEN 1 ELSE 0 END) AS nobody,
                   SUM(CASE WHEN h.qualified = 1 THEN 1 ELSE 0 END) AS alone,
                   COALESCE(SUM(h.qualified), 0) AS qualified, COALESCE(SUM(h.lapsing), 0) AS lapsing
            FROM reached r
            JOIN organization_unit v ON v.id = r.unit AND v.level = 'VILLAGE'
            JOIN organization_descent b ON b.descendant = v.id AND b.valid_from <= :day AND :day < b.valid_until
            JOIN organization_placement p ON p.unit = b.ancestor AND p.parent = :unit
                 AND p.valid_from <= :day AND :day < p.valid_until
            JOIN organization_unit c ON c.id = p.unit
            LEFT JOIN (
                SELECT t.unit AS village, COUNT(DISTINCT s.person) AS qualified,
                       COUNT(DISTINCT CASE WHEN later.person IS NULL THEN s.person END) AS lapsing
                FROM qualification_status s
                LEFT JOIN qualification_status later ON later.person = s.person AND later.service = s.service
                     AND later.qualified AND later.valid_from <= :soon AND :soon < later.valid_until
                JOIN organization_membership m ON m.person = s.person AND m.valid_from <= :on AND :on < m.valid_until
                JOIN organization_team t ON t.id = m.team
                WHERE s.service = :service AND s.qualified AND s.valid_from <= :on AND :on < s.valid_until
                  AND %s
                GROUP BY t.unit
            ) h ON h.village = v.id
            GROUP BY c.id, c.reference, c.level, c.kind, c.name
            ORDER BY AVG(CASE WHEN h.village IS NULL THEN 1 ELSE 0 END) DESC,
                     AVG(CASE WHEN h.qualified = 1 THEN 1 ELSE 0 END) DESC, c.name COLLATE utf8mb4_vietnamese_ci
            """.formatted(Statuses.CERTAIN);

    private static final String NEAREST = """
            SELECT v.reference, n.id, n.name, s.needed - s.met AS remaining
            FROM reached r
            JOIN organization_unit v ON v.id = r.unit AND v.level = 'VILLAGE'
            JOIN organization_placement p ON p.unit = v.id AND p.parent = :unit
                 AND p.valid_from <= :day AND :day < p.valid_until
            JOIN organization_team t ON t.unit = v.id
            JOIN organization_membership m ON m.team = t.id AND m.valid_from <= :on AND :on < m.valid_until
            JOIN organization_person n ON n.id = m.person
            JOIN qualification_status s ON s.person = n.id AND s.service = :service AND NOT s.qualified
                 AND s.valid_from <= :on AND :on < s.valid_until
            ORDER BY remaining, n.given_name COLLATE utf8mb4_vietnamese_ci, n.id
            """;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Units units;

    @Inject
    Reach reach;

    /**
     * Answers for the parts of a unit, of which only villages within the asker's subtree count.
     *
     * @throws vn.toso.shared.Refused when the unit is unknown or outside the asker's subtree
     */
    @Allowed(Role.COMMITTEE)
    public CoveragePicture of(Jurisdiction asking, CoverageQuestion question) {
        UUID unit = units.find(asking, Role.COMMITTEE, question.unit()).id();
        Map<String, CoverageRow.Nearest> nearest = nearest(asking, question, unit);
        List<CoverageRow> rows = asked(asking, PARTS, question, unit)
                .with("soon", question.day().plusDays(LAPSE_DAYS))
                .list(CoverageReport::row);
        return new CoveragePicture(
                question,
                clock.instant(),
                rows.stream()
                        .map(row -> row.withNearest(nearest.get(row.reference())))
                        .toList());
    }

    private Map<String, CoverageRow.Nearest> nearest(Jurisdiction asking, CoverageQuestion question, UUID unit) {
        Map<String, CoverageRow.Nearest> first = new HashMap<>();
        asked(asking, NEAREST, question, unit)
                .list(row -> Map.entry(
                        row.text("reference"),
                        new CoverageRow.Nearest(row.id("id").toString(), row.text("name"), row.number("remaining"))))
                .forEach(entry -> first.putIfAbsent(entry.getKey(), entry.getValue()));
        return first;
    }

    private Rows asked(Jurisdiction asking, String sql, CoverageQuestion question, UUID unit) {
        return reach.under(asking, Role.COMMITTEE, unit, question.tree(), sql)
                .with("service", question.service())
                .with("on", question.day());
    }

    private static CoverageRow row(Rows.Row row) {
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
                null);
    }
}
