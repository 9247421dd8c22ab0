package vn.toso.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.account.Accounts;
import vn.toso.account.Grants;
import vn.toso.course.Courses;
import vn.toso.course.Scenes;
import vn.toso.coursepack.CoursePacks;
import vn.toso.digitalservice.Catalogue;
import vn.toso.evidence.EvidenceKind;
import vn.toso.evidence.EvidenceLog;
import vn.toso.evidence.Fact;
import vn.toso.evidence.Outcome;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Persons;
import vn.toso.organization.Role;
import vn.toso.organization.Units;
import vn.toso.qualification.Standings;
import vn.toso.shared.Ids;
import vn.toso.shared.Percent;
import vn.toso.shared.VietnamTime;
import vn.toso.testing.Sample;
import vn.toso.testing.World;

/** Who in the sample district is led through which courses, as the content has them. */
class LearningPathsIT {
    @RegisterExtension
    static final World world = new World();

    private static final Jurisdiction PRODUCT = Jurisdiction.product();
    private static final String NEW_PATH = """
            {"paths": [{"code": "ONLY", "for": "EVERYBODY", "vi": "Chỉ một", "en": "Only", "courses": ["%s"]}]}
            """;

    @BeforeAll
    static void the_first_content_is_there() {
        world.get(Catalogue.class).apply(PRODUCT, Sample.catalogue());
        Sample.courses().forEach(course -> world.get(CoursePacks.class).bring(PRODUCT, course));
        world.get(PathsInForce.class).replace(PRODUCT, Sample.paths());
        Sample.district(world);
    }

    @Test
    void a_new_member_begins_with_what_it_is_for_the_role_and_safety() {
        Way way = paths().of(as("thanhvien003"));
        assertThat(codes(way.mine())).containsExactly("K00", "K01", "K02", "K03", "K04", "K10", "K05", "K19");
        assertThat(nextOf(as("thanhvien003"))).isEqualTo("K00-L1");
        assertThat(codes(way.later(2))).containsExactly("K01", "K02");
    }

    @Test
    void leader_and_deputy_learn_to_lead_once_they_know_the_first_things() {
        for (String username : List.of("thanhvien001", "thanhvien002")) {
            assertThat(codes(paths().of(as(username)).mine()))
                    .containsExactly("K00", "K01", "K02", "K03", "K04", "K10", "K17", "K05", "K19");
        }
    }

    @Test
    void officials_in_no_team_have_a_path_of_their_own_and_may_choose_any_other() {
        Jurisdiction officer = official("can.bo", Role.COMMITTEE);
        Way way = paths().of(officer);
        assertThat(codes(way.mine())).containsExactly("K00", "K18");
        assertThat(codes(way.all())).hasSize(13).contains("K04", "K17");
        assertThat(codes(paths().of(official("nguoi.xem", Role.ASSESSOR)).mine()))
                .containsExactly("K00", "K02", "K18");
        assertThat(codes(paths().of(official("nguoi.soan", Role.TRAINER)).mine()))
                .containsExactly("K00");

        world.get(Readings.class).complete(officer, Ids.next(), "K04-L1", 1, null);
        assertThat(nextOf(officer)).isEqualTo("K04-L2");
    }

    @Test
    void whoever_has_no_session_has_no_path() {
        assertThatThrownBy(() -> paths().of(Jurisdiction.nobody())).hasMessageStartingWith("session.over");
        assertThatThrownBy(() -> paths().stretch(Jurisdiction.nobody(), "K04")).hasMessageStartingWith("session.over");
    }

    @Test
    void every_course_is_offered_once() {
        Way way = paths().of(as("thanhvien004"));
        assertThat(codes(way.all())).hasSize(13).doesNotHaveDuplicates();
        assertThat(way.others()).isEmpty();
    }

    @Test
    void a_lesson_put_aside_counts_as_begun_and_the_last_one_goes_on() {
        Jurisdiction member = as("thanhvien011");
        readings().putAside(member, "K09-L1", 2);
        assertThat(nextOf(member)).isEqualTo("K09-L1");
        world.setNow(world.now().plusSeconds(60));
        readings().putAside(member, "K06-L1", 2);
        assertThat(nextOf(member)).isEqualTo("K06-L1");
        assertThat(codes(paths().of(member).later(2))).containsExactly("K09", "K00");
    }

