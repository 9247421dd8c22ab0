package vn.toso.coursepack;

import java.util.HashSet;
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
    private final Set<Problem> remarks = new LinkedHashSet<>();
    private final Set<String> ignored = new HashSet<>();

    void add(String file, int line, String key, Object... details) {
        if (!isFull() && !ignored.contains(file)) {
            found.add(new Problem(file, Math.max(1, line), key, List.of(details)));
        }
    }

    /** Worth saying, but nothing that keeps the package from being published. */
    void remark(String file, int line, String key, Object... details) {
        remarks.add(new Problem(file, line, key, List.of(details)));
    }

    List<Problem> remarks() {
        return remarks.stream().sorted(Problem.ORDER).toList();
    }

    /** Enough was found; the rest is not looked at. */
    boolean isFull() {
        return found.size() >= MOST;
    }

    /** Of a file that cannot be read enough is said; what its checks would miss in it is no news. */
    void ignore(String file) {
        ignored.add(file);
    }

    boolean ignores(String file) {
        return ignored.contains(file);
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
