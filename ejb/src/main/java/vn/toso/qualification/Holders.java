package vn.toso.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.toso.shared.Rows;

/** Names and places of those who hold a certificate, read where they are kept: this feature owns no name. */
@ApplicationScoped
@Transactional
class Holders {
    /** A village's team before a commune's; the commune is the village's of today. */
    private static final String HOLDER = """
            SELECT n.name, t.name AS team, CONCAT(v.kind, ' ', v.name) AS village, CONCAT(c.kind, ' ', c.name) AS commune
            FROM organization_person n
            LEFT JOIN organization_membership m ON m.person = n.id AND m.valid_from <= :day AND :day < m.valid_until
            LEFT JOIN organization_team t ON t.id = m.team
            LEFT JOIN organization_unit v ON v.id = t.unit AND v.level = 'VILLAGE'
            LEFT JOIN organization_descent d ON d.descendant = t.unit AND d.valid_from <= :day AND :day < d.valid_until
                AND d.ancestor IN (SELECT id FROM organization_unit WHERE level = 'COMMUNE')
            LEFT JOIN organization_unit c ON c.id = d.ancestor
            WHERE n.id = :person
            ORDER BY v.id IS NULL, c.id IS NULL, m.valid_from
            """;

    @Inject
    EntityManager entities;

    /** Empty when the person's row was erased. */
    Optional<Holder> find(UUID person, LocalDate day) {
        return Rows.of(entities, HOLDER)
                .with("person", person)
                .with("day", day)
                .first(row ->
                        new Holder(row.text("name"), said(row, "team"), said(row, "village"), said(row, "commune")));
    }

    private static String said(Rows.Row row, String column) {
        return Objects.requireNonNullElse(row.textOrNull(column), "");
    }
}
