package vn.toso.organization;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.organization.RosterPlanner.PersonPlan;
import vn.toso.shared.Refused;

/** The user names that a roster would give: each to one person, and to each person one. */
final class RosterNames {
    private final UsernamesAsked asked;
    private final Map<String, RosterLine> firstLines = new HashMap<>();
    private final Map<String, PersonPlan> persons = new HashMap<>();
    private final Map<PersonPlan, RosterLine> given = new HashMap<>();

    RosterNames(UsernamesAsked asked) {
        this.asked = asked;
    }

    /**
     * @return whether the person is to have an account by this line
     * @throws Refused {@code roster.username-*} when the name is somebody else's, or the person has another
     */
    boolean gives(RosterLine line, PersonPlan person) {
        String username = line.username();
        if (username.isEmpty()) {
            return false;
        }
        refuseTaken(username, person.known());
        PersonPlan other = persons.putIfAbsent(username, person);
        RosterLine first = firstLines.computeIfAbsent(username, name -> line);
        if (other != null && other != person) {
            throw new Refused("roster.username-twice", username, first.number());
        }
        RosterLine earlier = given.putIfAbsent(person, line);
        if (earlier != null && !earlier.username().equals(username)) {
            throw new Refused("roster.two-usernames", earlier.number());
        }
        return earlier == null && !asked.owners().containsKey(username);
    }

    private void refuseTaken(String username, @Nullable UUID person) {
        UUID owner = asked.owners().get(username);
        if (owner != null && !owner.equals(person)) {
            throw new Refused("roster.username-taken", username);
        }
        String other = person == null ? null : asked.names().get(person);
        if (other != null && !other.equals(username)) {
            throw new Refused("roster.has-username", other);
        }
    }
}
