package vn.toso.qualification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toso.evidence.Evidence;
import vn.toso.evidence.EvidenceKind;
import vn.toso.shared.Period;

/**
 * The pure heart: what one person has shown for one service, judged for any day. The order in which the evidence arrived does not
 * matter; an entry counts from its effective day on, with what is known today.
 */
final class Evaluation {
    private final Dossier dossier;
    private final String service;

    Evaluation(Dossier dossier, String service) {
        this.dossier = dossier;
        this.service = service;
    }

    /** Where the person stood on the day, as it is known today. */
    Standing on(LocalDate day) {
        Standing standing = at(day);
        return standing.isQualified() ? standing.until(dossier.qualifiedUntil(service, day)) : standing;
    }

    private Standing at(LocalDate day) {
        List<Evidence> counting = dossier.until(service, day);
        AsOf seen = new AsOf(day, service, counting, dossier);
        return dossier.book()
                .on(service, day)
                .map(rule -> rule.judge(seen))
                .orElseGet(Standing::withoutRule)
                .decided(Decision.newest(counting, day))
                .held(hold(seen));
    }

    /** The same as intervals of days without a gap, beginning with the first entry; empty when there is no evidence. */
    List<StatusInterval> intervals() {
        List<StatusInterval> intervals = new ArrayList<>();
        List<LocalDate> turns = List.copyOf(turns());
        for (int i = 0; i < turns.size(); i++) {
            LocalDate until = i + 1 < turns.size() ? turns.get(i + 1) : Period.OPEN;
            StatusInterval next = StatusInterval.of(new Period(turns.get(i), until), at(turns.get(i)));
            int last = intervals.size() - 1;
            if (last >= 0 && intervals.get(last).saysTheSameAs(next)) {
                intervals.set(last, intervals.get(last).until(until));
            } else {
                intervals.add(next);
            }
        }
        return intervals;
    }

    private @Nullable Hold hold(AsOf seen) {
        List<Evidence> said = seen.of(EvidenceKind.SUSPENSION, EvidenceKind.SUSPENSION_LIFTED);
        if (!said.isEmpty() && said.get(said.size() - 1).kind() == EvidenceKind.SUSPENSION) {
            return Hold.SUSPENDED;
        }
        return dossier.isInATeam(seen.day()) ? null : Hold.LEFT_TEAM;
    }

    /** The days on which anything can change; before the first entry there is nothing to say. */
    private NavigableSet<LocalDate> turns() {
        NavigableSet<LocalDate> days = new TreeSet<>();
        List<Evidence> entries = dossier.evidence(service);
        if (!entries.isEmpty()) {
            LocalDate first = entries.get(0).effectiveDay();
            Stream.of(
                            entries.stream().map(Evidence::effectiveDay),
                            entries.stream().flatMap(Decision::end),
                            dossier.memberships().stream().flatMap(p -> Stream.of(p.validFrom(), p.validUntil())),
                            dossier.book().rules(service).stream()
                                    .flatMap(rule -> Stream.concat(Stream.of(rule.validFrom()), rule.turns(dossier))))
                    .flatMap(some -> some)
                    .filter(day -> !day.isBefore(first) && day.isBefore(Period.OPEN))
                    .forEach(days::add);
        }
        return days;
    }
}
