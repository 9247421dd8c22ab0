package vn.toso.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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
import vn.toso.audit.AuditTrail;
import vn.toso.organization.ImportPlan.Action;
import vn.toso.organization.RosterPlanner.PersonPlan;
import vn.toso.organization.RosterPlanner.Step;
import vn.toso.shared.Ids;
import vn.toso.shared.Refused;
import vn.toso.shared.Retried;
import vn.toso.shared.Rows;
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
    Event<MembershipsChanged> memberships;

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
        takeTurn();
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

    /** Rosters are written one after the other: a plan made of rows from before and after another's commit would be no plan. */
    private void takeTurn() {
        Rows.of(entities, "SELECT code FROM organization_level WHERE code = 'VILLAGE' FOR UPDATE")
                .each(row -> {});
    }

    private record Draft(ImportPlan plan, List<Step> steps) {}

    private Draft draft(Jurisdiction asking, byte[] file) {
        RosterFile read = RosterFile.read(file);
        RosterBook book = RosterBook.read(entities, read.lines(), VietnamTime.today(clock));
        Set<UUID> reached = reach.among(asking, Role.ADMINISTRATOR, book.unitIds());
        RosterPlanner planner = new RosterPlanner(book, reached, asked(read.lines(), book));
        planner.judge(read.lines());
        List<ImportPlan.Line> lines = new ArrayList<>(read.refused());
        lines.addAll(planner.lines());
        return new Draft(ImportPlan.of(file, lines), planner.steps());
    }

    private UsernamesAsked asked(List<RosterLine> lines, RosterBook book) {
        Set<String> names = lines.stream()
                .map(RosterLine::username)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        UsernamesAsked asked = new UsernamesAsked(names, names.isEmpty() ? Set.of() : book.personIds());
        usernamesAsked.fire(asked);
        return asked;
    }

    /** Teams, then persons, then memberships: Hibernate keeps that order, and a membership names the rows of both. */
    private void write(List<Step> steps) {
        List<Step> writing =
                steps.stream().filter(step -> step.action() != Action.KEEP).toList();
        Map<TeamPlan, UUID> teams = new HashMap<>();
        Map<PersonPlan, UUID> persons = new HashMap<>();
        writing.forEach(step -> teams.computeIfAbsent(step.team(), this::write));
        writing.forEach(step -> persons.computeIfAbsent(step.person(), this::write));
        writing.forEach(step -> write(
                step,
                Objects.requireNonNull(teams.get(step.team())),
                Objects.requireNonNull(persons.get(step.person()))));
        entities.flush();
        entities.clear();
        memberships.fire(new MembershipsChanged(Set.copyOf(persons.values())));
        writing.stream()
                .filter(Step::givesAccount)
                .map(step -> new PersonEnrolled(
                        Objects.requireNonNull(persons.get(step.person())),
                        step.line().username()))
                .forEach(enrolled::fire);
    }

    private UUID write(TeamPlan plan) {
        UUID known = plan.known();
        if (known == null) {
            UUID id = Ids.next();
            entities.persist(new Team(id, plan.unit(), plan.period()));
            return id;
        }
        if (plan.isChanged()) {
            entities.find(Team.class, known).lastFor(plan.period());
        }
        return known;
    }

    private UUID write(PersonPlan plan) {
        UUID known = plan.known();
        if (known == null) {
            UUID id = Ids.random();
            entities.persist(new Person(id, plan.details()));
            return id;
        }
        if (plan.isChanged()) {
            entities.find(Person.class, known).correct(plan.details());
        }
        return known;
    }

    private void write(Step step, UUID team, UUID person) {
        RosterBook.KnownMembership known = step.membership();
        if (known == null) {
            entities.persist(new Membership(Ids.next(), person, team, step.post()));
        } else if (!known.post().equals(step.post())) {
            entities.find(Membership.class, known.id()).take(step.post());
        }
    }
}
