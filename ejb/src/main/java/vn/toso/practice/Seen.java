package vn.toso.practice;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.receipt.Sent;

/**
 * What an assessor sends who has watched a member.
 *
 * @param id made by the sender for this one observation
 * @param version number of the course version whose sheet was ticked
 * @param ticked positions of the steps that were seen
 * @param code the six digits that the member showed
 * @param stamp with which the sheet was handed out; anything else counts as none
 * @param sent what the phone says when it kept the form; null when it comes straight from the page
 */
public record Seen(
        UUID id,
        UUID member,
        String sheet,
        int version,
        Set<Integer> ticked,
        String code,
        String stamp,
        @Nullable Sent sent) {
    public Seen {
        ticked = Set.copyOf(ticked);
    }
}
