package vn.toso.organization;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.shared.Refused;

/**
 * Who is asking, and over which units: a parameter of every use case, list and report, so that it cannot be forgotten. Rights
 * follow the tree of today; the units named here are the tops of the subtrees.
 *
 * @param person the asking person's random id; null for the product itself and for a visitor without a session
 * @param units for each role the units over which it is held; MEMBER holds no unit
 */
public record Jurisdiction(@Nullable UUID person, Map<Role, Set<UUID>> units, boolean isProduct) {
    public Jurisdiction {
        Map<Role, Set<UUID>> copy = new EnumMap<>(Role.class);
        units.forEach((role, tops) -> copy.put(role, Set.copyOf(tops)));
        units = Map.copyOf(copy);
    }

    /** The product acting for itself: first content, migration, clock. Never made from a request. */
    public static Jurisdiction product() {
        return new Jurisdiction(null, Map.of(), true);
    }

    /** A visitor whose session is over or was never there. */
    public static Jurisdiction nobody() {
        return new Jurisdiction(null, Map.of(), false);
    }

    public static Jurisdiction member(UUID person) {
        return new Jurisdiction(person, Map.of(Role.MEMBER, Set.of()), false);
    }

    public boolean holds(Role role) {
        return isProduct || units.containsKey(role);
    }

    /** The tops of the subtrees over which the asker holds the role; empty when it is not held. */
    public Set<UUID> over(Role role) {
        return units.getOrDefault(role, Set.of());
    }

    public boolean isSelf(UUID someone) {
        return someone.equals(person);
    }

    /**
     * @return the asking person
     * @throws Refused {@code session.over} when nobody is signed in
     */
    public UUID self() {
        if (person == null) {
            throw new Refused("session.over");
        }
        return person;
    }
}
