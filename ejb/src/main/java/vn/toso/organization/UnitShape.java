package vn.toso.organization;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.toso.shared.Period;

/**
 * All that a file or the tables say of a unit, with references where the tables have ids: two equal shapes mean that there is
 * nothing to change.
 *
 * @param code the official code, which a successor may inherit; empty when there is none
 * @param places where it stands, in the order of time
 */
record UnitShape(
        String reference,
        String level,
        String code,
        String kind,
        String name,
        Set<String> aliases,
        Period period,
        List<Place> places,
        Set<String> predecessors) {
    UnitShape {
        aliases = Set.copyOf(aliases);
        places = List.copyOf(places);
        predecessors = Set.copyOf(predecessors);
    }

    /** @param parent the reference of the unit above */
    record Place(String parent, Period period) {}

    UnitShape named(String newKind, String newName) {
        return new UnitShape(reference, level, code, newKind, newName, aliases, period, places, predecessors);
    }

    /** The same unit, standing under other references: those by which its parents are known already. */
    UnitShape under(Map<String, String> known) {
        List<Place> moved = places.stream()
                .map(place -> new Place(known.getOrDefault(place.parent(), place.parent()), place.period()))
                .toList();
        return new UnitShape(reference, level, code, kind, name, aliases, period, moved, predecessors);
    }
}
