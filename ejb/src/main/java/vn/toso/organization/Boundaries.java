package vn.toso.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.toso.shared.Rows;

/** The boundaries of the parts of a unit, for drawing a map of them. */
@ApplicationScoped
@Transactional
public class Boundaries {
    private static final String OF_PARTS = """
            SELECT u.reference, b.rings
            FROM organization_placement p
            JOIN organization_unit u ON u.id = p.unit
            JOIN organization_boundary b ON b.unit = p.unit
            WHERE p.parent = :unit AND p.valid_from <= :day AND :day < p.valid_until
            """;

    @Inject
    EntityManager entities;

    @Inject
    Units units;

    /**
     * @param unit reference of the unit whose parts are drawn
     * @param day of the tree
     * @return by reference; a part without a boundary is not in it
     * @throws vn.toso.shared.Refused {@code unit.unknown}, {@code unit.out-of-reach}
     */
    @Allowed(Role.COMMITTEE)
    public Map<String, Outline> ofParts(Jurisdiction asking, String unit, LocalDate day) {
        UUID parent = units.find(asking, Role.COMMITTEE, unit).id();
        Map<String, Outline> outlines = new HashMap<>();
        Rows.of(entities, OF_PARTS)
                .with("unit", parent)
                .with("day", day)
                .each(row -> outlines.put(row.text("reference"), Outline.read(row.text("rings"))));
        return outlines;
    }
}
