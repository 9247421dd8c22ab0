package vn.toso.coverage;

import org.jspecify.annotations.Nullable;

/**
 * One part of the asked unit: a province, a commune or a village.
 *
 * @param villages how many villages lie in it (1 for a village itself)
 * @param nobody villages in which nobody is qualified
 * @param alone villages in which exactly one person is
 * @param qualified qualified members of its village teams; a person in two teams counts in both villages
 * @param lapsing how many of them will no longer be qualified in 30 days
 * @param next the service that a village should get somebody for: the asked one or, of all core services, the one with fewest; empty above
 * @param nearest the member of a village who has least left to do for it; null above the village and where nobody has begun
 */
public record CoverageRow(
        String reference,
        String level,
        String kind,
        String name,
        int villages,
        int nobody,
        int alone,
        int qualified,
        int lapsing,
        String next,
        @Nullable Nearest nearest) {

    /** Somebody who is not yet qualified, and how many things are left. */
    public record Nearest(String person, String name, int left) {}

    /** Villages in which two or more can help, so that one may be away. */
    public int covered() {
        return villages - nobody - alone;
    }

    public boolean isVillage() {
        return level.equals("VILLAGE");
    }

    public Light light() {
        return nobody > 0 ? Light.RED : alone > 0 ? Light.AMBER : Light.GREEN;
    }

    /** Red: somewhere nobody. Amber: somewhere only one. Green: two or more everywhere. */
    public enum Light {
        RED,
        AMBER,
        GREEN
    }

    CoverageRow withNext(String service, @Nullable Nearest someone) {
        return new CoverageRow(
                reference, level, kind, name, villages, nobody, alone, qualified, lapsing, service, someone);
    }
}
