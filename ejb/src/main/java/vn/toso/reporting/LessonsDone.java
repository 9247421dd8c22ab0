package vn.toso.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.toso.shared.Rows;

/** How much of the newest version of each course somebody has read, from the log itself. */
@Dependent
class LessonsDone {
    private static final int AT_ONCE = 500;

    private static final String LESSONS = """
            SELECT c.service, l.code
            FROM course_course c
            JOIN course_version v ON v.course = c.code
                 AND v.number = (SELECT MAX(n.number) FROM course_version n WHERE n.course = c.code)
            JOIN course_lesson l ON l.course_version = v.id
            """;

    private static final String READ = """
            SELECT DISTINCT e.person, e.service, e.subject
            FROM evidence_entry e
            WHERE e.person IN (:persons) AND e.kind = 'LESSON_COMPLETED' AND e.effective_at < :end
              AND NOT EXISTS (SELECT 1 FROM evidence_entry x
                              WHERE x.person = e.person AND x.kind = 'VOID' AND x.voids = e.id AND x.effective_at < :end)
            """;

    @Inject
    EntityManager entities;

    /** @return in percent, for whoever has read something; 99 at most before the last lesson */
    Map<Runs.Of, Integer> shares(LocalDate day, Collection<UUID> persons) {
        Map<String, Set<String>> lessons = new HashMap<>();
        Rows.of(entities, LESSONS)
                .each(row -> lessons.computeIfAbsent(row.text("service"), any -> new HashSet<>())
                        .add(row.text("code")));
        Map<Runs.Of, Integer> read = new HashMap<>();
        List<UUID> all = persons.stream().distinct().toList();
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            Rows.of(entities, READ)
                    .with("persons", all.subList(i, Math.min(all.size(), i + AT_ONCE)))
                    .with("end", ReportFrame.end(day))
                    .each(row -> {
                        String service = row.text("service");
                        if (lessons.getOrDefault(service, Set.of()).contains(row.text("subject"))) {
                            read.merge(new Runs.Of(row.id("person"), service), 1, Integer::sum);
                        }
                    });
        }
        read.replaceAll((of, number) ->
                100 * number / lessons.getOrDefault(of.service(), Set.of()).size());
        return read;
    }
}
