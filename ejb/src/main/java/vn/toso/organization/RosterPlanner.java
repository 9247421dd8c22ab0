package vn.toso.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.organization.ImportPlan.Action;
import vn.toso.organization.Membership.Post;
import vn.toso.shared.Period;
import vn.toso.shared.Refused;
import vn.toso.shared.Text;

/** Judges the lines of a roster one by one against what is known and against each other. It asks nothing and writes nothing. */
final class RosterPlanner {
    /** What one line means: the team and person it will have, new or known, and the membership that it makes or changes. */
    record Step(
            RosterLine line,
            Action action,
            TeamPlan team,
            PersonPlan person,
            Post post,
            RosterBook.@Nullable Known membership) {}

    /** A team that is known, or that will be made. */
    record TeamPlan(UUID unit, @Nullable UUID known, Period period) {}

    /** A person who is known or will be made; every line about the same person shares one plan. */
    record PersonPlan(PersonDetails details, @Nullable UUID known) {}

    private record Stay(PersonPlan person, Post post) {}

    private final RosterBook book;
    private final Set<UUID> reached;
    private final Map<String, UUID> takenNames;
    private final Map<String, TeamPlan> teams = new HashMap<>();
    private final Map<PersonDetails.Key, PersonPlan> persons = new HashMap<>();
    private final Map<TeamPlan, List<Stay>> stays = new HashMap<>();
    private final Map<String, PersonPlan> usernames = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<ImportPlan.Line> lines = new ArrayList<>();

    RosterPlanner(RosterBook book, Set<UUID> reached, Map<String, UUID> takenNames) {
        this.book = book;
        this.reached = reached;
        this.takenNames = takenNames;
    }

    void judge(RosterLine line) {
        String name = line.person().name();
        try {
            Step step = step(line);
            steps.add(step);
            lines.add(ImportPlan.Line.of(line.number(), step.action(), name));
        } catch (Refused no) {
            lines.add(ImportPlan.Line.refused(line.number(), name, no));
        }
    }

    List<Step> steps() {
        return steps;
    }

    List<ImportPlan.Line> lines() {
        return lines;
    }

    private Step step(RosterLine line) {
        TeamPlan team = team(line);
        Post post = new Post(line.post().role(), body(line), line.post().period());
        if (!team.period().covers(post.period())) {
            throw new Refused("roster.outside-team", post.period().validFrom());
        }
        PersonPlan person = persons.computeIfAbsent(
                line.person().key(), key -> new PersonPlan(line.person(), book.persons.get(key)));
        refuseTakenName(line.username(), person);
        refuseClash(team, new Stay(person, post));
        RosterBook.Known known = membership(team, person, post);
        return new Step(line, action(post, known), team, person, post, known);
    }

    private TeamPlan team(RosterLine line) {
        UUID unit = book.unit(line.unit());
        if (unit == null) {
            throw new Refused("unit.unknown", line.unit());
        }
        if (!reached.contains(unit)) {
            throw new Refused("unit.out-of-reach");
        }
        Period period = line.team().orElseGet(() -> openTeam(unit));
        return teams.computeIfAbsent(
                unit + "|" + period.validFrom(),
                key -> known(unit, period)
                        .map(team -> new TeamPlan(unit, team.id(), team.period()))
                        .orElseGet(() -> new TeamPlan(unit, null, period)));
    }

    /** A file that says nothing of the team's days means the team that is there. */
    private Period openTeam(UUID unit) {
        return book.teams.getOrDefault(unit, List.of()).stream()
                .map(RosterBook.KnownTeam::period)
                .filter(Period::isOpen)
                .findFirst()
                .orElseThrow(() -> new Refused("roster.no-team"));
    }

    private Optional<RosterBook.KnownTeam> known(UUID unit, Period period) {
        return book.teams.getOrDefault(unit, List.of()).stream()
                .filter(team -> team.period().validFrom().equals(period.validFrom()))
                .findFirst();
    }

    private String body(RosterLine line) {
        String written = line.post().organization();
        String code = book.bodies.get(Text.plain(written));
        if (code == null) {
            throw new Refused("roster.organization", written);
        }
        return code;
    }

    private void refuseTakenName(String username, PersonPlan person) {
        if (username.isEmpty()) {
            return;
        }
        UUID owner = takenNames.get(username);
        PersonPlan other = usernames.putIfAbsent(username, person);
        boolean ownedByAnother = owner != null && !owner.equals(person.known());
        if (ownedByAnother || (other != null && !other.equals(person))) {
            throw new Refused("roster.username-taken", username);
        }
    }

    private void refuseClash(TeamPlan team, Stay stay) {
        List<Stay> others = stays.computeIfAbsent(team, key -> new ArrayList<>());
        for (Stay other : others) {
            boolean overlaps = other.post().period().overlaps(stay.post().period());
            if (overlaps && other.person().equals(stay.person())) {
                throw new Refused("roster.twice-in-team");
            }
            if (overlaps
                    && other.post().role() == TeamRole.LEADER
                    && stay.post().role() == TeamRole.LEADER) {
                throw new Refused("roster.two-leaders");
            }
        }
        others.add(stay);
    }

    private RosterBook.@Nullable Known membership(TeamPlan team, PersonPlan person, Post post) {
        if (team.known() == null) {
            return null;
        }
        return book.memberships.getOrDefault(team.known(), List.of()).stream()
                .filter(known -> known.person().equals(person.known())
                        && known.post()
                                .period()
                                .validFrom()
                                .equals(post.period().validFrom()))
                .findFirst()
                .orElse(null);
    }

    private static Action action(Post post, RosterBook.@Nullable Known known) {
        if (known == null) {
            return Action.CREATE;
        }
        return known.post().equals(post) ? Action.KEEP : Action.CHANGE;
    }
}
