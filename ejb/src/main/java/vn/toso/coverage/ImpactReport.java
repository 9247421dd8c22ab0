package vn.toso.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.qualification.FeatureChange;
import vn.toso.qualification.Lapses;
import vn.toso.shared.Rows;

/** Asked before a change is told: how many lose their qualification, and how many villages are left with nobody. */
@ApplicationScoped
@Transactional
public class ImpactReport {
    /** Nobody can have caught up with what is not told yet, so whoever is qualified on that day loses it. */
    private static final String QUALIFIED = """
            SELECT COUNT(DISTINCT s.person) AS members, COUNT(DISTINCT v.id) AS villages
            FROM qualification_status s
            LEFT JOIN organization_membership m ON m.person = s.person AND m.valid_from <= :on AND :on < m.valid_until
            LEFT JOIN organization_team t ON t.id = m.team
            LEFT JOIN organization_unit v ON v.id = t.unit AND v.level = 'VILLAGE'
            WHERE s.service = :service AND s.qualified AND s.valid_from <= :on AND :on < s.valid_until
            """;

    @Inject
    EntityManager entities;

    @Inject
    Lapses lapses;

    /** @return empty when the change takes nothing from anybody */
    @Allowed(Role.TRAINER)
    public Optional<Impact> of(Jurisdiction asking, String service, FeatureChange change) {
        return lapses.day(asking, service, change)
                .map(day -> new Impact(
                        day,
                        lapses.services(asking, service).stream()
                                .map(touched -> line(touched, day))
                                .toList()));
    }

    private Impact.Line line(String service, LocalDate day) {
        return Rows.of(entities, QUALIFIED)
                .with("service", service)
                .with("on", day)
                .first(row -> new Impact.Line(service, row.number("members"), row.number("villages")))
                .orElseThrow();
    }
}
