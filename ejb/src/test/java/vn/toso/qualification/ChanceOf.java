package vn.toso.qualification;

import static vn.toso.qualification.Cast.ACCOUNT;
import static vn.toso.qualification.Cast.MONDAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.toso.digitalservice.ChangeClass;
import vn.toso.digitalservice.FeatureVersionRef;
import vn.toso.evidence.Evidence;
import vn.toso.evidence.EvidenceKind;
import vn.toso.evidence.Outcome;

/** Histories by chance, likely enough to climb every level and to lose it again. */
final class ChanceOf {
    private static final int DAYS = 360;
    private static final String ACTIVATE = "VNEID-ACCOUNT.ACTIVATE";
    private static final String DEVICE = "VNEID-ACCOUNT.DEVICE";

    private ChanceOf() {}

    /** The whole rule, in a third of the books a stricter one later, and up to three changes of two features. */
    static RuleBook book(Random random) {
        List<Rule> rules = new ArrayList<>(LevelsTest.rules());
        if (random.nextInt(3) == 0) {
            rules.add(RuleText.read(LevelsTest.WHOLE_RULE
                    .replace("\"number\": 1", "\"number\": 2")
                    .replace("2026-01-01", MONDAY.plusDays(random.nextInt(DAYS)).toString())
                    .replace("\"mark\": 80", "\"mark\": 90")));
        }
        int first = random.nextInt(DAYS);
        List<FeatureChange> changes = List.of(
                change(random, ACTIVATE, 2, first),
                change(random, ACTIVATE, 3, first + random.nextInt(100)),
                change(random, DEVICE, 2, random.nextInt(DAYS)));
        return new RuleBook(
                rules,
                Map.of(ACCOUNT, changes.subList(0, random.nextInt(4))),
                Map.of(
                        new RuleBook.Edition(ACCOUNT, 1), Map.of(ACTIVATE, 1, DEVICE, 1),
                        new RuleBook.Edition(ACCOUNT, 2), Map.of(ACTIVATE, 2, DEVICE, 1),
                        new RuleBook.Edition(ACCOUNT, 3), Map.of(ACTIVATE, 3, DEVICE, 2)));
    }

    private static FeatureChange change(Random random, String feature, int number, int day) {
        ChangeClass[] classes = ChangeClass.values();
        return new FeatureChange(
                new FeatureVersionRef(feature, number), MONDAY.plusDays(day), classes[random.nextInt(classes.length)]);
    }

    static List<Evidence> evidence(Random random) {
        List<Evidence> all = new ArrayList<>();
        int entries = 12 + random.nextInt(20);
        for (int i = 0; i < entries; i++) {
            all.add(entry(random, i));
        }
        while (random.nextInt(3) == 0) {
            Evidence taken = all.get(random.nextInt(all.size()));
            if (taken.kind() != EvidenceKind.VOID) {
                all.add(Cast.voiding(taken, random.nextInt(DAYS)));
            }
        }
        return all;
    }

    /** The first entries climb; the later ones are of every kind. */
    private static Evidence entry(Random random, int place) {
        int early = random.nextInt(60);
        int any = random.nextInt(DAYS);
        return switch (place < 8 ? place : 8 + random.nextInt(10)) {
            case 0 -> Cast.lesson("K04-L1", early);
            case 1 -> Cast.quiz(70 + random.nextInt(31), random.nextInt(5) > 0, early);
            case 2 -> Cast.safety(70 + random.nextInt(31), early);
            case 3 -> Cast.rehearsal("K04-S1", random.nextInt(4), early);
            case 4 -> Cast.rehearsal("K04-S2", random.nextInt(4), early);
            case 5, 8 -> Cast.signed(1 + random.nextInt(3), any);
            case 6, 9, 10 -> Cast.entry(EvidenceKind.ASSIST_LOGGED, "K04", any, Outcome.DONE);
            case 7 -> Cast.entry(EvidenceKind.NOMINATION, "K04", any, Outcome.DONE);
            case 11 -> Cast.delta(ACTIVATE + "@" + (2 + random.nextInt(2)), any);
            case 12 -> Cast.delta(DEVICE + "@2", any);
            case 13 -> Cast.quiz(70 + random.nextInt(31), true, any);
            case 14 -> Cast.entry(EvidenceKind.OWN_PHONE_CHECK, "K04", any, Outcome.DONE);
            case 15 -> rare(random, EvidenceKind.SUSPENSION, ACCOUNT, any);
            case 16 -> Cast.entry(EvidenceKind.SUSPENSION_LIFTED, ACCOUNT, any, Outcome.DONE);
            default -> rare(random, EvidenceKind.OVERRIDE, Decision.subject(random.nextInt(5)), any);
        };
    }

    private static Evidence rare(Random random, EvidenceKind kind, String subject, int day) {
        return random.nextInt(3) == 0 ? Cast.entry(kind, subject, day, Outcome.DONE) : Cast.safety(95, day);
    }
}
