package vn.toso.digitalservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.testing.SamplePack;
import vn.toso.testing.Together;
import vn.toso.testing.World;

class CatalogueIT {
    @RegisterExtension
    static final World world = new World(Heard.class);

    private static final Jurisdiction PRODUCT = Jurisdiction.product();
    private static final String SECOND = ",{\"number\": 2, \"effectiveFrom\": \"%s\", \"change\": \"SAFETY\"}]";

    /** Whoever must look again hears of new versions. */
    @ApplicationScoped
    static class Heard {
        static final List<FeatureVersionAdded> NEWS = new CopyOnWriteArrayList<>();

        void hear(@Observes FeatureVersionAdded news) {
            NEWS.add(news);
        }
    }

    @BeforeEach
    void empty() {
        world.inTransaction(entities -> List.of("feature_version", "feature", "service", "app")
                .forEach(table -> entities.createNativeQuery("delete from digitalservice_" + table)
                        .executeUpdate()));
        Heard.NEWS.clear();
    }

    @Test
    void applying_the_same_catalogue_again_changes_nothing() {
        assertThat(apply(SamplePack.catalogue())).isEqualTo(1);
        assertThat(apply(SamplePack.catalogue())).isZero();
        assertThat(world.count("digitalservice_feature_version")).isEqualTo(1);
        assertThat(world.count("digitalservice_service where version > 0")).isZero();
        assertThat(Heard.NEWS).hasSize(1);
        assertThat(world.get(DigitalServices.class).all(PRODUCT))
                .containsExactly(new ServiceView("SAMPLE", ServiceKind.RESIDENT, "Việc mẫu", "Sample"));
        assertThat(world.get(DigitalServices.class).find(PRODUCT, "SAMPLE")).isPresent();
        assertThat(world.get(DigitalServices.class).find(PRODUCT, "sample")).isEmpty();
    }

    @Test
    void a_better_name_is_taken_over() {
        apply(SamplePack.catalogue());
        apply(changed("Việc mẫu", "Việc làm mẫu"));
        assertThat(world.get(DigitalServices.class)
                        .find(PRODUCT, "SAMPLE")
                        .orElseThrow()
                        .vi())
                .isEqualTo("Việc làm mẫu");
    }

    @Test
    void a_version_that_is_known_never_changes() {
        apply(SamplePack.catalogue());
        assertThatThrownBy(() -> apply(changed("2026-01-01", "2026-02-01")))
                .hasMessage("digitalservice.version-changed[SAMPLE.OPEN@1]");
        assertThatThrownBy(() -> apply(changed("MEANING", "COSMETIC")))
                .hasMessage("digitalservice.version-changed[SAMPLE.OPEN@1]");
        assertThatThrownBy(() -> apply(changed("\"1.0\"", "\"1.1\"")))
                .hasMessage("digitalservice.version-changed[SAMPLE.OPEN@1]");
    }

    @Test
    void a_new_version_comes_after_the_last_and_is_announced() {
        apply(SamplePack.catalogue());
        assertThatThrownBy(() -> apply(changed("]}]}]}", SECOND.formatted("2025-12-31") + "}]}]}")))
                .hasMessage("digitalservice.version-order[SAMPLE.OPEN@2]");
        assertThat(apply(changed("]}]}]}", SECOND.formatted("2026-01-01") + "}]}]}")))
                .isEqualTo(1);
        assertThat(Heard.NEWS)
                .extracting(FeatureVersionAdded::change)
                .containsExactly(ChangeClass.MEANING, ChangeClass.SAFETY);
        assertThat(world.get(DigitalServices.class).versions(PRODUCT))
                .containsExactlyInAnyOrder(
                        FeatureVersionRef.parse("SAMPLE.OPEN@1"), FeatureVersionRef.parse("SAMPLE.OPEN@2"));
    }

    @Test
    void a_refused_catalogue_leaves_nothing_half_written() {
        apply(SamplePack.catalogue());
        byte[] half = changed("\"apps\": [", "\"apps\": [{\"code\": \"NEW\", \"vi\": \"mới\", \"en\": \"new\"},");
        byte[] spoilt = new String(half, StandardCharsets.UTF_8)
                .replace("MEANING", "SAFETY")
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> apply(spoilt)).hasMessageContaining("version-changed");
        assertThat(world.count("digitalservice_app")).isEqualTo(1);
    }

    @Test
    void two_at_the_same_time_give_one_catalogue() {
        assertThat(Together.call(4, () -> apply(SamplePack.catalogue())).stream()
                        .mapToInt(n -> n)
                        .sum())
                .isEqualTo(1);
        assertThat(world.count("digitalservice_feature_version")).isEqualTo(1);
    }

    @Test
    void only_an_administrator_may() {
        Jurisdiction trainer = new Jurisdiction(UUID.randomUUID(), Map.of(Role.TRAINER, Set.of()), false);
        assertThatThrownBy(() -> world.get(Catalogue.class).apply(trainer, SamplePack.catalogue()))
                .hasMessageStartingWith("right.missing");
        assertThatThrownBy(() -> world.get(Catalogue.class).apply(Jurisdiction.nobody(), SamplePack.catalogue()))
                .hasMessageStartingWith("session.over");
    }

    private static int apply(byte[] catalogue) {
        return world.get(Catalogue.class).apply(PRODUCT, catalogue);
    }

    private static byte[] changed(String words, String instead) {
        String catalogue = new String(SamplePack.catalogue(), StandardCharsets.UTF_8);
        assertThat(catalogue).contains(words);
        return catalogue.replace(words, instead).getBytes(StandardCharsets.UTF_8);
    }
}
