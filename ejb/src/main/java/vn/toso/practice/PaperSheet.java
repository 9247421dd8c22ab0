package vn.toso.practice;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A sheet that was filled in on paper and is typed in later.
 *
 * @param id made for this one sheet
 * @param version number of the course version whose sheet was printed
 * @param ticked positions of the steps that were seen
 */
public record PaperSheet(
        UUID id, UUID member, UUID assessor, String sheet, int version, LocalDate day, Set<Integer> ticked) {
    public PaperSheet {
        ticked = Set.copyOf(ticked);
    }
}
