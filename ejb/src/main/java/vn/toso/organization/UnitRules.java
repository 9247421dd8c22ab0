package vn.toso.organization;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.toso.organization.UnitShape.Place;
import vn.toso.shared.Period;
import vn.toso.shared.Refused;

/** What must hold of a unit among all others, as they would be after an import. */
final class UnitRules {
    private final Map<String, Level> levels;
    private final Map<String, UnitShape> units;
    private final Map<String, Set<String>> byCode = new HashMap<>();

    UnitRules(Map<String, Level> levels, Map<String, UnitShape> units) {
        this.levels = levels;
        this.units = units;
        units.values().stream()
                .filter(unit -> !unit.code().isEmpty())
                .forEach(unit -> byCode.computeIfAbsent(codeKey(unit), key -> new HashSet<>())
                        .add(unit.reference()));
    }

    /** @throws Refused {@code units.*} for the first rule that the unit breaks */
    void check(UnitShape unit) {
        Level level = level(unit);
        if (!level.period().covers(unit.period())) {
            throw new Refused("units.level-ended", level.code());
        }
        if (level.isTop() != unit.places().isEmpty()) {
            throw new Refused(level.isTop() ? "units.top-has-parent" : "units.no-parent");
        }
        unit.places().forEach(place -> checkPlace(unit, level, place));
        checkNoGap(unit);
        unit.predecessors().forEach(older -> checkPredecessor(unit, older));
        checkCode(unit);
    }

    private Level level(UnitShape unit) {
        return Optional.ofNullable(levels.get(unit.level()))
                .orElseThrow(() -> new Refused("units.unknown-level", unit.level()));
    }

    private void checkPlace(UnitShape unit, Level level, Place place) {
        UnitShape parent = units.get(place.parent());
        if (parent == null) {
            throw new Refused("units.unknown-parent", place.parent());
        }
        if (isBelow(parent, unit.reference(), new HashSet<>())) {
            throw new Refused("units.cycle", place.parent());
        }
        if (!level.stands(level(parent))) {
            throw new Refused("units.level-order", unit.level(), parent.level());
        }
        if (!parent.period().covers(place.period())) {
            throw new Refused("units.outside-parent", place.parent());
        }
    }

    private boolean isBelow(UnitShape unit, String reference, Set<String> seen) {
        if (unit.reference().equals(reference)) {
            return true;
        }
        return seen.add(unit.reference())
                && unit.places().stream()
                        .map(place -> units.get(place.parent()))
                        .anyMatch(parent -> parent != null && isBelow(parent, reference, seen));
    }

    /** The places follow one upon the other and fill the unit's own period. */
    private static void checkNoGap(UnitShape unit) {
        List<Place> places = unit.places();
        if (places.isEmpty()) {
            return;
        }
        LocalDate reached = unit.period().validFrom();
        for (Place place : places) {
            if (!place.period().validFrom().equals(reached)) {
                throw new Refused(place.period().validFrom().isAfter(reached) ? "units.gap" : "units.overlap", reached);
            }
            reached = place.period().validUntil();
        }
        if (!reached.equals(unit.period().validUntil())) {
            throw new Refused(reached.isBefore(unit.period().validUntil()) ? "units.gap" : "units.overlap", reached);
        }
    }

    private void checkPredecessor(UnitShape unit, String reference) {
        UnitShape older = units.get(reference);
        if (older == null) {
            throw new Refused("units.unknown-predecessor", reference);
        }
        if (!older.level().equals(unit.level())
                || !older.period().validFrom().isBefore(unit.period().validFrom())) {
            throw new Refused("units.no-predecessor", reference);
        }
    }

    /** A successor may inherit a code, but two units never bear it at once. */
    private void checkCode(UnitShape unit) {
        for (String other : byCode.getOrDefault(codeKey(unit), Set.of())) {
            Period theirs = units.getOrDefault(other, unit).period();
            if (!other.equals(unit.reference()) && theirs.overlaps(unit.period())) {
                throw new Refused("units.code-taken", unit.code(), other);
            }
        }
    }

    private static String codeKey(UnitShape unit) {
        return unit.level() + " " + unit.code();
    }
}
