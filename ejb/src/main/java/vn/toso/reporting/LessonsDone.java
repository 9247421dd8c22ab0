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
import vn.toso.shared.VietnamTime;

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
            SELECT e.id, e.person, e.service, e.subject, e.voids
            FROM evidence_entry e
            WHERE e.person IN (:persons) AND e.kind IN ('LESSON_COMPLETED', 'VOID') AND e.effective_at < :end
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
            for (Lesson done : done(all.subList(i, Math.min(all.size(), i + AT_ONCE)), day)) {
                if (lessons.getOrDefault(done.of().service(), Set.of()).contains(done.code())) {
                    read.merge(done.of(), 1, Integer::sum);
                }
            }
        }
        read.replaceAll((of, number) ->
                100 * number / lessons.getOrDefault(of.service(), Set.of()).size());
        return read;
    }

    private record Lesson(Runs.Of of, String code) {}

    /** Each once, without what was taken back. */
    private Set<Lesson> done(List<UUID> persons, LocalDate day) {
        Map<UUID, Lesson> entries = new HashMap<>();
        Set<UUID> voided = new HashSet<>();
        Rows.of(entities, READ)
                .with("persons", persons)
                .with("end", VietnamTime.endOf(day))
                .each(row -> {
                    if (row.has("voids")) {
                        voided.add(row.id("voids"));
                    } else {
                        entries.put(
                                row.id("id"),
                                new Lesson(new Runs.Of(row.id("person"), row.text("service")), row.text("subject")));
                    }
                });
        entries.keySet().removeAll(voided);
        return new HashSet<>(entries.values());
    }
}
