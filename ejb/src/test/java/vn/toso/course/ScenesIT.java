package vn.toso.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.course.Scene.Place;
import vn.toso.course.Scene.State;
import vn.toso.coursepack.CoursePacks;
import vn.toso.digitalservice.Catalogue;
import vn.toso.organization.Jurisdiction;
import vn.toso.testing.SamplePack;
import vn.toso.testing.SampleScene;
import vn.toso.testing.World;

class ScenesIT {
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
                SamplePack.whole()
                        .changing(SampleScene.FILE, "Bấm thử", "Bản cũ")
                        .changing(SampleScene.FILE, "- [ ] Tắt | 120 60 80 40 | Nút này tắt máy đi.\n", "")
                        .files());
        packs.publish(product, SamplePack.whole().files());
    }

    @Test
    void a_scene_is_read_as_it_was_written() {
        SceneView view = scenes().read(MEMBER, "K99-S1");
        assertThat(view.course()).isEqualTo("K99");
        assertThat(view.service()).isEqualTo("SAMPLE");
        assertThat(view.version()).isEqualTo(2);
        Scene scene = view.scene();
        assertThat(scene.title()).isEqualTo("Bấm thử");
        assertThat(scene.minutes()).isEqualTo(3);
        assertThat(scene.situation()).isEqualTo("Một bác nhờ bạn mở máy.");
        assertThat(scene.states())
                .extracting(State::name)
                .containsExactly("start", "name", "lost", "code", "check", "last", "done");
        State start = scene.begin();
        assertThat(start.title()).isEqualTo("Máy đang tắt");
        assertThat(start.picture()).startsWith("<svg viewBox").endsWith("</svg>");
        assertThat(start.body().html()).isEqualTo("<p>Bác bấm nút <strong>mở</strong>.</p>");
        assertThat(start.say()).isEqualTo("Bác bấm nút tròn nhé.");
        assertThat(start.places())
                .containsExactly(
                        new Place("Mở", new Area(20, 60, 80, 40), true, "", "name"),
                        new Place("Tắt", new Area(120, 60, 80, 40), false, "Nút này tắt máy đi.", ""));
        assertThat(scene.state("code").places()).extracting(Place::isDeed).containsExactly(true, true);
        assertThat(scene.state("done").isEnd()).isTrue();
    }

    @Test
    void a_superseded_version_is_still_what_it_was() {
        SceneView old = scenes().read(MEMBER, "K99-S1", 1);
        assertThat(old.version()).isEqualTo(1);
        assertThat(old.scene().title()).isEqualTo("Bản cũ");
        assertThat(old.scene().begin().places()).hasSize(1);
    }

    @Test
    void a_course_lists_its_scenes_and_weighs_them() {
        assertThat(scenes().of(MEMBER, "K99")).containsExactly(new Scenes.SceneLine("K99-S1", 1, "Bấm thử", 3));
        assertThat(scenes().of(MEMBER, "K98")).isEmpty();
        assertThat(scenes().packedBytes(MEMBER, "K99")).isBetween(2_000, 4_000);
    }

    @Test
    void a_scene_costs_three_statements() {
        Statistics statistics = world.read(entities ->
                entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics());
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        scenes().read(MEMBER, "K99-S1");
        assertThat(statistics.getPrepareStatementCount()).isEqualTo(3);
    }

    @Test
    void what_is_not_there_is_refused() {
        assertThatThrownBy(() -> scenes().read(MEMBER, "K99-S2")).hasMessageStartingWith("scene.unknown");
        assertThatThrownBy(() -> scenes().read(MEMBER, "k99-s1")).hasMessageStartingWith("scene.unknown");
        assertThatThrownBy(() -> scenes().read(MEMBER, "K99-S1", 3)).hasMessageStartingWith("scene.unknown");
        assertThatThrownBy(() -> scenes().read(Jurisdiction.nobody(), "K99-S1")).hasMessageStartingWith("session.over");
    }

    private static Scenes scenes() {
        return world.get(Scenes.class);
    }
}
