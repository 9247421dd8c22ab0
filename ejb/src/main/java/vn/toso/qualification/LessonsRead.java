package vn.toso.qualification;

import java.util.List;
import vn.toso.evidence.EvidenceKind;

/** Every lesson of a course completed. */
record LessonsRead(String course, List<String> codes) implements Condition {
    LessonsRead {
        codes = List.copyOf(codes);
    }

    @Override
    public List<Finding> judge(AsOf seen) {
        return List.of(Finding.ofEach(
                Finding.Kind.LESSONS, course, codes, code -> seen.first(code, EvidenceKind.LESSON_COMPLETED)));
    }
}
