package vn.toso.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.coursepack.CoursePacks;
import vn.toso.digitalservice.Catalogue;
import vn.toso.digitalservice.FeatureVersionRef;
import vn.toso.digitalservice.ServiceKind;
import vn.toso.organization.Jurisdiction;
import vn.toso.testing.SamplePack;
import vn.toso.testing.World;

class LessonsIT {
    @RegisterExtension
    static final World world = new World();

    private static final Jurisdiction MEMBER = Jurisdiction.member(UUID.randomUUID());

    @BeforeAll
    static void two_versions_are_published() {
        Jurisdiction product = Jurisdiction.product();
        world.get(Catalogue.class).apply(product, SamplePack.catalogue());
        CoursePacks packs = world.get(CoursePacks.class);
        packs.publish(
                product,
                SamplePack.whole().changing("course.md", "Khóa mẫu", "Khóa cũ").files());
        packs.publish(product, SamplePack.whole().files());
    }

    @Test
    void a_lesson_is_read_in_its_newest_version() {
        LessonView lesson = world.get(Lessons.class).read(MEMBER, "K99", "K99-L1");
        assertThat(lesson.version()).isEqualTo(2);
        assertThat(lesson.position()).isEqualTo(1);
        assertThat(lesson.of()).isEqualTo(2);
        assertThat(lesson.title()).isEqualTo("Mở máy");
        assertThat(lesson.minutes()).isEqualTo(3);
        assertThat(lesson.task()).isEqualTo("Tự mở máy của bạn một lần.");
        assertThat(lesson.steps()).extracting(StepView::position).containsExactly(1, 2);
        StepView step = lesson.steps().get(0);
        assertThat(step.picture()).startsWith("<svg viewBox=\"0 0 220 330\"").endsWith("</svg>");
        assertThat(step.alt()).isEqualTo("Màn hình tập dượt: nút tròn được khoanh");
        assertThat(step.html()).isEqualTo("<p>Nút tròn ở <strong>giữa</strong> màn hình. Bà con tự bấm.</p>");
        assertThat(step.say()).isEqualTo("Bác bấm nút tròn nhé.");
    }

    @Test
    void a_lesson_page_costs_two_statements() {
        assertThat(statements(() -> world.get(Lessons.class).read(MEMBER, "K99", "K99-L1")))
                .isEqualTo(2);
        assertThat(statements(() -> world.get(Courses.class).outline(MEMBER, "K99")))
                .isEqualTo(2);
    }

    @Test
    void a_lesson_tells_what_it_teaches() {
        assertThat(world.get(Lessons.class).teaches(MEMBER, "K99", "K99-L1"))
                .containsExactly(FeatureVersionRef.parse("SAMPLE.OPEN@1"));
        assertThat(world.get(Lessons.class).teaches(MEMBER, "K99", "K99-L9")).isEmpty();
    }

    @Test
    void a_course_is_shown_by_its_newest_version() {
        Courses courses = world.get(Courses.class);
        assertThat(courses.published(MEMBER))
                .containsExactly(new Courses.Published("K99", "SAMPLE", ServiceKind.RESIDENT, "Khóa mẫu", 2, 5));
        Courses.Outline outline = courses.outline(MEMBER, "K99");
        assertThat(outline.version()).isEqualTo(2);
        assertThat(outline.intro()).isEqualTo("<p>Học xong, bạn giúp được bà con mở máy.</p>");
        assertThat(outline.reviewBy()).isEqualTo(LocalDate.of(2027, 5, 1));
        assertThat(outline.lessons()).extracting(Courses.LessonLine::code).containsExactly("K99-L1", "K99-L2");
    }

    @Test
    void a_lesson_of_a_superseded_version_still_names_its_service() {
        assertThat(world.get(Courses.class).serviceOfLesson(MEMBER, "K99-L2", 1))
                .isEqualTo("SAMPLE");
    }

    @Test
    void what_is_not_there_is_refused() {
        assertThatThrownBy(() -> world.get(Lessons.class).read(MEMBER, "K99", "K99-L3"))
                .hasMessageStartingWith("lesson.unknown");
        assertThatThrownBy(() -> world.get(Lessons.class).read(MEMBER, "k99", "K99-L1"))
                .hasMessageStartingWith("lesson.unknown");
        assertThatThrownBy(() -> world.get(Courses.class).outline(MEMBER, "K98"))
                .hasMessageStartingWith("course.unknown");
        assertThatThrownBy(() -> world.get(Courses.class).serviceOfLesson(MEMBER, "K99-L2", 3))
                .hasMessageStartingWith("lesson.unknown");
        assertThatThrownBy(() -> world.get(Lessons.class).read(Jurisdiction.nobody(), "K99", "K99-L1"))
                .hasMessageStartingWith("session.over");
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
