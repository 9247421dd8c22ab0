package vn.toso.organization;

import java.util.Set;
import java.util.UUID;

/** These persons joined or left a team, or their days in it are others now. Fired in the transaction that changed it. */
public record MembershipsChanged(Set<UUID> persons) {
    public MembershipsChanged {
        persons = Set.copyOf(persons);
    }
}
