package vn.toso.organization;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Asks whoever keeps accounts which of these user names are taken, and by whom. */
public record UsernamesAsked(Set<String> usernames, Map<String, UUID> taken) {
    public static UsernamesAsked of(Set<String> usernames) {
        return new UsernamesAsked(Set.copyOf(usernames), new ConcurrentHashMap<>());
    }
}
