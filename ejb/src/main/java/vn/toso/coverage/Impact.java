package vn.toso.coverage;

import java.time.LocalDate;
import java.util.List;

/**
 * What a change of an app would do, in the whole country: an app knows no borders, and the figures name nobody.
 *
 * @param day the first day on which the old knowledge no longer counts
 * @param lines a line for the service itself and for each that depends on it
 */
public record Impact(LocalDate day, List<Line> lines) {
    public Impact {
        lines = List.copyOf(lines);
    }

    /**
     * @param members who are qualified on that day and will not be without catching up
     * @param villages that have somebody now and would have nobody
     */
    public record Line(String service, int members, int villages) {}
}
