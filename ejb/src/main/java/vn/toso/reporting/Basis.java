package vn.toso.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.toso.shared.Rows;
import vn.toso.shared.VietnamTime;

/**
 * By what members are counted: whoever asks of another day, or after a course has come, must not be told what was counted before.
 *
 * @param courses services of the courses for members
 * @param leaderCourses services of those for leaders
 * @param core codes of the core services
 * @param services codes of all for which somebody can be qualified
 */
record Basis(LocalDate day, Set<String> courses, Set<String> leaderCourses, Set<String> core, Set<String> services) {

    /** Another one for another basis. */
    UUID mark() {
        return UUID.nameUUIDFromBytes((day + " " + new TreeSet<>(courses) + new TreeSet<>(leaderCourses)
                        + new TreeSet<>(core) + new TreeSet<>(services))
                .getBytes(UTF_8));
    }

    /**
     * Gives a statement what it names of this, and nothing else.
     *
     * @param asked the services of which it is asked
     */
    Rows bind(Rows rows, String sql, Set<String> asked) {
        return bind(rows, sql, asked, day.plusDays(1), day.plusDays(LapseReport.DAYS));
    }

    /** The same of some of the days that can be asked of only. */
    Rows bind(Rows rows, String sql, Set<String> asked, LocalDate earliest, LocalDate latest) {
        Map<String, Object> all = Map.of(
                "on",
                day,
                "end",
                VietnamTime.endOf(day),
                "services",
                some(asked),
                "courses",
                some(courses),
                "leaderCourses",
                some(leaderCourses),
                "core",
                some(core),
                "many",
                courses.size(),
                "earliest",
                earliest,
                "latest",
                latest);
        all.forEach((name, value) -> {
            if (names(sql, name)) {
                rows.with(name, value);
            }
        });
        return rows;
    }

    /** Whether a statement has a parameter of that name. */
    static boolean names(String sql, String parameter) {
        return Pattern.compile(":" + parameter + "\\b").matcher(sql).find();
    }

    /** Never none, so that it can stand in a list. */
    static Set<String> some(Set<String> codes) {
        return codes.isEmpty() ? Set.of("") : codes;
    }
}
