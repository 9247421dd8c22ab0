package vn.toso.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.toso.audit.AuditTrail;
import vn.toso.organization.ImportPlan.Action;
import vn.toso.organization.ImportPlan.Line;
import vn.toso.shared.Refused;
import vn.toso.shared.Retried;
import vn.toso.shared.Rows;
import vn.toso.shared.VietnamTime;

/**
 * Brings the boundaries of today's units from a file: first the plan, feature by feature, then all of it or nothing. A feature whose code
 * no unit has, or that lies beyond the asker, is left out and said; one whose line cannot be drawn is refused.
 */
@ApplicationScoped
@Transactional
public class BoundaryImport {
    public static final int MOST_MEGABYTES = BoundaryFile.MOST_MEGABYTES;
    public static final int MOST_POINTS = BoundaryFile.MOST_POINTS;

    private static final String KNOWN = """
            SELECT u.id, u.code, u.kind, u.name, b.rings
            FROM organization_unit u LEFT JOIN organization_boundary b ON b.unit = u.id
            WHERE u.code IN (:codes) AND u.valid_from <= :today AND :today < u.valid_until
            """;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Reach reach;

    @Inject
    AuditTrail audit;

    private record Known(UUID id, String name, @Nullable String rings) {}

    private record Step(Action action, Known unit, Outline outline) {}

    private record Draft(ImportPlan plan, List<Step> steps) {}

    /**
     * What the file would do. Writes nothing.
     *
     * @throws Refused {@code boundaries.*} or {@code json.malformed} when the file as a whole cannot be read
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
        takeTurn();
        Draft draft = draft(asking, file);
        draft.plan().mustBe(expectedHash);
        if (!draft.plan().changesNothing()) {
            draft.steps().forEach(this::write);
            audit.record(
                    asking.person(),
                    "boundaries.import",
                    draft.plan().hash(),
                    draft.plan().summary());
        }
        return draft.plan();
    }

    /** Files are written one after the other, each on what the one before it has left. */
    private void takeTurn() {
        Rows.of(entities, "SELECT code FROM organization_level WHERE code = 'COMMUNE' FOR UPDATE")
                .each(row -> {});
    }

    private Draft draft(Jurisdiction asking, byte[] file) {
        List<BoundaryLine> read = BoundaryFile.read(file);
        Map<String, Known> known = known(read);
        Set<UUID> reached = reach.among(
                asking,
                Role.ADMINISTRATOR,
                known.values().stream().map(Known::id).toList());
        Map<String, Integer> firstLines = new HashMap<>();
        List<Line> lines = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (BoundaryLine line : read) {
            Known unit = known.get(line.code());
            Refused leftOut = leftOut(line, unit, reached);
            if (unit == null || leftOut != null) {
                lines.add(Line.skipped(line.number(), line.subject(), Objects.requireNonNull(leftOut)));
            } else {
                lines.add(judge(line, unit, firstLines, steps));
            }
        }
        return new Draft(ImportPlan.of(file, lines), steps);
    }

    private Map<String, Known> known(List<BoundaryLine> lines) {
        return Rows.of(entities, KNOWN)
                .with("codes", lines.stream().map(BoundaryLine::code).collect(Collectors.toSet()))
                .with("today", VietnamTime.today(clock))
                .list(row -> Map.entry(
                        row.text("code"),
                        new Known(row.id("id"), row.text("kind") + " " + row.text("name"), row.textOrNull("rings"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    private static @Nullable Refused leftOut(BoundaryLine line, @Nullable Known unit, Set<UUID> reached) {
        if (line.code().isEmpty()) {
            return new Refused("boundaries.no-code");
        }
        if (unit == null) {
            return new Refused("boundaries.unknown-code", line.code());
        }
        return reached.contains(unit.id()) ? null : new Refused("unit.out-of-reach");
    }

    private static Line judge(BoundaryLine line, Known unit, Map<String, Integer> firstLines, List<Step> steps) {
        String subject = line.code() + " " + unit.name();
        Refused trouble = line.trouble();
        Integer first = firstLines.putIfAbsent(line.code(), line.number());
        if (first != null) {
            trouble = new Refused("boundaries.duplicate-code", line.code(), first);
        }
        Outline outline = line.outline();
        if (trouble != null || outline == null) {
            return Line.refused(line.number(), subject, Objects.requireNonNull(trouble));
        }
        Action action = unit.rings() == null
                ? Action.CREATE
                : outline.stored().equals(unit.rings()) ? Action.KEEP : Action.CHANGE;
        steps.add(new Step(action, unit, outline));
        return Line.of(line.number(), action, subject);
    }

    private void write(Step step) {
        if (step.action() == Action.CREATE) {
            entities.persist(new Boundary(step.unit().id(), step.outline()));
        } else if (step.action() == Action.CHANGE) {
            entities.find(Boundary.class, step.unit().id()).run(step.outline());
        }
    }
}
