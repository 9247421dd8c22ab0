package vn.toso.qualification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.toso.evidence.Evidence;
import vn.toso.evidence.EvidenceKind;
import vn.toso.shared.Period;
import vn.toso.shared.VietnamTime;

/** Everything that is known of one person, beside the book by which it is judged. What was taken back is left out. */
final class Dossier {
    private static final Comparator<Evidence> BY_EFFECT =
            Comparator.comparing(Evidence::effectiveAt).thenComparing(Evidence::id);

    private final RuleBook book;
    private final Map<String, List<Evidence>> evidence;
    private final List<Period> memberships;
    private final Map<String, List<StatusInterval>> judged = new HashMap<>();

    /**
     * @param evidence of every service, in any order
     * @param memberships in teams, ever; somebody who never was in one, such as an officer, cannot leave one
     */
    Dossier(RuleBook book, Collection<Evidence> evidence, Collection<Period> memberships) {
        this.book = book;
        this.evidence = standing(evidence);
        this.memberships = List.copyOf(memberships);
    }

    RuleBook book() {
        return book;
    }

    /** Entries about the service in the order in which they count. */
    List<Evidence> evidence(String service) {
        return evidence.getOrDefault(service, List.of());
    }

    /** Those that count on the day. */
    List<Evidence> until(String service, LocalDate day) {
        List<Evidence> all = evidence(service);
        Instant end = VietnamTime.endOf(day);
        int counting = 0;
        while (counting < all.size() && all.get(counting).effectiveAt().isBefore(end)) {
            counting++;
        }
        return all.subList(0, counting);
    }

    List<Period> memberships() {
        return memberships;
    }

    boolean isInATeam(LocalDate day) {
        return memberships.isEmpty() || memberships.stream().anyMatch(period -> period.contains(day));
    }

    /** The statuses for a service; asked for often where it is a prerequisite, so judged once. */
    List<StatusInterval> intervals(String service) {
        List<StatusInterval> known = judged.get(service);
        if (known == null) {
            known = new Evaluation(this, service).intervals();
            judged.put(service, known);
        }
        return known;
    }

    /** The first day after the asked one on which the person is no longer qualified, as far as it can be known. */
    LocalDate qualifiedUntil(String service, LocalDate day) {
        LocalDate until = day;
        for (StatusInterval status : intervals(service)) {
            if (status.period().contains(until) && status.isQualified()) {
                until = status.period().validUntil();
            }
        }
        return until;
    }

    /** Without the entries that were taken back, and without the voids themselves; a void counts for the past as well. */
    private static Map<String, List<Evidence>> standing(Collection<Evidence> all) {
        Set<UUID> voided = all.stream()
                .filter(e -> e.kind() == EvidenceKind.VOID)
                .map(Evidence::voids)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(e -> e.kind() != EvidenceKind.VOID && !voided.contains(e.id()))
                .sorted(BY_EFFECT)
                .collect(Collectors.groupingBy(Evidence::service));
    }
}
