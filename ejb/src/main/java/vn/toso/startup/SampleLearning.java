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
    private static final String QUIZ = "K04-QUIZ";

    /** How many members of the village with this number, counted in turn, have finished the course. */
    private static final int[] FINISHED = {0, 2, 1, 3, 0, 2, 2, 0, 1, 2};

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Courses courses;

    @Inject
    EvidenceLog log;

    void happen() {
        Courses.Outline course = courses.outline(Jurisdiction.product(), COURSE);
        int village = 0;
        for (List<UUID> members : membersByVillage().values()) {
            int finished = FINISHED[village % FINISHED.length];
            for (int i = 0; i < finished; i++) {
                learn(
                        course,
                        members.get(members.size() - 1 - i),
                        course.lessons().size(),
                        true,
                        village);
            }
            if (village % 2 == 0 && members.size() > finished + 1) {
                learn(course, members.get(members.size() - 1 - finished), 1 + village % 4, false, village);
            }
            village++;
        }
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

    private void learn(Courses.Outline course, UUID person, int lessons, boolean passed, int village) {
        Instant begun = clock.instant().minus(Duration.ofDays(10 + village % 40));
        for (int i = 0; i < lessons; i++) {
            String lesson = course.lessons().get(i).code();
            tell(course, person, EvidenceKind.LESSON_COMPLETED, lesson, Outcome.DONE, begun.plus(Duration.ofDays(i)));
        }
        if (passed) {
            Outcome outcome = Outcome.graded(new Percent(83 + village % 3 * 8), true);
            tell(course, person, EvidenceKind.QUIZ_GRADED, QUIZ, outcome, begun.plus(Duration.ofDays(lessons)));
        }
    }

    private void tell(
            Courses.Outline course, UUID person, EvidenceKind kind, String subject, Outcome outcome, Instant when) {
        Fact fact = new Fact(
                Ids.next(), kind, person, course.service(), subject, course.version(), outcome, when, when, null, null);
        log.append(Jurisdiction.member(person), fact);
    }
}
