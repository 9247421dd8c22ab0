package vn.toso.organization;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Asks whoever keeps accounts which user names are taken, and which of these persons have one; the answer is written into it. */
public final class UsernamesAsked {
    private final Set<String> usernames;
    private final Set<UUID> persons;
    private final Map<String, UUID> owners = new HashMap<>();
    private final Map<UUID, String> names = new HashMap<>();

    public UsernamesAsked(Set<String> usernames, Set<UUID> persons) {
        this.usernames = Set.copyOf(usernames);
        this.persons = Set.copyOf(persons);
    }

    public Set<String> usernames() {
        return usernames;
    }

    public Set<UUID> persons() {
        return persons;
    }

    /** There is an account of this name, and it is this person's. */
    public void taken(String username, UUID person) {
        owners.put(username, person);
        names.put(person, username);
    }

    Map<String, UUID> owners() {
        return owners;
    }

    Map<UUID, String> names() {
        return names;
    }
}
