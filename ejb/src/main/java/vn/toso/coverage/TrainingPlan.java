package vn.toso.coverage;

import java.time.LocalDate;
import java.util.List;

/**
 * Whom to train before an app changes.
 *
 * @param day the first on which the old knowledge no longer counts
 * @param service of which something changes
 * @param members who would no longer be qualified
 * @param villages that would be left with nobody for some service
 * @param lines the first of them, in the order of training
 * @param needed how many there are in all
 */
public record TrainingPlan(LocalDate day, String service, int members, int villages, List<Line> lines, int needed) {
    public TrainingPlan {
        lines = List.copyOf(lines);
    }

    /**
     * A member to train.
     *
     * @param person random id, for the address of the person's page
     * @param villages in whose teams the member is
     * @param added villages for which this member keeps something that nobody before does
     * @param kept villages that have somebody for everything once the members so far are trained
     */
    public record Line(String person, String name, List<String> villages, int added, int kept) {
        public Line {
            villages = List.copyOf(villages);
        }
    }

    public boolean isCut() {
        return needed > lines.size();
    }
}
