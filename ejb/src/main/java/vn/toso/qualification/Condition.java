package vn.toso.qualification;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.toso.evidence.Evidence;
import vn.toso.evidence.EvidenceKind;
import vn.toso.shared.Percent;

/** One thing that a rule asks for. It answers with what meets it and what is missing, not only yes or no. */
sealed interface Condition {

    /** What the evidence says to this condition, for entries that count on the asked day. */
    Finding judge(Collection<Evidence> counting);

    /** Every lesson of a course completed. */
    record LessonsRead(String course, List<String> codes) implements Condition {
        public LessonsRead {
            codes = List.copyOf(codes);
        }

        @Override
        public Finding judge(Collection<Evidence> counting) {
            List<Evidence> read = codes.stream()
                    .flatMap(code -> counting.stream()
                            .filter(e -> e.kind() == EvidenceKind.LESSON_COMPLETED
                                    && e.subject().equals(code))
                            .limit(1))
                    .toList();
            Set<String> done = Set.copyOf(read.stream().map(Evidence::subject).toList());
            return new Finding(
                    Finding.Kind.LESSONS,
                    course,
                    read,
                    codes.stream().filter(code -> !done.contains(code)).toList(),
                    codes.size());
        }
    }

    /** A graded paper at the mark, with every critical safety item right. */
    record QuizPassed(String quiz, Percent mark) implements Condition {
        @Override
        public Finding judge(Collection<Evidence> counting) {
            List<Evidence> passed = counting.stream()
                    .filter(e -> e.kind() == EvidenceKind.QUIZ_GRADED
                            && e.subject().equals(quiz)
                            && e.outcome().reaches(mark))
                    .limit(1)
                    .toList();
            return new Finding(Finding.Kind.QUIZ, quiz, passed, passed.isEmpty() ? List.of(quiz) : List.of(), 1);
        }
    }
}
