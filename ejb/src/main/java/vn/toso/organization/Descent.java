package vn.toso.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import vn.toso.shared.Rows;

/**
 * The projection that answers "what stands under this unit on that day" without climbing: every unit under each of its ancestors, for
 * the days on which the whole way between them held. Readers see the old one until the transaction ends.
 */
@ApplicationScoped
@Transactional
public class Descent {
    /** Past this many units it is quicker to make everything again. */
    private static final int FEW = 2000;

    private static final String CLIMB = """
            insert into organization_descent (ancestor, descendant, valid_from, valid_until, depth, level)
            with recursive climb (ancestor, descendant, valid_from, valid_until, depth, level) as (
                select id, id, valid_from, valid_until, 0, level from organization_unit %s
                union all
                select p.parent, c.descendant,
                       greatest(c.valid_from, p.valid_from), least(c.valid_until, p.valid_until), c.depth + 1, c.level
                from climb c
                join organization_placement p on p.unit = c.ancestor
                    and p.valid_from < c.valid_until and p.valid_until > c.valid_from
            )
            select ancestor, descendant, valid_from, valid_until, depth, level from climb""";

    private static final String ALL = CLIMB.formatted("");
    private static final String SOME = CLIMB.formatted("where id in (:units)");

    @Inject
    EntityManager entities;

    @Inject
    Event<TreeChanged> changed;

    /** Throws the projection away and makes it again from the placements. */
    @Allowed(Role.ADMINISTRATOR)
    public void rebuild(Jurisdiction asking) {
        entities.flush();
        Rows.change(entities, "delete from organization_descent").run();
        Rows.change(entities, ALL).run();
        changed.fire(new TreeChanged());
    }

    /** Makes again what changes when these units have moved; the rows are those that {@link #rebuild} would make. */
    @Allowed(Role.ADMINISTRATOR)
    public void refresh(Jurisdiction asking, Set<UUID> moved) {
        Set<UUID> touched = moved.size() > FEW ? moved : withThoseBelow(moved);
        if (touched.size() > FEW) {
            rebuild(asking);
        } else if (!touched.isEmpty()) {
            entities.flush();
            Rows.change(entities, "delete from organization_descent where descendant in (:units)")
                    .with("units", touched)
                    .run();
            Rows.change(entities, SOME).with("units", touched).run();
            changed.fire(new TreeChanged());
        }
    }

    private Set<UUID> withThoseBelow(Set<UUID> moved) {
        Set<UUID> touched = new HashSet<>(moved);
        if (!moved.isEmpty()) {
            Rows.of(entities, "select distinct descendant from organization_descent where ancestor in (:units)")
                    .with("units", moved)
                    .each(row -> touched.add(row.id("descendant")));
        }
        return touched;
    }
}
