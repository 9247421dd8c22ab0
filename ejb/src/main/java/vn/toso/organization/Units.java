package vn.toso.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.toso.shared.Refused;
import vn.toso.shared.Rows;
import vn.toso.shared.VietnamTime;

/** The tree as pages walk it: from the asker's own units down, on any day, never beyond what the asker reaches today. */
@ApplicationScoped
@Transactional
public class Units {
    private static final String BY_NAME = " order by u.name collate utf8mb4_vietnamese_ci, u.reference";

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Reach reach;

    /** @throws Refused {@code unit.unknown}; {@code unit.out-of-reach} */
    public UnitName find(Jurisdiction asking, Role role, String reference) {
        UnitName unit = Rows.of(
                        entities,
                        "select " + UnitName.COLUMNS + " from organization_unit u where u.reference = :reference")
                .with("reference", reference)
                .first(UnitName::of)
                .orElseThrow(() -> new Refused("unit.unknown", reference));
        reach.require(asking, role, unit.id());
        return unit;
    }

    /** The units over which the asker holds the role and that exist today: where a page begins. */
    public List<UnitName> tops(Jurisdiction asking, Role role) {
        if (!asking.isProduct() && asking.over(role).isEmpty()) {
            return List.of();
        }
        String which = asking.isProduct()
                ? "not exists (select 1 from organization_placement p where p.unit = u.id)"
                : "u.id in (:tops)";
        Rows rows = Rows.of(
                        entities,
                        "select " + UnitName.COLUMNS + " from organization_unit u"
                                + " where u.valid_from <= :today and u.valid_until > :today and " + which + BY_NAME)
                .with("today", VietnamTime.today(clock));
        return (asking.isProduct() ? rows : rows.with("tops", asking.over(role))).list(UnitName::of);
    }

    /** The way from the nation down to the unit, itself last, as it was on that day; the names above are no secret. */
    public List<UnitName> path(Jurisdiction asking, Role role, UUID unit, LocalDate day) {
        reach.require(asking, role, unit);
        return Rows.of(entities, "select " + UnitName.COLUMNS + """
                         from organization_descent d join organization_unit u on u.id = d.ancestor
                        where d.descendant = :unit and d.valid_from <= :day and d.valid_until > :day
                        order by d.depth desc""")
                .with("unit", unit)
                .with("day", day)
                .list(UnitName::of);
    }

    /** The units right below, on that day; of an ended unit only those that the asker reaches today. */
    public List<UnitName> children(Jurisdiction asking, Role role, UUID unit, LocalDate day) {
        reach.require(asking, role, unit);
        List<UnitName> all = Rows.of(entities, "select " + UnitName.COLUMNS + """
                         from organization_placement p join organization_unit u on u.id = p.unit
                        where p.parent = :unit and p.valid_from <= :day and p.valid_until > :day""" + BY_NAME)
                .with("unit", unit)
                .with("day", day)
                .list(UnitName::of);
        Set<UUID> reached =
                reach.among(asking, role, all.stream().map(UnitName::id).collect(Collectors.toSet()));
        return all.stream().filter(child -> reached.contains(child.id())).toList();
    }

    /** All villages that stood under the unit on that day, as far as the asker reaches them today. */
    public List<UnitName> villages(Jurisdiction asking, Role role, UUID unit, LocalDate day) {
        return reach.under(asking, role, unit, day, "select " + UnitName.COLUMNS + """
                         from reached r join organization_unit u on u.id = r.unit
                        where r.level = 'VILLAGE'""" + BY_NAME)
                .list(UnitName::of);
    }
}
