package vn.toso.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import vn.toso.shared.Refused;
import vn.toso.shared.Rows;
import vn.toso.shared.VietnamTime;

/**
 * Which units an asker reaches with a role. Rights follow the tree of today: a unit is in reach when it stands under one of the
 * asker's units now. A unit that has ended is in reach when its heirs are, or when one of its villages is; one that ended without an
 * heir stays with the units under which it ended.
 */
@ApplicationScoped
@Transactional
public class Reach {
    /** Of the units in {@code asked}, those in reach, as {@code reached}; binds {@code :today} and {@code :tops}. */
    private static final String REACHED = """
            heir (unit, heir) as (
                select unit, unit from asked
                union
                select h.unit, l.successor
                from heir h
                join organization_unit u on u.id = h.heir and u.valid_until <= :today
                join organization_lineage l on l.predecessor = h.heir
            ),
            reached (unit, level) as (
                select distinct h.unit, a.level
                from heir h
                join organization_unit a on a.id = h.unit
                join organization_unit u on u.id = h.heir
                join organization_descent d on d.descendant = u.id and d.ancestor in (:tops)
                    and d.valid_from <= greatest(u.valid_from, least(:today, u.valid_until - interval 1 day))
                    and d.valid_until > greatest(u.valid_from, least(:today, u.valid_until - interval 1 day))
                join organization_unit t on t.id = d.ancestor and t.valid_from <= :today and t.valid_until > :today
                where u.valid_until > :today
                   or not exists (select 1 from organization_lineage l where l.predecessor = u.id)
            )
            """;

    private static final String THESE = """
            with recursive asked (unit) as (select id from organization_unit where id in (:units)),
            """;

    private static final String THEIR_VILLAGES = """
            with recursive asked (unit) as (
                select distinct descendant from organization_descent
                where ancestor in (:units) and level = 'VILLAGE'
            ),
            """;

    private static final String BELOW = """
            from organization_descent b where b.ancestor = :unit and b.valid_from <= :day and b.valid_until > :day)
            """;

    private static final String BELOW_PARTS = """
            from organization_descent a
            join organization_descent b on b.ancestor = a.descendant and b.valid_from <= :day and b.valid_until > :day
            where a.ancestor = :unit and a.descendant in (:parts) and a.valid_from <= :day and a.valid_until > :day)
            """;

    private static final String ALL = "with reached (unit, level) as (select b.descendant, b.level ";
    private static final String SOME = "with recursive asked (unit) as (select b.descendant ";

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    public boolean covers(Jurisdiction asking, Role role, UUID unit) {
        return !among(asking, role, Set.of(unit)).isEmpty();
    }

    /** @throws Refused {@code unit.out-of-reach} when the unit is not under any unit over which the asker holds the role */
    public void require(Jurisdiction asking, Role role, UUID unit) {
        if (!covers(asking, role, unit)) {
            throw new Refused("unit.out-of-reach");
        }
    }

    /** @return those of the units that are in reach */
    public Set<UUID> among(Jurisdiction asking, Role role, Collection<UUID> units) {
        if (asking.isProduct()) {
            return Set.copyOf(units);
        }
        if (units.isEmpty() || asking.over(role).isEmpty()) {
            return Set.of();
        }
        Set<UUID> reached = new HashSet<>(bound(asking, role, THESE + REACHED + "select unit from reached")
                .with("units", units)
                .list(row -> row.id("unit")));
        if (reached.size() < Set.copyOf(units).size()) {
            reached.addAll(throughVillages(asking, role, units));
        }
        return Set.copyOf(reached);
    }

    private Collection<UUID> throughVillages(Jurisdiction asking, Role role, Collection<UUID> units) {
        return bound(asking, role, THEIR_VILLAGES + REACHED + """
                        select distinct d.ancestor
                        from reached r
                        join organization_descent d on d.descendant = r.unit and d.ancestor in (:units)
                        join organization_unit u on u.id = d.ancestor and u.valid_until <= :today""")
                .with("units", units)
                .list(row -> row.id("ancestor"));
    }

    /**
     * A list over a unit as it was on a day, without what the asker does not reach today. The given statement reads from
     * {@code reached (unit, level)}: all units, that one among them, which stood under it on that day.
     *
     * @param select may use {@code :day} beside its own parameters, which the caller binds
     * @throws Refused {@code unit.out-of-reach}
     */
    public Rows under(Jurisdiction asking, Role role, UUID unit, LocalDate day, String select) {
        return under(asking, role, unit, day, BELOW, select);
    }

    /**
     * The same over some parts of the unit: each with all that stood under it, no part under another.
     *
     * @throws Refused {@code unit.out-of-reach}
     */
    public Rows under(Jurisdiction asking, Role role, UUID unit, Collection<UUID> parts, LocalDate day, String select) {
        return under(asking, role, unit, day, BELOW_PARTS, select).with("parts", parts);
    }

    private Rows under(Jurisdiction asking, Role role, UUID unit, LocalDate day, String below, String select) {
        require(asking, role, unit);
        Rows rows = isWhole(asking, role, unit, day)
                ? Rows.of(entities, ALL + below + select)
                : bound(asking, role, SOME + below + ", " + REACHED + select);
        return rows.with("unit", unit).with("day", day);
    }

    /** Whether the asker reaches everything that stood under the unit on that day, so that sums may be read as they are kept. */
    public boolean isWhole(Jurisdiction asking, Role role, UUID unit, LocalDate day) {
        return asking.isProduct() || holdsAll(asking, role) || isToday(asking, role, unit, day);
    }

    /** Over the whole nation nothing has to be left out; over 93,500 villages it would cost to find that out one by one. */
    private boolean holdsAll(Jurisdiction asking, Role role) {
        return Rows.of(entities, """
                        select 1 found from organization_unit u
                        where u.id in (:tops) and u.valid_from <= :today and u.valid_until > :today
                          and not exists (select 1 from organization_placement p where p.unit = u.id)""")
                .with("tops", asking.over(role))
                .with("today", today())
                .first(row -> true)
                .orElse(false);
    }

    private boolean isToday(Jurisdiction asking, Role role, UUID unit, LocalDate day) {
        return day.equals(today())
                && Rows.of(entities, """
                                select 1 found from organization_descent d
                                join organization_unit t on t.id = d.ancestor
                                    and t.valid_from <= :today and t.valid_until > :today
                                where d.descendant = :unit and d.ancestor in (:tops)
                                  and d.valid_from <= :today and d.valid_until > :today""")
                        .with("unit", unit)
                        .with("tops", asking.over(role))
                        .with("today", day)
                        .first(row -> true)
                        .orElse(false);
    }

    private Rows bound(Jurisdiction asking, Role role, String sql) {
        return Rows.of(entities, sql).with("today", today()).with("tops", asking.over(role));
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }
}
