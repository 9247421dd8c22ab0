package vn.toso.qualification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.toso.evidence.Evidence;
import vn.toso.evidence.EvidenceKind;

/** Every step of a check-off sheet observed and signed, not longer ago than some months. */
record SignedOff(String sheet, int months) implements Condition {
    @Override
    public List<Finding> judge(AsOf seen) {
        Optional<Evidence> valid = seen.about(sheet, EvidenceKind.PRACTICE_SIGNED_OFF).stream()
                .filter(e -> seen.day().isBefore(end(e)))
                .reduce((earlier, later) -> later);
        Finding found = Finding.ofOne(Finding.Kind.SHEET, sheet, valid);
        return List.of(valid.map(signed -> found.until(end(signed))).orElse(found));
    }

    @Override
    public Stream<LocalDate> turns(Dossier dossier, String service) {
        return dossier.evidence(service).stream()
                .filter(e -> e.kind() == EvidenceKind.PRACTICE_SIGNED_OFF
                        && e.subject().equals(sheet))
                .map(this::end);
    }

    /** The first day on which the signature no longer counts. */
    private LocalDate end(Evidence signed) {
        return signed.effectiveDay().plusMonths(months);
    }
}
