package vn.toso.qualification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.toso.digitalservice.ChangeClass;
import vn.toso.digitalservice.FeatureVersionRef;
import vn.toso.evidence.Evidence;
import vn.toso.evidence.EvidenceKind;
import vn.toso.shared.Percent;
import vn.toso.shared.Period;

/**
 * Nothing that the person has shown is out of date: for each feature that has changed in meaning or safety the change was learned since,
 * by a delta lesson, a signed sheet or a quiz of a course version that teaches it. Looks and places may change freely.
 *
 * @param graceDays how long after a change of meaning the old knowledge still counts; a change of safety counts at once
 * @param mark of a quiz that renews
 */
record UpToDate(int graceDays, Percent mark) implements Condition {
    @Override
    public List<Finding> judge(AsOf seen) {
        Map<String, Evidence> newest = new TreeMap<>();
        Map<String, Integer> known = known(seen, newest);
        List<String> stale = new ArrayList<>();
        List<String> ahead = new ArrayList<>();
        LocalDate until = Period.OPEN;
        for (FeatureChange change : seen.dossier().book().breaking(seen.service())) {
            LocalDate end = end(change);
            boolean isKnown = known.getOrDefault(change.ref().feature(), 1)
                    >= change.ref().number();
            if (!isKnown && !seen.day().isBefore(end)) {
                stale.add(change.ref().toString());
            } else if (!isKnown) {
                ahead.add(change.ref().toString());
                until = end.isBefore(until) ? end : until;
            }
        }
        Finding found = Finding.of(
                Finding.Kind.UP_TO_DATE,
                seen.service(),
                List.copyOf(newest.values()),
                stale,
                Math.max(1, stale.size()));
        return List.of(found.until(stale.isEmpty() ? until : Period.OPEN, ahead));
    }

    @Override
    public Stream<LocalDate> turns(Dossier dossier, String service) {
        return dossier.book().breaking(service).stream().map(this::end);
    }

    @Override
    public Stream<LocalDate> breaks(FeatureChange change) {
        return change.isBreaking() ? Stream.of(end(change)) : Stream.empty();
    }

    private LocalDate end(FeatureChange change) {
        return change.change() == ChangeClass.SAFETY
                ? change.effectiveFrom()
                : change.effectiveFrom().plusDays(graceDays);
    }

    /** The highest number of each feature that was shown, and by which entry where it was above the first. */
    private Map<String, Integer> known(AsOf seen, Map<String, Evidence> newest) {
        Map<String, Integer> known = new TreeMap<>();
        for (Evidence entry : seen.counting()) {
            shownBy(seen, entry).forEach((feature, number) -> {
                if (number > known.getOrDefault(feature, 1)) {
                    known.put(feature, number);
                    newest.put(feature, entry);
                }
            });
        }
        return known;
    }

    private Map<String, Integer> shownBy(AsOf seen, Evidence entry) {
        if (entry.kind() == EvidenceKind.DELTA_DONE) {
            FeatureVersionRef ref = FeatureVersionRef.parse(entry.subject());
            return Map.of(ref.feature(), ref.number());
        }
        boolean isWhole = switch (entry.kind()) {
            case PRACTICE_SIGNED_OFF -> true;
            case QUIZ_GRADED, QUIZ_REGRADED -> entry.outcome().reaches(mark);
            default -> false;
        };
        return isWhole ? seen.dossier().book().taught(seen.service(), entry.subjectVersion()) : Map.of();
    }
}
