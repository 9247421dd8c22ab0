package vn.toso.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.organization.ImportPlan.Action;
import vn.toso.organization.Membership.Post;
import vn.toso.shared.Refused;
import vn.toso.shared.Text;

/** Judges the lines of a roster against what is known and against each other. It asks nothing and writes nothing. */
final class RosterPlanner {
    /** Ten times the largest real one, past and present members together; every line is compared with all of its team. */
    private static final int LARGEST_TEAM = 500;

    private final RosterBook book;
    private final RosterTeams teams;
    private final RosterNames names;
    private final Map<PersonDetails.Key, PersonPlan> persons = new HashMap<>();
    private final Map<TeamPlan, List<Stay>> stays = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<ImportPlan.Line> lines = new ArrayList<>();

    RosterPlanner(RosterBook book, Set<UUID> reached, UsernamesAsked asked) {
        this.book = book;
        this.teams = new RosterTeams(book, reached);
        this.names = new RosterNames(asked);
    }

    /** Somebody who is known or will be made; every line about the same person shares one plan, with the details of the first. */
    static final class PersonPlan {
        private final PersonDetails details;
        private final RosterBook.@Nullable KnownPerson known;

        PersonPlan(PersonDetails details, RosterBook.@Nullable KnownPerson known) {
            this.details = known == null ? details : details.over(known.details());
            this.known = known;
        }

        PersonDetails details() {
            return details;
        }

        @Nullable
        UUID known() {
            return known == null ? null : known.id();
        }

        boolean isChanged() {
            return known != null && !known.details().equals(details);
        }
    }

    /** What one line means; {@code membership} is the one that is there already. */
    record Step(
            RosterLine line,
            TeamPlan team,
            PersonPlan person,
            Post post,
            RosterBook.@Nullable KnownMembership membership,
            boolean givesAccount) {
        Action action() {
            if (membership == null) {
                return Action.CREATE;
            }
            boolean isKept =
                    membership.post().equals(post) && !team.isChanged() && !person.isChanged() && !givesAccount;
            return isKept ? Action.KEEP : Action.CHANGE;
        }
    }

    /** A membership as it will stand: {@code plan} says whose when it is from the file, {@code person} when it is from before. */
    private record Stay(@Nullable UUID person, @Nullable PersonPlan plan, Post post) {
        boolean isOf(PersonPlan other) {
            return plan == other || (person != null && person.equals(other.known()));
        }
    }

    /** All lines are read before any is compared, because a line may end the stay that would clash with another. */
    void judge(List<RosterLine> file) {
        List<Step> read = new ArrayList<>();
        file.forEach(line -> tried(line, () -> read.add(step(line))));
        Set<UUID> spokenOf = new HashSet<>();
        read.stream().map(Step::membership).filter(known -> known != null).forEach(known -> spokenOf.add(known.id()));
        read.forEach(step -> tried(step.line(), () -> {
            refuseClash(step, staysOf(step.team(), spokenOf));
            steps.add(step);
        }));
        steps.forEach(step -> lines.add(ImportPlan.Line.of(
                step.line().number(), step.action(), step.line().person().name())));
    }

    private void tried(RosterLine line, Runnable judgement) {
        try {
            judgement.run();
        } catch (Refused no) {
            lines.add(ImportPlan.Line.refused(line.number(), line.person().name(), no));
        }
    }

    List<Step> steps() {
        return steps;
    }

    List<ImportPlan.Line> lines() {
        return lines;
    }

    private Step step(RosterLine line) {
        TeamPlan team = teams.of(line);
        Post post = new Post(line.post().role(), body(line), line.post().period());
        if (!team.period().covers(post.period())) {
            throw new Refused("roster.outside-team", post.period().validFrom());
        }
        PersonPlan person =
                persons.computeIfAbsent(line.person().key(), key -> new PersonPlan(line.person(), book.person(key)));
        return new Step(line, team, person, post, membership(team, person, post), names.gives(line, person));
    }

    private String body(RosterLine line) {
        String written = line.post().organization();
        String code = book.body(Text.plain(written));
        if (code == null) {
            throw new Refused("roster.organization", written);
        }
        return code;
    }

    private RosterBook.@Nullable KnownMembership membership(TeamPlan team, PersonPlan person, Post post) {
        return book.memberships(team.known()).stream()
                .filter(known -> known.person().equals(person.known())
                        && known.post()
                                .period()
                                .validFrom()
                                .equals(post.period().validFrom()))
                .findFirst()
                .orElse(null);
    }

    private List<Stay> staysOf(TeamPlan team, Set<UUID> spokenOf) {
        return stays.computeIfAbsent(
                team,
                plan -> new ArrayList<>(book.memberships(plan.known()).stream()
                        .filter(known -> !spokenOf.contains(known.id()))
                        .map(known -> new Stay(known.person(), null, known.post()))
                        .toList()));
    }

    private static void refuseClash(Step step, List<Stay> others) {
        Post post = step.post();
        if (others.size() >= LARGEST_TEAM) {
            throw new Refused("roster.team-too-large", LARGEST_TEAM);
        }
        for (Stay other : others) {
            if (!step.team().period().covers(other.post().period())) {
                throw new Refused("roster.team-breaks-member");
            }
            boolean overlaps = other.post().period().overlaps(post.period());
            if (overlaps && other.isOf(step.person())) {
                throw new Refused("roster.twice-in-team", other.post().period().validFrom());
            }
            if (overlaps && other.post().role() == TeamRole.LEADER && post.role() == TeamRole.LEADER) {
                throw new Refused("roster.two-leaders", other.post().period().validFrom());
            }
        }
        others.add(new Stay(null, step.person(), post));
    }
}
