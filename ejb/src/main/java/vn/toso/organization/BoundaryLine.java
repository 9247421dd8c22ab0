package vn.toso.organization;

import org.jspecify.annotations.Nullable;
import vn.toso.shared.Refused;

/**
 * One feature of a file of boundaries, counted from 1.
 *
 * @param code official code of the unit, as the file has it; empty when it has none
 * @param name as the file has it, for whoever reads the plan; empty when it has none
 * @param trouble why the outline cannot be used; then there is none
 */
record BoundaryLine(
        int number,
        String code,
        String name,
        @Nullable Outline outline,
        @Nullable Refused trouble) {

    /** What the line is about when no unit is known by its code. */
    String subject() {
        return (code + " " + name).strip();
    }
}
