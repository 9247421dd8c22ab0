package vn.toso.qualification;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.toso.evidence.Evidence;
import vn.toso.evidence.EvidenceKind;

/** Every lesson of a course completed. */
record LessonsRead(String course, List<String> codes) implements Condition {
    LessonsRead {
        codes = List.copyOf(codes);
    }

    @Override
    public List<Finding> judge(AsOf seen) {
        List<Evidence> read = codes.stream()
                .flatMap(code -> seen.about(code, EvidenceKind.LESSON_COMPLETED).limit(1))
                .toList();
        Set<String> done = read.stream().map(Evidence::subject).collect(Collectors.toSet());
        return List.of(Finding.of(
                Finding.Kind.LESSONS,
                course,
                read,
                codes.stream().filter(code -> !done.contains(code)).toList(),
                codes.size()));
    }
}
