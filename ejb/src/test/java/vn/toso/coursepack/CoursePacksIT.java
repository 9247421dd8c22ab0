package vn.toso.coursepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.course.CoursePublished;
import vn.toso.coursepack.PackPlan.Outcome;
import vn.toso.digitalservice.Catalogue;
import vn.toso.digitalservice.FeatureVersionRef;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.testing.SamplePack;
import vn.toso.testing.Together;
import vn.toso.testing.World;

class CoursePacksIT {
    @RegisterExtension
    static final World world = new World(Heard.class);

    private static final Jurisdiction TRAINER =
            new Jurisdiction(UUID.randomUUID(), Map.of(Role.TRAINER, Set.of()), false);
    private static final List<String> TABLES = List.of(
            "coursepack_archive",
            "assessment_option",
            "assessment_question",
            "assessment_blueprint",
            "assessment_quiz",
            "course_place",
            "course_state",
            "course_scene_feature",
            "practice_sheet_step",
            "practice_sheet",
            "course_scene",
            "course_step",
            "course_lesson_feature",
            "course_lesson",
            "course_version",
            "course_course");

    /** Listens where learning listens in the product. */
    @ApplicationScoped
    static class Heard {
        static final List<CoursePublished> NEWS = new CopyOnWriteArrayList<>();
        static volatile boolean fails;

        void hear(@Observes CoursePublished news) {
            if (fails) {
                throw new IllegalStateException("the rule could not be taken over");
            }
            NEWS.add(news);
        }
    }

    @BeforeAll
    static void know_the_services() {
        world.get(Catalogue.class).apply(Jurisdiction.product(), SamplePack.catalogue());
    }

    @BeforeEach
    void empty_shelves() {
        world.inTransaction(entities -> TABLES.forEach(
                table -> entities.createNativeQuery("delete from " + table).executeUpdate()));
        Heard.NEWS.clear();
        Heard.fails = false;
    }

    @Test
    void a_sound_package_becomes_the_first_version_with_its_bank_and_its_rule() {
        PackPlan plan = publish(SamplePack.whole());
        assertThat(plan.outcome()).isEqualTo(Outcome.NEW_VERSION);
        assertThat(plan.version()).isEqualTo(1);
        assertThat(world.count("course_lesson")).isEqualTo(2);
        assertThat(world.count("course_step")).isEqualTo(3);
        assertThat(world.count("course_state")).isEqualTo(7);
        assertThat(world.count("assessment_question")).isEqualTo(10);
        assertThat(world.count("assessment_blueprint where draw = 1")).isEqualTo(5);
        assertThat(Heard.NEWS)
                .containsExactly(new CoursePublished(
                        "K99",
                        1,
                        "SAMPLE",
                        SamplePack.whole().files().contentHash(),
                        Set.of(FeatureVersionRef.parse("SAMPLE.OPEN@1")),
                        "{\"service\":\"SAMPLE\",\"number\":1,\"validFrom\":\"2026-01-01\",\"qualifiesAt\":1,"
                                + "\"levels\":[{\"level\":1,\"all\":[{\"lessons\":\"K99\",\"codes\":[\"K99-L1\",\"K99-L2\"]},"
                                + "{\"quiz\":\"K99-QUIZ\",\"mark\":80}]}]}"));
    }

    @Test
    void publishing_is_written_down() {
        long before = world.count("audit_entry where action = 'course.publish' and subject = 'K99'");
        publish(SamplePack.whole());
        publish(SamplePack.whole());
        assertThat(world.count("audit_entry where action = 'course.publish' and subject = 'K99'"))
                .isEqualTo(before + 1);
    }

