package vn.toso.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.toso.audit.AuditTrail;
import vn.toso.organization.ImportPlan.Action;
import vn.toso.organization.ImportPlan.Line;
import vn.toso.organization.UnitPlanner.Step;
import vn.toso.shared.Ids;
import vn.toso.shared.Period;
import vn.toso.shared.Refused;
import vn.toso.shared.Retried;
import vn.toso.shared.Rows;

/** Brings a file of units into the tree, the national list or our own form: first the plan, then all of it or nothing. */
@ApplicationScoped
@Transactional
public class UnitImport {
    private static final int BATCH = 1000;

    @Inject
    EntityManager entities;

    @Inject
    Reach reach;

    @Inject
    Descent descent;

    @Inject
    AuditTrail audit;

    /**
     * What the file would do. Writes nothing.
     *
     * @throws Refused {@code sheet.*} or {@code units.header} when the file as a whole cannot be read
     */
    @Allowed(Role.ADMINISTRATOR)
    public ImportPlan plan(Jurisdiction asking, byte[] file) {
        return draft(asking, file).plan();
    }

    /**
     * Does what the plan said, all or nothing; a second time there is nothing left to do.
     *
     * @param expectedHash of the plan that was shown
     * @throws Refused {@code import.lines-refused}, {@code import.plan-changed}
     */
    @Retried
    @Allowed(Role.ADMINISTRATOR)
    public ImportPlan apply(Jurisdiction asking, byte[] file, String expectedHash) {
        Draft draft = draft(asking, file);
        draft.plan().mustBe(expectedHash);
        if (!draft.plan().changesNothing()) {
            descent.refresh(asking, write(draft));
            audit.record(
                    asking.person(),
                    "units.import",
                    draft.plan().hash(),
                    draft.plan().summary());
        }
        return draft.plan();
    }

    private record Draft(ImportPlan plan, UnitTree tree, List<Step> steps) {}

    private Draft draft(Jurisdiction asking, byte[] file) {
        UnitFile read = UnitFile.read(file);
        UnitTree tree = UnitTree.read(entities);
        UnitPlanner planner = new UnitPlanner(tree, read.lines());
        Map<String, Refused> refusals = planner.refusals();
        outOfReach(asking, tree, planner.steps()).forEach(refusals::putIfAbsent);
        teamsLeftOut(tree, planner.steps()).forEach(refusals::putIfAbsent);
        List<Line> lines = new ArrayList<>(read.refused());
        planner.steps().forEach(step -> lines.add(line(step, refusals)));
        return new Draft(ImportPlan.of(file, lines), tree, planner.steps());
    }

    private static Line line(Step step, Map<String, Refused> refusals) {
        return Optional.ofNullable(refusals.get(step.after().reference()))
                .map(why -> Line.refused(step.line().number(), step.after().reference(), why))
                .orElseGet(step::toLine);
    }

    /** A line is in reach when everything it touches is; only the product makes the first unit of all. */
    private Map<String, Refused> outOfReach(Jurisdiction asking, UnitTree tree, List<Step> steps) {
        List<Step> writing = steps.stream().filter(Step::writes).toList();
        Map<String, UUID> touched = writing.stream()
                .flatMap(Step::touched)
                .distinct()
                .filter(tree.ids()::containsKey)
                .collect(Collectors.toMap(reference -> reference, tree.ids()::get));
        Set<UUID> reached = reach.among(asking, Role.ADMINISTRATOR, touched.values());
        Predicate<String> isBeyond = unit -> touched.containsKey(unit) && !reached.contains(touched.get(unit));
        return writing.stream()
                .filter(step ->
                        isRoot(step) ? !asking.isProduct() : step.touched().anyMatch(isBeyond))
                .collect(Collectors.toMap(
                        step -> step.after().reference(),
                        step -> new Refused("unit.out-of-reach"),
                        (one, other) -> one));
    }

    private static boolean isRoot(Step step) {
        return step.action() == Action.CREATE && step.after().places().isEmpty();
    }

    private Map<String, Refused> teamsLeftOut(UnitTree tree, List<Step> steps) {
        Map<UUID, UnitShape> narrowed = new HashMap<>();
        steps.stream()
                .filter(Step::isNarrowed)
                .forEach(step -> Optional.ofNullable(tree.ids().get(step.after().reference()))
                        .ifPresent(id -> narrowed.put(id, step.after())));
        Map<String, Refused> refusals = new HashMap<>();
        teamPeriods(narrowed.keySet()).forEach((unit, periods) -> {
            UnitShape shape = narrowed.getOrDefault(unit, null);
            if (shape != null && !periods.stream().allMatch(shape.period()::covers)) {
                refusals.put(shape.reference(), new Refused("units.breaks-team"));
            }
        });
        return refusals;
    }

    private Map<UUID, Set<Period>> teamPeriods(Set<UUID> units) {
        Map<UUID, Set<Period>> periods = new HashMap<>();
        if (!units.isEmpty()) {
            Rows.of(entities, "select unit, valid_from, valid_until from organization_team where unit in (:units)")
                    .with("units", units)
                    .each(row -> periods.computeIfAbsent(row.id("unit"), unit -> new HashSet<>())
                            .add(UnitTree.period(row)));
        }
        return periods;
    }

    /**
     * Writes units above before those below, because a place names its parent's row.
     *
     * @return the units that stand elsewhere than before
     */
    private Set<UUID> write(Draft draft) {
        Map<String, UUID> ids = new HashMap<>(draft.tree().ids());
        List<UnitShape> shapes = draft.steps().stream()
                .filter(Step::writes)
                .map(Step::after)
                .sorted(Comparator.comparingInt(shape -> draft.tree().depth(shape)))
                .toList();
        shapes.forEach(shape -> ids.computeIfAbsent(shape.reference(), reference -> Ids.next()));
        for (int from = 0; from < shapes.size(); from += BATCH) {
            shapes.subList(from, Math.min(from + BATCH, shapes.size()))
                    .forEach(shape -> write(shape, draft.tree(), ids));
            entities.flush();
            entities.clear();
        }
        return draft.steps().stream()
                .filter(Step::moves)
                .map(step -> Objects.requireNonNull(ids.get(step.after().reference())))
                .collect(Collectors.toSet());
    }

    private void write(UnitShape shape, UnitTree tree, Map<String, UUID> ids) {
        UUID id = Objects.requireNonNull(ids.get(shape.reference()));
        Function<String, UUID> reference = name -> Objects.requireNonNull(ids.get(name));
        if (tree.ids().containsKey(shape.reference())) {
            entities.find(Unit.class, id).become(shape, reference);
        } else {
            entities.persist(new Unit(id, shape, reference));
        }
    }
}
