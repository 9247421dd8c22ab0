package vn.toso.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toso.organization.ImportPlan.Action;
import vn.toso.organization.ImportPlan.Line;
import vn.toso.organization.UnitShape.Place;
import vn.toso.shared.Refused;

/** Compares the lines of a file with the units that are there and says what would become of each. Reads nothing, writes nothing. */
final class UnitPlanner {
    private final UnitTree before;
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, UnitShape> after;

    UnitPlanner(UnitTree before, List<UnitLine> lines) {
        this.before = before;
        this.after = new HashMap<>(before.shapes());
        Map<String, String> bearers = bearers();
        Map<String, String> known = new HashMap<>();
        lines.forEach(line -> propose(line, bearers, known));
    }

    /** What one line asks for: {@code before} is empty for a unit that is not there yet. */
    record Step(UnitLine line, Optional<UnitShape> before, UnitShape after) {
        Action action() {
            if (before.isEmpty()) {
                return Action.CREATE;
            }
            return before.get().equals(after) ? Action.KEEP : Action.CHANGE;
        }

        boolean writes() {
            return action() != Action.KEEP;
        }

        boolean moves() {
            return before.isEmpty()
                    || !before.get().period().equals(after.period())
                    || !before.get().places().equals(after.places());
        }

        boolean isNarrowed() {
            return before.isPresent() && !after.period().covers(before.get().period());
        }

        Line toLine() {
            return Line.of(line.number(), action(), after.reference());
        }

        /** The references of the units over which the asker must hold the right, as far as they are there already. */
        Stream<String> touched() {
            Stream<String> around =
                    Stream.concat(after.places().stream().map(Place::parent), after.predecessors().stream());
            return before.isEmpty() ? around : Stream.concat(Stream.of(after.reference()), newParents());
        }

        private Stream<String> newParents() {
            Set<String> old = before.stream()
                    .flatMap(shape -> shape.places().stream())
                    .map(Place::parent)
                    .collect(Collectors.toSet());
            return after.places().stream().map(Place::parent).filter(parent -> !old.contains(parent));
        }
    }

    List<Step> steps() {
        return steps;
    }

    /** @return the refusals of the lines that break a rule, by reference */
    Map<String, Refused> refusals() {
        UnitRules rules = new UnitRules(before.levels(), after);
        Map<String, Refused> refusals = new LinkedHashMap<>();
        steps.stream()
                .filter(Step::writes)
                .forEach(step -> broken(rules, step)
                        .ifPresent(why -> refusals.put(step.after().reference(), why)));
        brokenChildren(rules).forEach(refusals::putIfAbsent);
        return refusals;
    }

    private static Optional<Refused> broken(UnitRules rules, Step step) {
        boolean sameLevel = step.before()
                .map(UnitShape::level)
                .filter(level -> !level.equals(step.after().level()))
                .isEmpty();
        return sameLevel ? broken(rules, step.after()) : Optional.of(new Refused("units.level-changed"));
    }

    private static Optional<Refused> broken(UnitRules rules, UnitShape unit) {
        try {
            rules.check(unit);
            return Optional.empty();
        } catch (Refused why) {
            return Optional.of(why);
        }
    }

    /** A unit that is narrowed may leave one that stands under it, and is not in the file, without a place. */
    private Map<String, Refused> brokenChildren(UnitRules rules) {
        Set<String> narrowed = references(steps.stream().filter(Step::isNarrowed));
        if (narrowed.isEmpty()) {
            return Map.of();
        }
        Set<String> inFile = references(steps.stream());
        Map<String, Refused> refusals = new HashMap<>();
        after.values().stream()
                .filter(unit -> !inFile.contains(unit.reference()))
                .forEach(unit -> unit.places().stream()
                        .map(Place::parent)
                        .filter(narrowed::contains)
                        .filter(parent -> broken(rules, unit).isPresent())
                        .forEach(parent -> refusals.put(parent, new Refused("units.breaks-child", unit.reference()))));
        return refusals;
    }

    private static Set<String> references(Stream<Step> steps) {
        return steps.map(step -> step.after().reference()).collect(Collectors.toSet());
    }

    private void propose(UnitLine line, Map<String, String> bearers, Map<String, String> known) {
        UnitShape named = line.shape();
        String reference =
                line.onlyNames() ? bearers.getOrDefault(bearer(named), named.reference()) : named.reference();
        known.put(named.reference(), reference);
        Optional<UnitShape> old = before.find(reference);
        UnitShape wanted = !line.onlyNames()
                ? named
                : old.map(unit -> unit.named(named.kind(), named.name())).orElse(named.under(known));
        steps.add(new Step(line, old, wanted));
        after.put(wanted.reference(), wanted);
    }

    /** The units of today's tree by level and code: our own file may have given them another reference than the national list. */
    private Map<String, String> bearers() {
        return before.shapes().values().stream()
                .filter(unit -> unit.period().isOpen()
                        && (!unit.code().isEmpty() || unit.places().isEmpty()))
                .collect(Collectors.toMap(UnitPlanner::bearer, UnitShape::reference, (one, other) -> one));
    }

    private static String bearer(UnitShape unit) {
        return unit.level() + " " + unit.code();
    }
}
