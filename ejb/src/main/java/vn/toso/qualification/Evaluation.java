package vn.toso.qualification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.toso.evidence.Evidence;
import vn.toso.evidence.EvidenceKind;
import vn.toso.shared.Period;

/**
 * The pure heart: rules and the evidence about one person for one service, answering for any day. The order in which the evidence
 * arrived does not matter; an entry counts from its effective day on, with what is known today.
 */
public final class Evaluation {
    private static final Comparator<Evidence> BY_EFFECT =
            Comparator.comparing(Evidence::effectiveAt).thenComparing(Evidence::id);

    private final List<Rule> rules;
    private final List<Evidence> evidence;

    public Evaluation(Collection<Rule> rules, Collection<Evidence> evidence) {
        this.rules = rules.stream()
                .sorted(Comparator.comparing(Rule::validFrom).thenComparing(Rule::number))
                .toList();
        this.evidence = standing(evidence);
    }

    /** Where the person stood on the day, as it is known today. */
    public Standing on(LocalDate day) {
        List<Evidence> counting =
                evidence.stream().filter(e -> !e.effectiveDay().isAfter(day)).toList();
        return rules.stream()
                .filter(rule -> !rule.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(rule -> rule.judge(counting))
                .orElseGet(Standing::withoutRule);
    }

    /** The same as intervals of days without a gap, beginning with the first entry; empty when there is no evidence. */
    public List<StatusInterval> intervals() {
        List<StatusInterval> intervals = new ArrayList<>();
        List<LocalDate> turns = List.copyOf(turns());
        for (int i = 0; i < turns.size(); i++) {
            LocalDate until = i + 1 < turns.size() ? turns.get(i + 1) : Period.OPEN;
            StatusInterval next = StatusInterval.of(new Period(turns.get(i), until), on(turns.get(i)));
            int last = intervals.size() - 1;
            if (last >= 0 && intervals.get(last).saysTheSameAs(next)) {
                intervals.set(last, intervals.get(last).until(until));
            } else {
                intervals.add(next);
            }
        }
        return intervals;
    }

    /** The days on which anything can change; before the first entry there is nothing to say. */
    private NavigableSet<LocalDate> turns() {
        NavigableSet<LocalDate> days =
                evidence.stream().map(Evidence::effectiveDay).collect(Collectors.toCollection(TreeSet::new));
        if (!days.isEmpty()) {
            LocalDate first = days.first();
            rules.stream()
                    .map(Rule::validFrom)
                    .filter(day -> day.isAfter(first))
                    .forEach(days::add);
        }
        return days;
    }

    /** Without the entries that were taken back, and without the voids themselves; a void counts for the past as well. */
    private static List<Evidence> standing(Collection<Evidence> all) {
        Set<UUID> voided = all.stream()
                .filter(e -> e.kind() == EvidenceKind.VOID)
                .map(Evidence::voids)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(e -> e.kind() != EvidenceKind.VOID && !voided.contains(e.id()))
                .sorted(BY_EFFECT)
                .toList();
    }
}
