package vn.toso.organization;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.toso.organization.UnitShape.Place;
import vn.toso.shared.Period;
import vn.toso.shared.Rows;

/** All units as the tables have them, by reference: what a file is compared with. */
record UnitTree(Map<String, Level> levels, Map<String, UnitShape> shapes, Map<String, UUID> ids) {
    static UnitTree read(EntityManager entities) {
        Map<String, Set<String>> aliases = texts(entities, """
                select u.reference unit, a.name value
                from organization_unit_alias a join organization_unit u on u.id = a.unit""");
        Map<String, Set<String>> predecessors = texts(entities, """
                select u.reference unit, p.reference value
                from organization_lineage l
                join organization_unit u on u.id = l.successor
                join organization_unit p on p.id = l.predecessor""");
        Map<String, List<Place>> places = places(entities);
        Map<String, UUID> ids = new HashMap<>();
        Map<String, UnitShape> shapes = new HashMap<>();
        Rows.of(entities, "select * from organization_unit").each(row -> {
            String reference = row.text("reference");
            ids.put(reference, row.id("id"));
            shapes.put(
                    reference,
                    new UnitShape(
                            reference,
                            row.text("level"),
                            row.has("code") ? row.text("code") : "",
                            row.text("kind"),
                            row.text("name"),
                            aliases.getOrDefault(reference, Set.of()),
                            period(row),
                            places.getOrDefault(reference, List.of()),
                            predecessors.getOrDefault(reference, Set.of())));
        });
        return new UnitTree(levels(entities), shapes, ids);
    }

    private static Map<String, Level> levels(EntityManager entities) {
        return Rows.of(entities, "select code, depth, valid_from, valid_until from organization_level")
                .list(row -> new Level(row.text("code"), row.number("depth"), period(row)))
                .stream()
                .collect(Collectors.toMap(Level::code, Function.identity()));
    }

    private static Map<String, Set<String>> texts(EntityManager entities, String sql) {
        Map<String, Set<String>> found = new HashMap<>();
        Rows.of(entities, sql)
                .each(row -> found.computeIfAbsent(row.text("unit"), unit -> new HashSet<>())
                        .add(row.text("value")));
        return found;
    }

    private static Map<String, List<Place>> places(EntityManager entities) {
        Map<String, List<Place>> found = new HashMap<>();
        Rows.of(entities, """
                        select u.reference unit, p.reference parent, o.valid_from, o.valid_until
                        from organization_placement o
                        join organization_unit u on u.id = o.unit
                        join organization_unit p on p.id = o.parent""")
                .each(row -> found.computeIfAbsent(row.text("unit"), unit -> new ArrayList<>())
                        .add(new Place(row.text("parent"), period(row))));
        found.values().forEach(list -> list.sort(BY_TIME));
        return found;
    }

    private static final Comparator<Place> BY_TIME =
            Comparator.comparing(place -> place.period().validFrom());

    static Period period(Rows.Row row) {
        return new Period(row.day("valid_from"), row.day("valid_until"));
    }

    int depth(UnitShape unit) {
        return levels.getOrDefault(unit.level(), new Level(unit.level(), 0, unit.period()))
                .depth();
    }

    Optional<UnitShape> find(String reference) {
        return Optional.ofNullable(shapes.get(reference));
    }
}
