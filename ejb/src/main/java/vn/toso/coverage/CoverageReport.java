package vn.toso.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.organization.UnitView;
import vn.toso.organization.Units;
import vn.toso.shared.Rows;
import vn.toso.shared.VietnamTime;

/** Counts the parts of a unit: in how many villages nobody, one or several can help with a service. */
@ApplicationScoped
@Transactional
public class CoverageReport {
    static final int LAPSE_DAYS = 30;

    private static final String PARTS =
            """
            WITH reach AS (
                SELECT DISTINCT d.descendant AS village
                FROM organization_descent d
                WHERE d.ancestor IN (:tops) AND d.valid_from <= :today AND :today < d.valid_until
            ),
            able AS (
                SELECT s.person, NOT EXISTS (
                           SELECT 1 FROM qualification_status later
                           WHERE later.person = s.person AND later.service = s.service AND later.qualified
                             AND later.valid_from <= :soon AND :soon < later.valid_until) AS lapsing
                FROM qualification_status s
                WHERE s.service = :service AND s.qualified AND s.valid_from <= :day AND :day < s.valid_until
            ),
            helped AS (
                SELECT t.unit AS village, COUNT(DISTINCT a.person) AS qualified,
                       COUNT(DISTINCT CASE WHEN a.lapsing THEN a.person END) AS lapsing
                FROM able a
                JOIN organization_membership m ON m.person = a.person AND m.valid_from <= :day AND :day < m.valid_until
                JOIN organization_team t ON t.id = m.team
                GROUP BY t.unit
            )
            SELECT c.reference, c.level, c.kind, c.name, COUNT(*) AS villages,
                   SUM(CASE WHEN h.village IS NULL THEN 1 ELSE 0 END) AS nobody,
                   SUM(CASE WHEN h.qualified = 1 THEN 1 ELSE 0 END) AS alone,
                   COALESCE(SUM(h.qualified), 0) AS qualified, COALESCE(SUM(h.lapsing), 0) AS lapsing
            FROM organization_placement p
            JOIN organization_unit c ON c.id = p.unit
            JOIN organization_descent b ON b.ancestor = c.id AND b.valid_from <= :tree AND :tree < b.valid_until
            JOIN organization_unit v ON v.id = b.descendant AND v.level = 'VILLAGE'
            JOIN reach r ON r.village = v.id
            LEFT JOIN helped h ON h.village = v.id
            WHERE p.parent = :unit AND p.valid_from <= :tree AND :tree < p.valid_until
            GROUP BY c.id, c.reference, c.level, c.kind, c.name
            ORDER BY nobody / COUNT(*) DESC, alone / COUNT(*) DESC, c.name COLLATE utf8mb4_vietnamese_ci
            """;

    private static final String NEAREST =
            """
            SELECT u.reference, n.id, n.name, s.needed - s.met AS remaining
            FROM organization_placement p
            JOIN organization_unit u ON u.id = p.unit
            JOIN organization_team t ON t.unit = u.id
            JOIN organization_membership m ON m.team = t.id AND m.valid_from <= :day AND :day < m.valid_until
            JOIN organization_person n ON n.id = m.person
            JOIN qualification_status s ON s.person = n.id AND s.service = :service AND NOT s.qualified
                 AND s.valid_from <= :day AND :day < s.valid_until
            WHERE p.parent = :unit AND p.valid_from <= :tree AND :tree < p.valid_until AND u.level = 'VILLAGE'
            ORDER BY remaining, n.given_name COLLATE utf8mb4_vietnamese_ci, n.id
            """;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Units units;

    /**
     * Answers for the parts of a unit, of which only villages within the asker's subtree count.
     *
     * @throws vn.toso.shared.Refused when the unit is unknown or outside the asker's subtree
     */
    @Allowed(Role.COMMITTEE)
    public CoveragePicture of(Jurisdiction asking, CoverageQuestion question) {
        UnitView unit = units.find(asking, Role.COMMITTEE, question.unit());
        Map<String, CoverageRow.Nearest> nearest = nearest(question, unit.id());
        List<CoverageRow> rows = asked(PARTS, question, unit.id())
                .with("tops", asking.over(Role.COMMITTEE))
                .with("today", VietnamTime.today(clock))
                .with("soon", question.day().plusDays(LAPSE_DAYS))
                .list(CoverageReport::row);
        return new CoveragePicture(
                question,
                clock.instant(),
                rows.stream()
                        .map(row -> row.withNearest(nearest.get(row.reference())))
                        .toList());
    }

    private Map<String, CoverageRow.Nearest> nearest(CoverageQuestion question, UUID unit) {
        Map<String, CoverageRow.Nearest> first = new HashMap<>();
        asked(NEAREST, question, unit)
                .list(row -> Map.entry(
                        row.text("reference"),
                        new CoverageRow.Nearest(row.id("id").toString(), row.text("name"), row.number("remaining"))))
                .forEach(entry -> first.putIfAbsent(entry.getKey(), entry.getValue()));
        return first;
    }

    private Rows asked(String sql, CoverageQuestion question, UUID unit) {
        LocalDate tree = question.tree();
        return Rows.of(entities, sql)
                .with("service", question.service())
                .with("unit", unit)
                .with("day", question.day())
                .with("tree", tree);
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
