package vn.toso.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.toso.shared.Period;
import vn.toso.shared.Refused;

/** Finds for each line of a roster the team that it speaks of; a unit has at most one team on any day. */
final class RosterTeams {
    private final RosterBook book;
    private final Set<UUID> reached;
    private final Map<UUID, List<TeamPlan>> plans = new HashMap<>();

    RosterTeams(RosterBook book, Set<UUID> reached) {
        this.book = book;
        this.reached = reached;
    }

    TeamPlan of(RosterLine line) {
        RosterBook.KnownUnit unit = book.unit(line.unit());
        if (!reached.contains(unit.id())) {
            throw new Refused("unit.out-of-reach");
        }
        Period period = line.team().orElseGet(() -> there(unit.id(), line).period());
        if (!unit.period().covers(period)) {
            throw new Refused("roster.team-outside-unit");
        }
        return teamOf(unit.id(), period, line.number());
    }

    private TeamPlan teamOf(UUID unit, Period period, int line) {
        List<TeamPlan> known = known(unit);
        for (TeamPlan other : known) {
            boolean isSame = other.period().validFrom().equals(period.validFrom());
            if (!isSame && other.period().overlaps(period)) {
                throw new Refused("roster.team-overlap", other.period().validFrom());
            }
        }
        for (TeamPlan team : known) {
            if (team.period().validFrom().equals(period.validFrom())) {
                return settled(team, period, line);
            }
        }
        TeamPlan made = TeamPlan.made(unit, period, line);
        known.add(made);
        return made;
    }

    private static TeamPlan settled(TeamPlan team, Period period, int line) {
        if (team.line() == 0) {
            team.settle(period, line);
        } else if (!team.period().equals(period)) {
            throw new Refused("roster.team-differs", team.line());
        }
        return team;
    }

    /** A line that says nothing of the team's days means the team that works when the membership begins. */
    private TeamPlan there(UUID unit, RosterLine line) {
        return known(unit).stream()
                .filter(team -> team.period().contains(line.post().period().validFrom()))
                .findFirst()
                .orElseThrow(() -> new Refused("roster.no-team"));
    }

    private List<TeamPlan> known(UUID unit) {
        return plans.computeIfAbsent(
                unit,
                id -> new ArrayList<>(book.teams(id).stream()
                        .map(team -> TeamPlan.there(id, team.id(), team.period()))
                        .toList()));
    }
}
