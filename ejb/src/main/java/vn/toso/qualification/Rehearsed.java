package vn.toso.qualification;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.toso.evidence.Evidence;
import vn.toso.evidence.EvidenceKind;

/**
 * Every scene of a course rehearsed alone and to its end.
 *
 * @param codes of the scenes
 * @param errors how many wrong taps a run may have
 */
record Rehearsed(String course, List<String> codes, int errors) implements Condition {
    Rehearsed {
        codes = List.copyOf(codes);
    }

    @Override
    public List<Finding> judge(AsOf seen) {
        List<Evidence> done = codes.stream()
                .flatMap(code -> seen.about(code, EvidenceKind.REHEARSAL_DONE)
                        .filter(this::isGoodEnough)
                        .limit(1))
                .toList();
        Set<String> met = done.stream().map(Evidence::subject).collect(Collectors.toSet());
        return List.of(Finding.of(
                Finding.Kind.REHEARSAL,
                course,
                done,
                codes.stream().filter(code -> !met.contains(code)).toList(),
                codes.size()));
    }

    private boolean isGoodEnough(Evidence run) {
        Integer wrong = run.outcome().wrongTaps();
        return wrong != null && wrong <= errors;
    }
}
