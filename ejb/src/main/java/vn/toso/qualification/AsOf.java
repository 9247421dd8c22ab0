package vn.toso.qualification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.toso.evidence.Evidence;
import vn.toso.evidence.EvidenceKind;

/**
 * What is known of one person for one service, as it counts on a day. Looked through some ten times for each day on which anything changes,
 * millions of times in a rebuild, and so without streams.
 *
 * @param counting the entries that have taken effect, in the order in which they count
 */
record AsOf(LocalDate day, String service, List<Evidence> counting, Dossier dossier) {

    List<Evidence> of(EvidenceKind... kinds) {
        return entries(any -> true, kinds);
    }

    List<Evidence> about(String subject, EvidenceKind... kinds) {
        return entries(entry -> entry.subject().equals(subject), kinds);
    }

    /** The first entry about the subject that is good enough. */
    Optional<Evidence> first(String subject, Predicate<Evidence> isEnough, EvidenceKind... kinds) {
        List<EvidenceKind> asked = Arrays.asList(kinds);
        for (Evidence entry : counting) {
            if (asked.contains(entry.kind()) && entry.subject().equals(subject) && isEnough.test(entry)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    Optional<Evidence> first(String subject, EvidenceKind kind) {
        return first(subject, any -> true, kind);
    }

    private List<Evidence> entries(Predicate<Evidence> isAsked, EvidenceKind... kinds) {
        List<EvidenceKind> asked = Arrays.asList(kinds);
        List<Evidence> entries = new ArrayList<>();
        for (Evidence entry : counting) {
            if (asked.contains(entry.kind()) && isAsked.test(entry)) {
                entries.add(entry);
            }
        }
        return entries;
    }
}
