package vn.toso.coverage;

import java.util.Set;
import java.util.UUID;

/** The coverage of these communes has been counted again. Fired in the transaction that counted, while nobody else counts. */
public record CommunesCounted(Set<UUID> communes) {
    public CommunesCounted {
        communes = Set.copyOf(communes);
    }
}
