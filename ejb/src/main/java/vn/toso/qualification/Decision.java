package vn.toso.qualification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.toso.evidence.Evidence;
import vn.toso.evidence.EvidenceKind;

/**
 * A level that two officers have set by hand, against what the rule says, for {@value #DAYS} days: time enough to put right what made it
 * necessary.
 *
 * @param by the entry that says so
 */
record Decision(int level, Evidence by) {
    static final int DAYS = 180;
    private static final Pattern SUBJECT = Pattern.compile("LEVEL-([0-4])");

    static String subject(int level) {
        return "LEVEL-" + level;
    }

    /** The decision that holds on the day; the newest one takes the place of those before. */
    static Optional<Decision> newest(List<Evidence> counting, LocalDate day) {
        return counting.stream()
                .filter(e -> e.kind() == EvidenceKind.OVERRIDE)
                .reduce((earlier, later) -> later)
                .filter(e -> day.isBefore(e.effectiveDay().plusDays(DAYS)))
                .map(e -> new Decision(level(e), e));
    }

    /** The first day on which an override no longer holds. */
    static Stream<LocalDate> end(Evidence entry) {
        return entry.kind() == EvidenceKind.OVERRIDE
                ? Stream.of(entry.effectiveDay().plusDays(DAYS))
                : Stream.empty();
    }

    private static int level(Evidence entry) {
        Matcher form = SUBJECT.matcher(entry.subject());
        if (!form.matches()) {
            throw new IllegalStateException("an override that names no level: " + entry.subject());
        }
        return Integer.parseInt(form.group(1));
    }
}
