package vn.toso.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.organization.ImportPlan.Action;
import vn.toso.testing.Sample;
import vn.toso.testing.World;

class BoundaryImportIT {
    @RegisterExtension
    static final World world = new World();

    private static final Jurisdiction PRODUCT = Jurisdiction.product();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String MUONG_MUN = "03268";
    private static final String TUAN_GIAO = "03253";
    private static final String NOWHERE = "99999";

    @BeforeAll
    static void load_the_sample() {
        UnitImport imports = world.get(UnitImport.class);
        imports.apply(
                PRODUCT, Sample.units(), imports.plan(PRODUCT, Sample.units()).hash());
    }

    @BeforeEach
    void start_without_boundaries() {
        world.inTransaction(entities ->
                entities.createNativeQuery("delete from organization_boundary").executeUpdate());
    }

    @Test
    void a_feature_finds_the_unit_of_today_that_has_its_code() {
        byte[] file = file(square(MUONG_MUN, 103.1), square(NOWHERE, 103.2), square("", 103.3));
        ImportPlan plan = imports().plan(PRODUCT, file);
        assertThat(said(plan))
                .containsExactly(
                        "1 CREATE 03268 Xã Mường Mùn",
                        "2 SKIP 99999 Vùng boundaries.unknown-code",
                        "3 SKIP Vùng boundaries.no-code");
        assertThat(world.count("organization_boundary"))
                .as("planning writes nothing")
                .isZero();

        imports().apply(PRODUCT, file, plan.hash());
        assertThat(boundaries().ofParts(PRODUCT, "p11", TODAY)).containsOnlyKeys("c-03268");
        assertThat(boundaries().ofParts(PRODUCT, "d-tuangiao", LocalDate.of(2025, 6, 30)))
                .as("the old commune had the same code, and other borders")
                .isEmpty();
        assertThat(world.count("audit_entry where action = 'boundaries.import'"))
                .isPositive();
    }

    @Test
    void a_second_time_nothing_is_left_to_do_and_a_better_line_takes_the_place() {
        byte[] file = file(square(MUONG_MUN, 103.1));
        imported(file);
        assertThat(imported(file).changesNothing()).isTrue();

        ImportPlan better = imported(file(square(MUONG_MUN, 103.4)));
        assertThat(better.count(Action.CHANGE)).isEqualTo(1);
        assertThat(boundaries().ofParts(PRODUCT, "p11", TODAY).values())
                .extracting(outline -> outline.rings().get(0).get(0).east())
                .containsExactly(1_034_000);
        assertThat(world.count("organization_boundary")).isEqualTo(1);
    }

    @Test
    void one_line_that_cannot_be_drawn_and_none_is_written() {
        byte[] file = file(square(MUONG_MUN, 103.1), square(TUAN_GIAO, 21), square(MUONG_MUN, 103.2));
        ImportPlan plan = imports().plan(PRODUCT, file);
        assertThat(said(plan))
                .containsExactly(
                        "1 CREATE 03268 Xã Mường Mùn",
                        "2 REFUSE 03253 Xã Tuần Giáo boundaries.outside",
                        "3 REFUSE 03268 Xã Mường Mùn boundaries.duplicate-code");
        assertThatThrownBy(() -> imports().apply(PRODUCT, file, plan.hash())).hasMessage("import.lines-refused[2]");
        assertThat(world.count("organization_boundary")).isZero();
    }

    @Test
    void only_the_plan_that_was_shown_is_applied() {
        byte[] file = file(square(MUONG_MUN, 103.1));
        assertThatThrownBy(() -> imports().apply(PRODUCT, file, "another")).hasMessage("import.plan-changed[]");
    }

    @Test
    void an_administrator_brings_the_own_units_and_nobody_else_any() {
        byte[] file = file(square(MUONG_MUN, 103.1), square(TUAN_GIAO, 103.2));
        Jurisdiction own = holding(Role.ADMINISTRATOR, "c-03268");
        ImportPlan plan = imports().plan(own, file);
        assertThat(said(plan)).containsExactly("1 CREATE 03268 Xã Mường Mùn", "2 SKIP 03253 Vùng unit.out-of-reach");
        imports().apply(own, file, plan.hash());
        assertThat(world.count("organization_boundary")).isEqualTo(1);

        Jurisdiction committee = holding(Role.COMMITTEE, "c-03268");
        assertThatThrownBy(() -> imports().plan(committee, file)).hasMessage("right.missing[]");
        assertThatThrownBy(() -> imports().apply(committee, file, plan.hash())).hasMessage("right.missing[]");
        assertThat(boundaries().ofParts(committee, "c-03268", TODAY)).isEmpty();
        assertThatThrownBy(() -> boundaries().ofParts(committee, "p11", TODAY)).hasMessage("unit.out-of-reach[]");
        assertThatThrownBy(() -> boundaries().ofParts(own, "c-03268", TODAY)).hasMessage("right.missing[]");
    }

    @Test
    void the_real_file_of_a_province_is_taken_where_it_is_at_hand() {
        byte[] file = Sample.boundaries();
        ImportPlan plan = imported(file);
        assertThat(plan.count(Action.CREATE)).isEqualTo(8);
        assertThat(plan.count(Action.SKIP)).isEqualTo(37);
        assertThat(imported(file).changesNothing()).isTrue();
    }

    private ImportPlan imported(byte[] file) {
        return imports().apply(PRODUCT, file, imports().plan(PRODUCT, file).hash());
    }

    private static BoundaryImport imports() {
        return world.get(BoundaryImport.class);
    }

    private static Boundaries boundaries() {
        return world.get(Boundaries.class);
    }

    private static Jurisdiction holding(Role role, String unit) {
        UUID id = world.get(Units.class).find(PRODUCT, role, unit).id();
        return new Jurisdiction(UUID.randomUUID(), Map.of(role, Set.of(id)), false);
    }

    private static List<String> said(ImportPlan plan) {
        return plan.lines().stream()
                .map(line -> (line.number() + " " + line.action() + " " + line.subject() + " "
                                + (line.reason() == null ? "" : line.reason()))
                        .strip())
                .toList();
    }

    private static byte[] file(String... features) {
        return Stream.of(features)
                .collect(Collectors.joining(",", "{\"type\":\"FeatureCollection\",\"features\":[", "]}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** An invented square of a tenth of a degree. */
    private static String square(String code, double west) {
        return """
                {"type": "Feature", "properties": {"code": "%1$s", "name": "Vùng"}, "geometry": {"type": "Polygon",
                 "coordinates": [[[%2$.4f, 21.5], [%3$.4f, 21.5], [%3$.4f, 21.6], [%2$.4f, 21.6], [%2$.4f, 21.5]]]}}
                """.formatted(code, west, west + 0.1);
    }
}
