package vn.toso.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * A country made from a seed, as large as its number of members says: one nation, provinces, communes, villages with a team each, and
 * persons in the teams. The same seed and size make the same country, down to the ids.
 */
final class Nation {
    private static final double WHOLE_MEMBERS = 457_800;
    private static final int WHOLE_PROVINCES = 34;
    private static final int WHOLE_COMMUNES = 3_321;
    private static final int WHOLE_TEAMS = 93_500;

    /** @param parent place of the unit above it, counted from 0; its own for the nation */
    record Unit(UUID id, String reference, String level, String kind, String name, int parent) {}

    private final List<Unit> units = new ArrayList<>();
    private final List<Integer> villages = new ArrayList<>();
    private final List<UUID> persons;
    private final long seed;

    Nation(long seed, int members) {
        this.seed = seed;
        double share = members / WHOLE_MEMBERS;
        int provinces = atLeastOne(WHOLE_PROVINCES * share);
        int communes = Math.max(provinces, atLeastOne(WHOLE_COMMUNES * share));
        int teams = Math.max(communes, atLeastOne(WHOLE_TEAMS * share));
        units.add(new Unit(id(1, 0), "vn", "NATION", "Nước", "Việt Nam", 0));
        for (int i = 0; i < provinces; i++) {
            units.add(new Unit(id(2, i), "p" + i, "PROVINCE", "Tỉnh", "Tỉnh " + i, 0));
        }
        for (int i = 0; i < communes; i++) {
            units.add(new Unit(id(3, i), "c" + i, "COMMUNE", "Xã", "Xã " + i, 1 + i % provinces));
        }
        for (int i = 0; i < teams; i++) {
            villages.add(units.size());
            units.add(new Unit(id(4, i), "v" + i, "VILLAGE", "Bản", "Bản " + i, 1 + provinces + i % communes));
        }
        SplittableRandom random = new SplittableRandom(seed);
        List<UUID> ids = new ArrayList<>(members);
        for (int i = 0; i < members; i++) {
            ids.add(new UUID(random.nextLong(), random.nextLong()));
        }
        // In the order in which the database keeps them, so that filling it does not jump about.
        ids.sort(Comparator.comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
                .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned));
        persons = List.copyOf(ids);
    }

    private static int atLeastOne(double number) {
        return Math.max(1, (int) Math.round(number));
    }

    /** An id that only depends on what it is for; the first bits keep them in the order of their numbers. */
    static UUID id(int kind, long number) {
        return new UUID(((long) kind << 56) | number, 0x8000000000000000L | number);
    }

    List<Unit> units() {
        return units;
    }

    List<UUID> persons() {
        return persons;
    }

    /** Place of the village of a person among the units. */
    int villageOf(int person) {
        return villages.get(person % villages.size());
    }

    List<Integer> villages() {
        return villages;
    }

    /** The same chances for the same person, whoever asks. */
    SplittableRandom chancesOf(int person) {
        return new SplittableRandom(seed * 1_000_003L + person);
    }
}
