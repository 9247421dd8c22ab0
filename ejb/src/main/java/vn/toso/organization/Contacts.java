package vn.toso.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.toso.shared.Rows;
import vn.toso.shared.VietnamTime;

/** Who a member is to the product's pages, and whom the member can call for help: one statement, because every page asks. */
@ApplicationScoped
@Transactional
public class Contacts {
    /** The leader of the own team, its deputy, the leader of the commune's team; in that order, and only with a phone. */
    private static final String NEAREST = """
            SELECT me.name AS own_name, me.birth_year AS own_year, c.name, c.birth_year, c.phone, c.role, c.depth
            FROM organization_person me
            LEFT JOIN (
                SELECT n.name, n.birth_year, n.phone, h.role, d.depth, a.level
                FROM organization_membership own
                JOIN organization_team ot ON ot.id = own.team
                JOIN organization_descent d ON d.descendant = ot.unit AND d.valid_from <= :today AND :today < d.valid_until
                JOIN organization_unit a ON a.id = d.ancestor AND (d.depth = 0 OR a.level = 'COMMUNE')
                JOIN organization_team t ON t.unit = a.id AND t.valid_from <= :today AND :today < t.valid_until
                JOIN organization_membership h ON h.team = t.id AND h.person <> :person
                    AND (h.role = 'LEADER' OR (h.role = 'DEPUTY' AND d.depth = 0))
                    AND h.valid_from <= :today AND :today < h.valid_until
                JOIN organization_person n ON n.id = h.person AND n.phone IS NOT NULL
                WHERE own.person = :person AND own.valid_from <= :today AND :today < own.valid_until
                ORDER BY d.depth, a.level = 'VILLAGE' DESC, h.role = 'LEADER' DESC
                LIMIT 1
            ) c ON TRUE
            WHERE me.id = :person
            """;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * A member's own name and year of birth, and the one to call.
     *
     * @param birthYear null when it is not known
     * @param nearest null when nobody can be called
     */
    public record Around(
            String name,
            @Nullable Integer birthYear,
            @Nullable Contact nearest) {}

    /** Empty when the asker's row was erased. */
    public Optional<Around> ofSelf(Jurisdiction asking) {
        return Rows.of(entities, NEAREST)
                .with("person", asking.self())
                .with("today", VietnamTime.today(clock))
                .first(row -> new Around(row.text("own_name"), year(row, "own_year"), nearest(row)));
    }

    private static @Nullable Contact nearest(Rows.Row row) {
        return row.has("phone")
                ? new Contact(
                        row.text("name"),
                        year(row, "birth_year"),
                        row.text("phone"),
                        TeamRole.valueOf(row.text("role")),
                        row.number("depth") == 0)
                : null;
    }

    private static @Nullable Integer year(Rows.Row row, String column) {
        return row.has(column) ? row.number(column) : null;
    }
}
