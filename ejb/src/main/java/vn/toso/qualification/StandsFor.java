package vn.toso.qualification;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Another service for which the person must be qualified as well, such as the safety course: the gate. */
record StandsFor(String other) implements Condition {
    @Override
    public List<Finding> judge(AsOf seen) {
        List<StatusInterval> kept = seen.dossier().intervals(other).stream()
                .filter(status -> status.period().contains(seen.day()) && status.isQualified())
                .toList();
        Finding found =
                Finding.of(Finding.Kind.SERVICE, other, List.of(), kept.isEmpty() ? List.of(other) : List.of(), 1);
        return List.of(kept.isEmpty() ? found : found.until(seen.dossier().qualifiedUntil(other, seen.day())));
    }

    @Override
    public Stream<LocalDate> turns(Dossier dossier, String service) {
        return dossier.intervals(other).stream().map(status -> status.period().validFrom());
    }

    @Override
    public Stream<String> services() {
        return Stream.of(other);
    }
}
