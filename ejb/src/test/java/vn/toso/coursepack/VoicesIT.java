package vn.toso.coursepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.course.Lessons;
import vn.toso.course.Recordings;
import vn.toso.course.StepView;
import vn.toso.course.Voice;
import vn.toso.digitalservice.Catalogue;
import vn.toso.organization.Jurisdiction;
import vn.toso.testing.SamplePack;
import vn.toso.testing.World;

/** A recording on its way from the package to the one who hears it, over three versions of a course. */
class VoicesIT {
    @RegisterExtension
    static final World world = new World();

    private static final Jurisdiction MEMBER = Jurisdiction.member(UUID.randomUUID());
    private static final Jurisdiction PRODUCT = Jurisdiction.product();

    @BeforeAll
    static void three_versions() {
        world.get(Catalogue.class).apply(PRODUCT, SamplePack.catalogue());
        publish(voiced());
        publish(voiced().changing("course.md", "Khóa mẫu", "Khóa mẫu hơn"));
        publish(voiced().changing("lessons/01.md", "Nút tròn ở", "Cái nút tròn ở")
                .with("voice/tai/01-2.opus", Tones.higherTone())
                .with("voice/tai/index", line(2)));
    }

    @Test
    void a_step_offers_what_says_what_it_says_now() {
        List<StepView> steps =
                world.get(Lessons.class).read(MEMBER, "K99", "K99-L1").steps();
        assertThat(steps.get(0).voices()).as("its text has changed").isEmpty();
        assertThat(steps.get(1).voices()).extracting(Voice::language).containsExactlyInAnyOrder("vi", "tai");
        assertThat(steps.get(1).voices()).extracting(Voice::kilobytes).containsOnly(3);
    }

    @Test
    void what_is_heard_is_what_was_recorded() {
        Voice voice = world.get(Lessons.class).read(MEMBER, "K99", "K99-L1").steps().get(1).voices().stream()
                .filter(each -> each.language().equals("tai"))
                .findFirst()
                .orElseThrow();
        assertThat(recordings().play(MEMBER, voice.recording())).isEqualTo(Tones.higherTone());
        assertThat(voice.bytes()).isEqualTo(Tones.higherTone().length);
    }

    @Test
    void a_recording_is_kept_once_for_all_versions() {
        assertThat(world.count("course_recording")).isEqualTo(2);
        assertThat(world.count("course_voice")).isEqualTo(2 + 2 + 2);
    }

    @Test
    void a_course_says_what_there_is_to_hear_in_each_language() {
        assertThat(recordings().ofCourse(MEMBER, "K99").keySet()).containsExactlyInAnyOrder("vi", "tai");
        assertThat(recordings().ofCourse(MEMBER, "K99").get("vi")).hasSize(1);
        assertThat(recordings().ofCourse(MEMBER, "K98")).isEmpty();
    }

    @Test
    void an_export_carries_the_voices_too() {
        byte[] zip = world.get(CoursePacks.class).export(PRODUCT, "K99");
        assertThat(CourseFiles.ofZip(zip).bytes("voice/tai/01-2.opus")).contains(Tones.higherTone());
    }

    @Test
    void what_is_not_there_is_refused() {
        assertThatThrownBy(() -> recordings().play(MEMBER, "0".repeat(32))).hasMessage("voice.unknown[]");
        assertThatThrownBy(() -> recordings().play(Jurisdiction.nobody(), "0".repeat(32)))
                .hasMessage("session.over[]");
    }

    @Test
    void a_lesson_with_voices_still_costs_two_statements() {
        Statistics statistics = world.read(entities ->
                entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics());
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        assertThat(world.get(Lessons.class).read(MEMBER, "K99", "K99-L1")).isNotNull();
        assertThat(statistics.getPrepareStatementCount()).isEqualTo(2);
    }

    private static void publish(SamplePack pack) {
        world.get(CoursePacks.class).publish(PRODUCT, pack.files());
    }

    /** Both steps of the first lesson in Vietnamese, by the same tone. */
    private static SamplePack voiced() {
        return SamplePack.whole()
                .with("voice/vi/01-1.opus", Tones.tone())
                .with("voice/vi/01-2.opus", Tones.tone())
                .with("voice/vi/index", line(1) + line(2));
    }

    private static String line(int step) {
        CoursePackage pack = PackageReader.read(SamplePack.whole().files(), SamplePack.known())
                .pack();
        return "01-" + step + " "
                + SpokenText.mark(pack.lessons().get(0).steps().get(step - 1)) + "\n";
    }

    private static Recordings recordings() {
        return world.get(Recordings.class);
    }
}
