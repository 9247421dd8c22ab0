package vn.toso.qualification;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** One thing that a rule asks for. It answers with what meets it and what is missing, not only yes or no. */
sealed interface Condition
        permits Assisted,
                LessonsRead,
                Nominated,
                OwnPhone,
                QuizPassed,
                Rehearsed,
                SignedOff,
                SomeOf,
                StandsFor,
                UpToDate {

    /** What the evidence says to this condition on a day; met when every finding is. */
    List<Finding> judge(AsOf seen);

    /** Days on which the answer can change although no evidence begins to count on them. */
    default Stream<LocalDate> turns(Dossier dossier, String service) {
        return Stream.empty();
    }

    /** From which day on a change of an app breaks what was shown before; empty when it breaks nothing here. */
    default Stream<LocalDate> breaks(FeatureChange change) {
        return Stream.empty();
    }

    /** Services on whose standing the answer depends. */
    default Stream<String> services() {
        return Stream.empty();
    }
}