    @Test
    void what_is_asked_at_once_is_what_is_asked_one_by_one() {
        Jurisdiction member = as("thanhvien012");
        readings().complete(member, Ids.next(), "K04-L1", 1, null);
        readings().complete(member, Ids.next(), "K10-L2", 1, null);
        Standings standings = world.get(Standings.class);
        assertThat(paths().of(member).all())
                .hasSize(13)
                .allSatisfy(stretch -> assertThat(stretch.standing())
                        .isEqualTo(
                                standings.ofSelf(member, stretch.course().service(), VietnamTime.dayOf(world.now()))));
    }

    @Test
    void thirteen_courses_cost_no_more_statements_than_one() {
        Jurisdiction member = as("thanhvien013");
        readings().complete(member, Ids.next(), "K04-L1", 1, null);
        Way way = paths().of(member);
        assertThat(statements(() -> paths().of(member))).isEqualTo(7);
        assertThat(statements(() -> paths().next(member, way))).isLessThanOrEqualTo(4);
        assertThat(statements(() -> paths().stretch(member, "K04"))).isEqualTo(5);
        assertThat(statements(() -> world.get(Rehearsals.class).suggested(member, way.all())))
                .isLessThanOrEqualTo(2);
    }

    @Test
    void a_new_document_replaces_the_paths_whole_or_not_at_all() {
        PathsInForce books = world.get(PathsInForce.class);
        assertThatThrownBy(() -> books.replace(PRODUCT, bytes(NEW_PATH.formatted("K98"))))
                .hasMessageStartingWith("path.course-unknown");
        assertThat(books.all(PRODUCT))
                .isEqualTo(PathsDocument.read(Sample.paths()).paths());
        try {
            books.replace(PRODUCT, bytes(NEW_PATH.formatted("K18")));
            Way way = paths().of(as("thanhvien003"));
            assertThat(codes(way.mine())).containsExactly("K18");
            assertThat(way.others()).hasSize(12);
        } finally {
            books.replace(PRODUCT, Sample.paths());
        }
        assertThatThrownBy(() -> books.replace(as("thanhvien003"), Sample.paths()))
                .hasMessageStartingWith("right.missing");
    }

    @Test
    void after_the_quiz_comes_the_rehearsal_and_then_somebody_who_watches() {
        Jurisdiction member = as("thanhvien014");
        for (int lesson = 1; lesson <= 6; lesson++) {
            readings().complete(member, Ids.next(), "K04-L" + lesson, 1, null);
        }
        assertThat(next(member).quiz()).isEqualTo("K04-QUIZ");
        tell(member, EvidenceKind.QUIZ_GRADED, "K04-QUIZ", Outcome.graded(new Percent(90), true));
        for (String scene : List.of("K04-S1", "K04-S2", "K04-S3")) {
            assertThat(next(member).scene()).isEqualTo(scene);
            tell(member, EvidenceKind.REHEARSAL_DONE, scene, Outcome.rehearsed(2));
        }
        assertThat(next(member).course()).isEqualTo("K00");
        assertThat(codes(paths().of(member).toBeWatched())).containsExactly("K04");
    }

