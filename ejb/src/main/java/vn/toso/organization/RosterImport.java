package vn.toso.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.toso.audit.AuditTrail;
import vn.toso.organization.ImportPlan.Action;
import vn.toso.shared.Ids;
import vn.toso.shared.Retried;
import vn.toso.shared.VietnamTime;

/** Brings teams and their members from a roster: first the plan, line by line, then all of it or nothing. */
@ApplicationScoped
@Transactional
public class RosterImport {
    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Reach reach;

    @Inject
    AuditTrail audit;

    @Inject
    Event<PersonEnrolled> enrolled;

    @Inject
    Event<UsernamesAsked> usernamesAsked;

    /**
     * What the roster would do. Writes nothing.
     *
     * @throws Refused {@code sheet.*} or {@code roster.header} when the file as a whole cannot be read
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
            write(draft.steps());
            audit.record(
                    asking.person(),
                    "roster.import",
                    draft.plan().hash(),
                    draft.plan().summary());
        }
        return draft.plan();
    }

    private record Draft(ImportPlan plan, List<RosterPlanner.Step> steps) {}

    private Draft draft(Jurisdiction asking, byte[] file) {
        LocalDate today = VietnamTime.today(clock);
        RosterFile read = RosterFile.read(file);
        RosterBook book = RosterBook.read(entities, read.lines(), today);
        Set<UUID> reached = reach.among(asking, Role.ADMINISTRATOR, Set.copyOf(book.units.values()));
        RosterPlanner planner = new RosterPlanner(book, reached, taken(read.lines()));
        read.lines().forEach(planner::judge);
        List<ImportPlan.Line> lines = new ArrayList<>(read.refused());
        lines.addAll(planner.lines());
        return new Draft(ImportPlan.of(file, lines), planner.steps());
    }

    private Map<String, UUID> taken(List<RosterLine> lines) {
        UsernamesAsked asked = UsernamesAsked.of(lines.stream()
                .map(RosterLine::username)
                .filter(u -> !u.isEmpty())
                .collect(Collectors.toSet()));
        usernamesAsked.fire(asked);
        return asked.taken();
    }

    private void write(List<RosterPlanner.Step> steps) {
        Map<RosterPlanner.TeamPlan, UUID> teams = new HashMap<>();
        Map<RosterPlanner.PersonPlan, UUID> persons = new HashMap<>();
        Map<String, UUID> toSignIn = new HashMap<>();
        for (RosterPlanner.Step step : steps) {
            UUID team = teams.computeIfAbsent(step.team(), this::team);
            UUID person = persons.computeIfAbsent(step.person(), this::person);
            member(step, team, person);
            if (step.action() == Action.CREATE
                    && !step.line().username().isEmpty()
                    && step.person().known() == null) {
                toSignIn.put(step.line().username(), person);
            }
        }
        entities.flush();
        entities.clear();
        toSignIn.forEach((username, person) -> enrolled.fire(new PersonEnrolled(person, username)));
    }

    private UUID team(RosterPlanner.TeamPlan plan) {
        if (plan.known() != null) {
            return plan.known();
        }
        UUID id = Ids.next();
        entities.persist(new Team(id, plan.unit(), plan.period()));
        return id;
    }

    private UUID person(RosterPlanner.PersonPlan plan) {
        if (plan.known() != null) {
            return plan.known();
        }
        UUID id = Ids.random();
        entities.persist(new Person(id, plan.details()));
        return id;
    }

    private void member(RosterPlanner.Step step, UUID team, UUID person) {
        RosterBook.Known known = step.membership();
        if (known == null) {
            entities.persist(new Membership(Ids.next(), person, team, step.post()));
        } else if (step.action() == Action.CHANGE) {
            entities.find(Membership.class, known.id()).take(step.post());
        }
    }
}
