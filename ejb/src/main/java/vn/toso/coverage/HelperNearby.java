package vn.toso.coverage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can help with a service, agreed to be named, and is not far.
 *
 * @param person random id, for the address of the person's page
 * @param until the first day on which the member is no longer qualified; {@link vn.toso.shared.Period#OPEN} when none is known
 * @param languages codes of the languages to help in
 * @param kilometres between the centres of the two communes; null where one of them has no boundary
 */
public record HelperNearby(
        String person,
        String name,
        String village,
        String commune,
        int level,
        LocalDate since,
        LocalDate until,
        List<String> languages,
        Nearness nearness,
        @Nullable Integer kilometres) {
    /** From the asked place. */
    public enum Nearness {
        SAME_VILLAGE,
        SAME_COMMUNE,
        BEYOND
    }

    public HelperNearby {
        languages = List.copyOf(languages);
    }
}