    @Test
    void once_done_on_the_own_phone_nothing_is_rehearsed_any_more() {
        Jurisdiction member = as("thanhvien017");
        for (int lesson = 1; lesson <= 6; lesson++) {
            readings().complete(member, Ids.next(), "K04-L" + lesson, 1, null);
        }
        tell(member, EvidenceKind.QUIZ_GRADED, "K04-QUIZ", Outcome.graded(new Percent(90), true));
        tell(member, EvidenceKind.REHEARSAL_DONE, "K04-S1", Outcome.rehearsed(3));
        assertThat(next(member).scene()).as("three wrong taps are too many").isEqualTo("K04-S1");

        UUID id = Ids.next();
        OwnPhones phones = world.get(OwnPhones.class);
        phones.report(member, id, "K04", 1, null);
        phones.report(member, id, "K04", 1, null);
        assertThat(codes(paths().of(member).toBeWatched())).containsExactly("K04");
        assertThatThrownBy(() -> phones.report(member, Ids.next(), "K04", 2, null))
                .hasMessageStartingWith("course.unknown");
        assertThatThrownBy(() -> phones.report(member, Ids.next(), "K98", 1, null))
                .hasMessageStartingWith("course.unknown");
        assertThatThrownBy(() -> phones.report(Jurisdiction.nobody(), Ids.next(), "K04", 1, null))
                .hasMessageStartingWith("session.over");
    }

    @Test
    void the_time_left_counts_what_is_missing_and_what_has_to_come_first() {
        Jurisdiction member = as("thanhvien012");
        TimeLeft.Goal account = new TimeLeft.Goal(member.self(), "VNEID-ACCOUNT");
        TimeLeft.Goal safety = new TimeLeft.Goal(member.self(), "FOUND-SAFETY");
        List<Courses.LessonLine> lessons =
                world.get(Courses.class).outline(PRODUCT, "K04").lessons();
        int reading = lessons.stream().mapToInt(Courses.LessonLine::minutes).sum();
        int rehearsing = world.get(Scenes.class).of(PRODUCT, "K04").stream()
                .mapToInt(Scenes.SceneLine::minutes)
                .sum();
        int before = minutes(account);
        assertThat(minutes(safety)).isPositive();
        int oneself = Math.min(rehearsing, TimeLeft.OWN_PHONE_MINUTES);
        assertThat(before)
                .isEqualTo(reading + TimeLeft.QUIZ_MINUTES + oneself + TimeLeft.SHEET_MINUTES + minutes(safety));

        tell(member, EvidenceKind.LESSON_COMPLETED, lessons.get(0).code(), Outcome.DONE);
        assertThat(minutes(account)).isEqualTo(before - lessons.get(0).minutes());
        tell(member, EvidenceKind.QUIZ_GRADED, "K04-QUIZ", Outcome.graded(new Percent(90), true));
        assertThat(minutes(account)).isEqualTo(before - lessons.get(0).minutes() - TimeLeft.QUIZ_MINUTES);
    }

    private static int minutes(TimeLeft.Goal goal) {
        return world.get(TimeLeft.class)
                .of(PRODUCT, List.of(goal), VietnamTime.dayOf(world.now()))
                .getOrDefault(goal, 0);
    }

    private static NextThing next(Jurisdiction asking) {
        return paths().next(asking, paths().of(asking)).orElseThrow();
    }

    private static void tell(Jurisdiction member, EvidenceKind kind, String subject, Outcome outcome) {
        world.get(EvidenceLog.class)
                .append(member, Fact.now(Ids.next(), kind, member.self(), "VNEID-ACCOUNT", subject, 1, outcome));
    }

    private static String nextOf(Jurisdiction asking) {
        return String.valueOf(
                paths().next(asking, paths().of(asking)).orElseThrow().lesson());
    }

    private static List<String> codes(List<Stretch> stretches) {
        return stretches.stream().map(stretch -> stretch.course().code()).toList();
    }

    private static Jurisdiction official(String username, Role role) {
        UUID person = world.get(Persons.class).enrol(PRODUCT, "Lò Văn Thử", username);
        world.get(Grants.class)
                .give(
                        PRODUCT,
                        person,
                        role,
                        world.get(Units.class).find(PRODUCT, role, "c-03268").id());
        return as(username);
    }

    private static Jurisdiction as(String username) {
        return world.get(Accounts.class).jurisdictionOf(username);
    }

    private static LearningPaths paths() {
        return world.get(LearningPaths.class);
    }

    private static Readings readings() {
        return world.get(Readings.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static long statements(Supplier<?> work) {
        Statistics statistics = world.read(entities ->
                entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics());
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        assertThat(work.get()).isNotNull();
        return statistics.getPrepareStatementCount();
    }
}
