package vn.toso.qualification;

import java.util.Set;
import java.util.UUID;

/** These persons stand otherwise than before, for these services. Fired in the transaction that changed it. */
public record StatusesChanged(Set<UUID> persons, Set<String> services) {
    public StatusesChanged {
        persons = Set.copyOf(persons);
        services = Set.copyOf(services);
    }
}
