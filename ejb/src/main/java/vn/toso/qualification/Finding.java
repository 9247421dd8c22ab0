package vn.toso.qualification;

import java.util.List;
import vn.toso.evidence.Evidence;

/**
 * What the evidence says to one condition of a rule.
 *
 * @param kind what sort of thing is asked for; names the sentence on the page
 * @param subject code of the course or quiz that it is about
 * @param metBy the entries that meet it or a part of it, in the order in which they count
 * @param missing codes of what is still to be done; empty when the condition is met
 * @param parts how many single things the condition asks for
 */
public record Finding(Kind kind, String subject, List<Evidence> metBy, List<String> missing, int parts) {
    /** The sorts of conditions. */
    public enum Kind {
        LESSONS,
        QUIZ
    }

    public Finding {
        metBy = List.copyOf(metBy);
        missing = List.copyOf(missing);
    }

    public boolean isMet() {
        return missing.isEmpty();
    }

    public int partsMet() {
        return parts - missing.size();
    }
}
