package vn.toso.qualification;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.toso.evidence.Evidence;
import vn.toso.evidence.EvidenceKind;

/**
 * What is known of one person for one service, as it counts on a day.
 *
 * @param counting the entries that have taken effect, in the order in which they count
 */
record AsOf(LocalDate day, String service, List<Evidence> counting, Dossier dossier) {

    Stream<Evidence> about(String subject, EvidenceKind... kinds) {
        return of(kinds).filter(e -> e.subject().equals(subject));
    }

    Stream<Evidence> of(EvidenceKind... kinds) {
        List<EvidenceKind> asked = Arrays.asList(kinds);
        return counting.stream().filter(e -> asked.contains(e.kind()));
    }
}
