package vn.toso.coursepack;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.toso.shared.Refused;

/** Collects every fault of a package, not only the first; a hopeless package is not read to its end. */
final class Problems {
    private static final int MOST = 500;

    private final Set<Problem> found = new LinkedHashSet<>();

    void add(String file, int line, String key, Object... details) {
        if (found.size() < MOST) {
            found.add(new Problem(file, Math.max(1, line), key, List.of(details)));
        }
    }

    /** What a value's own parser refuses becomes a fault at this line. */
    <T> Optional<T> tried(String file, int line, Supplier<T> parser) {
        try {
            return Optional.of(parser.get());
        } catch (Refused refused) {
            add(file, line, refused.key(), refused.details().toArray());
            return Optional.empty();
        }
    }

    /** By file and line. */
    List<Problem> sorted() {
        return found.stream().sorted(Problem.ORDER).toList();
    }
}
