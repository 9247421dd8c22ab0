package vn.toso.qualification;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.toso.evidence.Evidence;
import vn.toso.evidence.EvidenceKind;

/** So many residents helped within so many days. */
record Assisted(int times, int days) implements Condition {
    @Override
    public List<Finding> judge(AsOf seen) {
        List<Evidence> recent = seen.of(EvidenceKind.ASSIST_LOGGED).stream()
                .filter(e -> seen.day().isBefore(end(e)))
                .toList();
        List<Evidence> counted = recent.subList(Math.max(0, recent.size() - times), recent.size());
        List<String> missing = java.util.Collections.nCopies(times - counted.size(), seen.service());
        Finding found = Finding.of(Finding.Kind.ASSISTS, seen.service(), counted, missing, times);
        return List.of(missing.isEmpty() ? found.until(end(counted.get(0))) : found);
    }

    @Override
    public Stream<LocalDate> turns(Dossier dossier, String service) {
        return dossier.evidence(service).stream()
                .filter(e -> e.kind() == EvidenceKind.ASSIST_LOGGED)
                .map(this::end);
    }

    private LocalDate end(Evidence assist) {
        return assist.effectiveDay().plusDays(days);
    }
}
