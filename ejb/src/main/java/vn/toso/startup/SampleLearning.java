package vn.toso.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.toso.course.Courses;
import vn.toso.evidence.EvidenceKind;
import vn.toso.evidence.EvidenceLog;
import vn.toso.evidence.Fact;
import vn.toso.evidence.Outcome;
import vn.toso.organization.Jurisdiction;
import vn.toso.shared.Ids;
import vn.toso.shared.Percent;
import vn.toso.shared.Rows;

/**
 * What the sample's members have learned in the weeks before: enough that some villages are covered, some hang on one person and some have
 * nobody. It goes through the log like everything that is learned, so the statuses follow by themselves.
 */
@ApplicationScoped
@Transactional
class SampleLearning {
    private static final String COURSE = "K04";

    /** Of those who have finished that course, every how-manieth has finished another one as well. */
    private static final List<Also> ALSO = List.of(
            new Also("K02", 2),
            new Also("K10", 3),
            new Also("K05", 5),
            new Also("K09", 7),
            new Also("K07", 9),
            new Also("K06", 11));

    /** How many members of the village with this number, counted in turn, have finished the course. */
    private static final int[] FINISHED = {0, 2, 1, 3, 0, 2, 2, 0, 1, 2};

    /** Everybody began at least so many days ago, so that nothing lies in the future. */
    private static final int DAYS_AGO = 20;

    private record Also(String course, int every) {}

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Courses courses;

    @Inject
    EvidenceLog log;

    void happen() {
        Courses.Outline first = courses.outline(Jurisdiction.product(), COURSE);
        Map<Also, Courses.Outline> also = new LinkedHashMap<>();
        ALSO.forEach(more -> also.put(more, courses.outline(Jurisdiction.product(), more.course())));
        int village = 0;
        int able = 0;
        for (List<UUID> members : membersByVillage().values()) {
            int finished = FINISHED[village % FINISHED.length];
            for (int i = 0; i < finished; i++) {
                UUID member = members.get(members.size() - 1 - i);
                forget();
                finish(first, member, village, 0);
                int days = 0;
                for (Map.Entry<Also, Courses.Outline> more : also.entrySet()) {
                    if (able % more.getKey().every() == 0) {
                        days += 3;
                        finish(more.getValue(), member, village, days);
                    }
                }
                able++;
            }
            if (village % 2 == 0 && members.size() > finished + 1) {
                forget();
                read(first, members.get(members.size() - 1 - finished), 1 + village % 4, begun(village, 0));
            }
            village++;
        }
    }

    /** What was written needs no watching any more; watching everything makes each entry slower than the one before. */
    private void forget() {
        entities.flush();
        entities.clear();
    }

    private Map<UUID, List<UUID>> membersByVillage() {
        return Rows.of(entities, """
                        SELECT u.id AS village, m.person
                        FROM organization_unit u
                        JOIN organization_team t ON t.unit = u.id
                        JOIN organization_membership m ON m.team = t.id AND m.valid_until > :today AND m.role = 'MEMBER'
                        JOIN organization_person n ON n.id = m.person
                        WHERE u.level = 'VILLAGE'
                        ORDER BY u.reference, n.phone
                        """)
                .with("today", clock.instant().atZone(clock.getZone()).toLocalDate())
                .list(row -> Map.entry(row.id("village"), row.id("person")))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private void finish(Courses.Outline course, UUID person, int village, int days) {
        Instant begun = begun(village, days);
        read(course, person, course.lessons().size(), begun);
        Outcome outcome = Outcome.graded(new Percent(83 + village % 3 * 8), true);
        tell(
                course,
                person,
                EvidenceKind.QUIZ_GRADED,
                course.code() + "-QUIZ",
                outcome,
                begun.plus(Duration.ofDays(2)));
    }

    /** Three lessons in an evening. */
    private void read(Courses.Outline course, UUID person, int lessons, Instant begun) {
        for (int i = 0; i < lessons; i++) {
            String lesson = course.lessons().get(i).code();
            Instant when = begun.plus(Duration.ofDays(i / 3)).plus(Duration.ofMinutes(i % 3 * 6L));
            tell(course, person, EvidenceKind.LESSON_COMPLETED, lesson, Outcome.DONE, when);
        }
    }

    private Instant begun(int village, int days) {
        return clock.instant().minus(Duration.ofDays(DAYS_AGO + village % 40 - days));
    }

    private void tell(
            Courses.Outline course, UUID person, EvidenceKind kind, String subject, Outcome outcome, Instant when) {
        Fact fact = new Fact(
                Ids.next(), kind, person, course.service(), subject, course.version(), outcome, when, when, null, null);
        log.append(Jurisdiction.member(person), fact);
    }
}
