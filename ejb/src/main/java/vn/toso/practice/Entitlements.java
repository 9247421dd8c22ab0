package vn.toso.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import vn.toso.organization.Jurisdiction;
import vn.toso.qualification.Standings;
import vn.toso.shared.Rows;

/**
 * Who may observe whom on a day: the holder of a dated grant over the member's unit, or a member of the same commune who has level 4 in that
 * service. The tree and the memberships are those of the day.
 */
@ApplicationScoped
class Entitlements {
    static final int ASSESSES_FROM = 4;

    private static final String GRANT = """
            SELECT COUNT(*) AS ever,
                   COALESCE(SUM(g.valid_from <= :day AND :day < g.valid_until), 0) AS then_held,
                   COALESCE(SUM(g.valid_from <= :day AND :day < g.valid_until AND EXISTS (
                       SELECT 1 FROM organization_membership m
                       JOIN organization_team t ON t.id = m.team
                       JOIN organization_descent d ON d.descendant = t.unit AND d.ancestor = g.unit
                           AND d.valid_from <= :day AND :day < d.valid_until
                       WHERE m.person = :member AND m.valid_from <= :day AND :day < m.valid_until)), 0) AS over_member
            FROM account_grant g WHERE g.person = :assessor AND g.role = 'ASSESSOR'
            """;

    private static final String NEIGHBOURS = """
            SELECT 1 AS found
            FROM organization_membership a
            JOIN organization_team at ON at.id = a.team
            JOIN organization_descent ad ON ad.descendant = at.unit AND ad.valid_from <= :day AND :day < ad.valid_until
            JOIN organization_unit c ON c.id = ad.ancestor AND c.level = 'COMMUNE'
            JOIN organization_descent md ON md.ancestor = c.id AND md.valid_from <= :day AND :day < md.valid_until
            JOIN organization_team mt ON mt.unit = md.descendant
            JOIN organization_membership m ON m.team = mt.id AND m.valid_from <= :day AND :day < m.valid_until
            WHERE a.person = :assessor AND a.valid_from <= :day AND :day < a.valid_until AND m.person = :member
            """;

    private static final String ONCE_AT_THAT_LEVEL = """
            SELECT 1 AS found FROM qualification_status
            WHERE person = :assessor AND service = :service AND level >= :level
            """;

    @Inject
    EntityManager entities;

    @Inject
    Standings standings;

    private record Held(boolean ever, boolean then, boolean overMember) {}

    Entitlement of(Jurisdiction asking, UUID assessor, UUID member, String service, LocalDate day) {
        Held grant = grant(assessor, member, day);
        boolean isAtLevel = standings.of(asking, assessor, service, day).level() >= ASSESSES_FROM;
        if (grant.overMember() || (isAtLevel && areNeighbours(assessor, member, day))) {
            return Entitlement.GIVEN;
        }
        if (grant.then() || isAtLevel) {
            return Entitlement.FOREIGN;
        }
        return grant.ever() || wasAtLevel(assessor, service) ? Entitlement.LAPSED : Entitlement.NEVER;
    }

    private Held grant(UUID assessor, UUID member, LocalDate day) {
        return Rows.of(entities, GRANT)
                .with("assessor", assessor)
                .with("member", member)
                .with("day", day)
                .first(row ->
                        new Held(row.number("ever") > 0, row.number("then_held") > 0, row.number("over_member") > 0))
                .orElseThrow();
    }

    private boolean areNeighbours(UUID assessor, UUID member, LocalDate day) {
        return Rows.of(entities, NEIGHBOURS)
                .with("assessor", assessor)
                .with("member", member)
                .with("day", day)
                .first(row -> true)
                .isPresent();
    }

    private boolean wasAtLevel(UUID assessor, String service) {
        return Rows.of(entities, ONCE_AT_THAT_LEVEL)
                .with("assessor", assessor)
                .with("service", service)
                .with("level", ASSESSES_FROM)
                .first(row -> true)
                .isPresent();
    }
}
