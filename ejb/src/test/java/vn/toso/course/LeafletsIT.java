package vn.toso.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.coursepack.CoursePacks;
import vn.toso.digitalservice.Catalogue;
import vn.toso.organization.Jurisdiction;
import vn.toso.shared.Refused;
import vn.toso.testing.SamplePack;
import vn.toso.testing.World;

class LeafletsIT {
    @RegisterExtension
    static final World world = new World();

    private static final Jurisdiction MEMBER = Jurisdiction.member(UUID.randomUUID());

    @BeforeAll
    static void a_version_without_and_one_with_a_leaflet_are_published() {
        Jurisdiction product = Jurisdiction.product();
        world.get(Catalogue.class).apply(product, SamplePack.catalogue());
        CoursePacks packs = world.get(CoursePacks.class);
        packs.publish(product, SamplePack.whole().files());
        assertThat(leaflets().of(MEMBER, SamplePack.COURSE).lines()).isEmpty();
        String lines = "## Tờ rơi\n\n- Bốn.\n- Ba. | K99-L1#1\n- Hai.\n- Một.\n\n## Từ ngữ";
        packs.publish(
                product,
                SamplePack.whole().changing("course.md", "## Từ ngữ", lines).files());
    }

    @Test
    void a_leaflet_is_the_lines_of_the_newest_version_with_the_pictures_of_its_steps() {
        Leaflets.Leaflet leaflet = leaflets().of(MEMBER, SamplePack.COURSE);
        assertThat(leaflet.title()).isEqualTo("Khóa mẫu");
        assertThat(leaflet.version()).isEqualTo(2);
        assertThat(leaflet.checked()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(leaflet.reviewBy()).isEqualTo(LocalDate.of(2027, 5, 1));
        assertThat(leaflet.lines()).extracting(Leaflets.Line::text).containsExactly("Bốn.", "Ba.", "Hai.", "Một.");
        assertThat(leaflet.lines().get(0).picture()).isNull();
        assertThat(leaflet.lines().get(1).picture()).startsWith("<svg");
        assertThat(leaflet.lines().get(1).alt()).isNotBlank();
    }

    @Test
    void a_course_that_nobody_published_has_none() {
        assertThatThrownBy(() -> leaflets().of(MEMBER, "K98"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("course.unknown");
    }

    private static Leaflets leaflets() {
        return world.get(Leaflets.class);
    }
}
