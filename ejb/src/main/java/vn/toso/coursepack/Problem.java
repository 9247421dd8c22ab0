package vn.toso.coursepack;

import java.util.Comparator;
import java.util.List;

/**
 * One fault of a package, for whoever writes it.
 *
 * @param file path inside the package; empty for the package as a whole
 * @param line counted from 1
 * @param key message key without the prefix {@code refused.}
 * @param details what the sentence names, in the order of its placeholders
 */
public record Problem(String file, int line, String key, List<Object> details) {
    static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file).thenComparingInt(Problem::line);

    public Problem {
        details = List.copyOf(details);
    }

    @Override
    public String toString() {
        return file + ":" + line + " " + key + details;
    }
}
