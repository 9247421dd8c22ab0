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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.toso.course.Courses;
import vn.toso.course.Scenes;
import vn.toso.evidence.EvidenceKind;
import vn.toso.evidence.EvidenceLog;
import vn.toso.evidence.Fact;
import vn.toso.evidence.Outcome;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Listings;
import vn.toso.practice.CheckOffSheets;
import vn.toso.shared.Ids;
import vn.toso.shared.Percent;
import vn.toso.shared.Rows;

/**
 * What the sample's members have learned and shown in the weeks before: enough that some villages are covered, some hang on one person and some have
 * nobody. It goes through the log like everything that is learned, so the statuses follow by themselves.
 */
@ApplicationScoped
@Transactional
class SampleLearning {
    private static final Jurisdiction PRODUCT = Jurisdiction.product();
    private static final String SAFETY = "K02";

    /** What a member who has finished has finished: after the safety course, without which nothing counts, every how-manieth another. */
    private static final List<Taken> TAKEN = List.of(
            new Taken(SAFETY, 1),
            new Taken("K04", 1),
            new Taken("K10", 3),
            new Taken("K05", 5),
            new Taken("K09", 7),
            new Taken("K07", 9),
            new Taken("K06", 11));

    /** How many members of the village with this number, counted in turn, have finished the course. */
    private static final int[] FINISHED = {0, 2, 1, 3, 0, 2, 2, 0, 1, 2};

    /** Of so many who have finished, one has not agreed that residents may know. */
    private static final int NOT_LISTED = 4;

    /** Everybody began at least so many days ago, so that nothing lies in the future. */
    private static final int DAYS_AGO = 24;

    private record Taken(String course, int every) {}

    /** What there is to be learned of a course, and what is signed of it at the end. */
    private record Plan(Courses.Outline outline, List<Scenes.SceneLine> scenes, Optional<String> sheet) {}

    private record Member(UUID village, UUID person, UUID assessor) {}

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Courses courses;

    @Inject
    Scenes scenes;

    @Inject
    CheckOffSheets sheets;

    @Inject
    EvidenceLog log;

    @Inject
    Listings listings;

    void happen() {
        Map<Taken, Plan> plans = new LinkedHashMap<>();
        TAKEN.forEach(taken -> plans.put(taken, plan(taken.course())));
        Courses.Outline begunOnly = courses.outline(PRODUCT, "K04");
        int village = 0;
        int able = 0;
        for (List<Member> members : membersByVillage().values()) {
            int finished = FINISHED[village % FINISHED.length];
            for (int i = 0; i < finished; i++) {
                Member member = members.get(members.size() - 1 - i);
                forget();
                int days = 0;
                for (Map.Entry<Taken, Plan> taken : plans.entrySet()) {
                    if (able % taken.getKey().every() == 0) {
                        finish(taken.getValue(), member, village, days);
                        days += 3;
                    }
                }
                if (able % NOT_LISTED != 1) {
                    listings.agree(Jurisdiction.member(member.person()));
                }
                able++;
            }
            if (village % 2 == 0 && members.size() > finished + 1) {
                forget();
                read(
                        begunOnly,
                        members.get(members.size() - 1 - finished).person(),
                        1 + village % 4,
                        begun(village, 0));
            }
            village++;
        }
    }

    private Plan plan(String course) {
        Courses.Outline outline = courses.outline(PRODUCT, course);
        return new Plan(
                outline,
                scenes.of(PRODUCT, course),
                course.equals(SAFETY)
                        ? Optional.empty()
                        : Optional.of(sheets.ofCourse(PRODUCT, course).code()));
    }

    /** What was written needs no watching any more; watching everything makes each entry slower than the one before. */
    private void forget() {
        entities.flush();
        entities.clear();
    }

    /** Every member once, with the nearest officer who may watch and sign. */
    private Map<UUID, List<Member>> membersByVillage() {
        Map<UUID, Member> members = new LinkedHashMap<>();
        Rows.of(entities, """
                        SELECT u.id AS village, m.person, g.person AS assessor
                        FROM organization_unit u
                        JOIN organization_team t ON t.unit = u.id
                        JOIN organization_membership m ON m.team = t.id AND m.valid_until > :today AND m.role = 'MEMBER'
                        JOIN organization_person n ON n.id = m.person
                        JOIN organization_descent d ON d.descendant = u.id AND d.valid_until > :today
                        JOIN organization_unit above ON above.id = d.ancestor
                        JOIN account_grant g ON g.unit = above.id AND g.role = 'ASSESSOR'
                        WHERE u.level = 'VILLAGE'
                        ORDER BY u.reference, n.phone, above.level = 'COMMUNE' DESC
                        """)
                .with("today", clock.instant().atZone(clock.getZone()).toLocalDate())
                .each(row -> members.putIfAbsent(
                        row.id("person"), new Member(row.id("village"), row.id("person"), row.id("assessor"))));
        return members.values().stream()
                .collect(Collectors.groupingBy(Member::village, LinkedHashMap::new, Collectors.toList()));
    }

    /** Reads, takes the quiz, rehearses, and does it before an officer. */
    private void finish(Plan plan, Member member, int village, int days) {
        Courses.Outline course = plan.outline();
        UUID person = member.person();
        Instant begun = begun(village, days);
        read(course, person, course.lessons().size(), begun);
        Outcome outcome = Outcome.graded(new Percent(83 + village % 3 * 8), true);
        String quiz = course.code() + "-QUIZ";
        tell(course, person, person, EvidenceKind.QUIZ_GRADED, quiz, outcome, begun.plus(Duration.ofDays(2)));
        for (Scenes.SceneLine scene : plan.scenes()) {
            Instant when = begun.plus(Duration.ofDays(2)).plus(Duration.ofMinutes(10L * scene.position()));
            Outcome taps = Outcome.rehearsed((village + scene.position()) % 3);
            tell(course, person, person, EvidenceKind.REHEARSAL_DONE, scene.code(), taps, when);
        }
        plan.sheet()
                .ifPresent(sheet -> tell(
                        course,
                        member.assessor(),
                        person,
                        EvidenceKind.PRACTICE_SIGNED_OFF,
                        sheet,
                        Outcome.DONE,
                        begun.plus(Duration.ofDays(3))));
    }

    /** Three lessons in an evening. */
    private void read(Courses.Outline course, UUID person, int lessons, Instant begun) {
        for (int i = 0; i < lessons; i++) {
            String lesson = course.lessons().get(i).code();
            Instant when = begun.plus(Duration.ofDays(i / 3)).plus(Duration.ofMinutes(i % 3 * 6L));
            tell(course, person, person, EvidenceKind.LESSON_COMPLETED, lesson, Outcome.DONE, when);
        }
    }

    private Instant begun(int village, int days) {
        return clock.instant().minus(Duration.ofDays(DAYS_AGO + village % 40 - days));
    }

    private void tell(
            Courses.Outline course,
            UUID recorder,
            UUID person,
            EvidenceKind kind,
            String subject,
            Outcome outcome,
            Instant when) {
        Fact fact = new Fact(
                Ids.next(), kind, person, course.service(), subject, course.version(), outcome, when, when, null, null);
        log.append(Jurisdiction.member(recorder), fact);
    }
}
