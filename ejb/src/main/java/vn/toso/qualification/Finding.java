package vn.toso.qualification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.toso.evidence.Evidence;
import vn.toso.shared.Period;

/**
 * What the evidence says to one condition of a rule.
 *
 * @param kind what sort of thing is asked for; names the sentence on the page
 * @param subject code of the course, quiz, sheet or service that it is about
 * @param metBy the entries that meet it or a part of it, in the order in which they count
 * @param missing codes of what is still to be done; empty when the condition is met
 * @param parts how many single things the condition asks for
 * @param until the first day on which what is met now is met no longer; {@link Period#OPEN} when no such day is known
 * @param ahead codes of what will be missing from that day on
 * @param otherwise what could be done instead of what is missing
 */
public record Finding(
        Kind kind,
        String subject,
        List<Evidence> metBy,
        List<String> missing,
        int parts,
        LocalDate until,
        List<String> ahead,
        List<Finding> otherwise) {
    /** The sorts of conditions. */
    public enum Kind {
        LESSONS,
        QUIZ,
        REHEARSAL,
        OWN_PHONE,
        SHEET,
        SERVICE,
        UP_TO_DATE,
        ASSISTS,
        NOMINATION;

        /** Whether a member does it alone, within the course: nobody has to watch, and no other service has to be learned. */
        public boolean isAlone() {
            return switch (this) {
                case LESSONS, QUIZ, REHEARSAL, OWN_PHONE -> true;
                case SHEET, SERVICE, UP_TO_DATE, ASSISTS, NOMINATION -> false;
            };
        }
    }

    public Finding {
        metBy = List.copyOf(metBy);
        missing = List.copyOf(missing);
        ahead = List.copyOf(ahead);
        otherwise = List.copyOf(otherwise);
    }

    static Finding of(Kind kind, String subject, List<Evidence> metBy, List<String> missing, int parts) {
        return new Finding(kind, subject, metBy, missing, parts, Period.OPEN, List.of(), List.of());
    }

    /**
     * Of a condition that asks for one entry of each of several things.
     *
     * @param codes of the things
     * @param met the entry that meets the code; empty where it is still to be done
     */
    static Finding ofEach(Kind kind, String subject, List<String> codes, Function<String, Optional<Evidence>> met) {
        List<Evidence> done = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String code : codes) {
            met.apply(code).ifPresentOrElse(done::add, () -> missing.add(code));
        }
        return of(kind, subject, done, missing, codes.size());
    }

    /** Of a condition that asks for one entry. */
    static Finding ofOne(Kind kind, String subject, Optional<Evidence> met) {
        return ofEach(kind, subject, List.of(subject), code -> met);
    }

    Finding until(LocalDate end) {
        return until(end, ahead);
    }

    Finding until(LocalDate end, List<String> then) {
        return new Finding(kind, subject, metBy, missing, parts, end, then, otherwise);
    }

    Finding otherwise(List<Finding> others) {
        return new Finding(kind, subject, metBy, missing, parts, until, ahead, others);
    }

    public boolean isMet() {
        return missing.isEmpty();
    }

    public int partsMet() {
        return parts - missing.size();
    }
}