    @Test
    void the_same_content_again_changes_nothing() {
        publish(SamplePack.whole());
        PackPlan again = publish(SamplePack.whole());
        assertThat(again.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(again.version()).isEqualTo(1);
        assertThat(world.count("course_version")).isEqualTo(1);
        assertThat(Heard.NEWS).hasSize(1);
    }

    @Test
    void better_content_is_the_next_version_and_the_old_one_stays() {
        publish(SamplePack.whole());
        assertThat(publish(SamplePack.whole().changing("lessons/01.md", "Tìm nút", "Tìm nút tròn"))
                        .version())
                .isEqualTo(2);
        assertThat(world.count("course_version")).isEqualTo(2);
        assertThat(world.count("assessment_quiz")).isEqualTo(2);
        assertThat(publish(SamplePack.whole()).version()).isEqualTo(3);
    }

    @Test
    void a_dry_run_says_what_would_happen_and_writes_nothing() {
        assertThat(check(SamplePack.whole()).outcome()).isEqualTo(Outcome.NEW_VERSION);
        assertThat(check(SamplePack.whole()).version()).isEqualTo(1);
        PackPlan refused = check(SamplePack.whole().without("sheet.md"));
        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(refused.problems()).extracting(Problem::key).containsExactly("coursepack.file-missing");
        assertThat(world.count("course_course")).isZero();
        assertThat(Heard.NEWS).isEmpty();
    }

    @Test
    void a_package_with_a_problem_is_refused_whole() {
        SamplePack spoilt = SamplePack.whole().changing("lessons/02.md", "S1", "S5");
        assertThatThrownBy(() -> publish(spoilt)).hasMessage("coursepack.problems[1, lessons/02.md, 6]");
        assertThat(world.count("course_course")).isZero();
    }

    @Test
    void when_the_rule_is_not_taken_over_nothing_is_published() {
        Heard.fails = true;
        assertThatThrownBy(() -> publish(SamplePack.whole())).hasMessageContaining("could not be taken over");
        assertThat(world.count("course_course")).isZero();
        assertThat(world.count("coursepack_archive")).isZero();
    }

    @Test
    void an_export_comes_back_as_the_same_content() {
        publish(SamplePack.whole());
        byte[] zip = world.get(CoursePacks.class).export(TRAINER, "K99");
        CourseFiles back = CourseFiles.ofZip(zip);
        assertThat(back.contentHash()).isEqualTo(SamplePack.whole().files().contentHash());
        assertThat(check(back).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(back.zip("K99")).isEqualTo(zip);
        assertThatThrownBy(() -> world.get(CoursePacks.class).export(TRAINER, "K98"))
                .hasMessageStartingWith("course.unknown");
    }

    @Test
    void another_rule_needs_the_next_number_and_a_later_day() {
        publish(SamplePack.whole());
        SamplePack stricter = SamplePack.whole().changing("questions.md", "mark: 80", "mark: 90");
        assertThat(check(stricter).problems())
                .extracting(Problem::toString)
                .containsExactly("rule.json:1 coursepack.rule-number[1, 2026-01-01, 2]");
        SamplePack tooEarly = stricter.changing("rule.json", "\"number\": 1", "\"number\": 2");
        assertThat(check(tooEarly).problems()).hasSize(1);
        SamplePack numbered = tooEarly.changing("rule.json", "2026-01-01", "2026-06-01");
        assertThat(check(numbered.changing("rule.json", "\"number\": 2", "\"number\": 3"))
                        .problems())
                .hasSize(1);
        assertThat(publish(numbered).version()).isEqualTo(2);
        assertThat(check(SamplePack.whole()).problems()).hasSize(1);
    }

    @Test
    void a_course_never_moves_to_another_service() {
        byte[] two = new String(SamplePack.catalogue(), java.nio.charset.StandardCharsets.UTF_8)
                .replace(
                        "}]}]}]}",
                        "}]}]}, {\"code\": \"OTHER\", \"kind\": \"FOUNDATION\", \"vi\": \"Khác\", \"en\": \"Other\","
                                + " \"features\": []}]}")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        world.get(Catalogue.class).apply(Jurisdiction.product(), two);
        publish(SamplePack.whole());
        SamplePack moved = SamplePack.whole()
                .changing("course.md", "service: SAMPLE", "service: OTHER")
                .changing("rule.json", "\"SAMPLE\", \"number\": 1", "\"OTHER\", \"number\": 2");
        assertThat(check(moved).problems()).extracting(Problem::key).containsExactly("coursepack.service-changed");
    }

    @Test
    void two_trainers_at_once_publish_one_version() {
        Together.run(4, () -> publish(SamplePack.whole()));
        assertThat(world.count("course_version")).isEqualTo(1);
        assertThat(Heard.NEWS).extracting(CoursePublished::versionNumber).contains(1);
    }

    @Test
    void members_neither_look_nor_publish_nor_export() {
        Jurisdiction member = Jurisdiction.member(UUID.randomUUID());
        CoursePacks packs = world.get(CoursePacks.class);
        assertThatThrownBy(() -> packs.check(member, SamplePack.whole().files()))
                .hasMessageStartingWith("right.missing");
        assertThatThrownBy(() -> packs.publish(member, SamplePack.whole().files()))
                .hasMessageStartingWith("right.missing");
        assertThatThrownBy(() -> packs.export(member, "K99")).hasMessageStartingWith("right.missing");
    }

    private static PackPlan publish(SamplePack pack) {
        return world.get(CoursePacks.class).publish(TRAINER, pack.files());
    }

    private static PackPlan check(SamplePack pack) {
        return check(pack.files());
    }

    private static PackPlan check(CourseFiles files) {
        return world.get(CoursePacks.class).check(TRAINER, files);
    }
}
