package vn.toso.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.shared.Rows;
import vn.toso.testing.Sample;
import vn.toso.testing.World;

/** Who reaches what in the district of the founding document, before and after the district ended. */
class ReachIT {
    @RegisterExtension
    static final World world = new World();

    private static final Jurisdiction PRODUCT = Jurisdiction.product();
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String DISTRICT = "d-tuangiao";
    private static final String MUONG_MUN = "c-03268";
    private static final String TUAN_GIAO = "c-03253";

    @BeforeAll
    static void load_the_sample() {
        UnitImport imports = world.get(UnitImport.class);
        imports.apply(
                PRODUCT, Sample.units(), imports.plan(PRODUCT, Sample.units()).hash());
    }

    @Test
    void on_its_last_day_the_district_has_all_villages_and_on_the_next_none() {
        assertThat(under(PRODUCT, DISTRICT, LAST_DAY)).hasSize(177);
        assertThat(under(PRODUCT, DISTRICT, FIRST_DAY)).isEmpty();
        assertThat(under(PRODUCT, "p11", LAST_DAY)).hasSize(177);
        assertThat(under(PRODUCT, "p11", FIRST_DAY)).hasSize(177);
        assertThat(under(PRODUCT, "vn", TODAY)).hasSize(177);
    }

    @Test
    void the_new_commune_has_the_villages_of_the_three_from_its_first_day() {
        assertThat(under(PRODUCT, MUONG_MUN, LAST_DAY)).isEmpty();
        Set<String> three = Set.copyOf(Arrays.asList("c-old-03268", "c-old-munchung", "c-old-puxi"));
        assertThat(under(PRODUCT, MUONG_MUN, FIRST_DAY))
                .containsExactlyInAnyOrderElementsOf(three.stream()
                        .flatMap(old -> under(PRODUCT, old, LAST_DAY).stream())
                        .toList());
        assertThat(under(PRODUCT, "c-old-03268", LAST_DAY)).hasSize(12);
    }

    @Test
    void the_path_of_a_village_goes_through_the_district_only_until_it_ended() {
        assertThat(path("v-muongmun-01", LAST_DAY))
                .containsExactly("vn", "p11", DISTRICT, "c-old-03268", "v-muongmun-01");
        assertThat(path("v-muongmun-01", FIRST_DAY)).containsExactly("vn", "p11", MUONG_MUN, "v-muongmun-01");
    }

    @Test
    void a_committee_reaches_the_past_of_its_own_villages() {
        Jurisdiction committee = committee(MUONG_MUN);
        assertThat(under(committee, "c-old-munchung", LAST_DAY))
                .isEqualTo(under(PRODUCT, "c-old-munchung", LAST_DAY))
                .isNotEmpty();
        assertThat(under(committee, MUONG_MUN, TODAY)).isEqualTo(under(PRODUCT, MUONG_MUN, TODAY));
    }

    @Test
    void a_committee_does_not_reach_its_neighbours_nor_what_is_above() {
        Jurisdiction committee = committee(MUONG_MUN);
        for (String beyond : List.of(TUAN_GIAO, "c-old-tuangiao", "c-old-quainua", "v-quaito-07", "p11", "vn")) {
            assertThatThrownBy(() -> under(committee, beyond, LAST_DAY)).hasMessage("unit.out-of-reach[]");
            assertThatThrownBy(() -> units().find(committee, Role.COMMITTEE, beyond))
                    .hasMessage("unit.out-of-reach[]");
        }
    }

    @Test
    void of_the_old_district_each_committee_sees_its_own_part() {
        assertThat(under(committee(MUONG_MUN), DISTRICT, LAST_DAY)).isEqualTo(under(PRODUCT, MUONG_MUN, FIRST_DAY));
        assertThat(children(committee(MUONG_MUN), DISTRICT, LAST_DAY))
                .containsExactlyInAnyOrder("c-old-03268", "c-old-munchung", "c-old-puxi");
        assertThat(children(committee("p11"), DISTRICT, LAST_DAY)).hasSize(19);
        assertThat(children(committee("p11"), "p11", TODAY)).hasSize(8);
    }

    @Test
    void rights_over_a_unit_that_has_ended_reach_nothing() {
        assertThatThrownBy(() -> under(committee(DISTRICT), DISTRICT, LAST_DAY)).hasMessage("unit.out-of-reach[]");
        assertThatThrownBy(() -> under(committee("c-old-munchung"), "v-munchung-01", TODAY))
                .hasMessage("unit.out-of-reach[]");
        assertThat(units().tops(committee("c-old-munchung"), Role.COMMITTEE)).isEmpty();
    }

    @Test
    void another_role_or_none_reaches_nothing() {
        UUID unit = id(MUONG_MUN);
        assertThat(reach().covers(committee(MUONG_MUN), Role.ADMINISTRATOR, unit))
                .isFalse();
        assertThat(reach().covers(Jurisdiction.member(UUID.randomUUID()), Role.COMMITTEE, unit))
                .isFalse();
        assertThat(reach().covers(Jurisdiction.nobody(), Role.COMMITTEE, unit)).isFalse();
        assertThat(units().tops(Jurisdiction.nobody(), Role.COMMITTEE)).isEmpty();
    }

    @Test
    void a_page_begins_at_the_own_units() {
        assertThat(units().tops(committee(MUONG_MUN), Role.COMMITTEE).stream().map(UnitName::full))
                .containsExactly("Xã Mường Mùn");
        assertThat(units().tops(PRODUCT, Role.COMMITTEE).stream().map(UnitName::reference))
                .containsExactly("vn");
    }

    @Test
    void villages_are_listed_in_the_order_of_the_vietnamese_alphabet() {
        assertThat(units().villages(PRODUCT, Role.COMMITTEE, id("c-old-03268"), LAST_DAY).stream()
                        .map(UnitName::name))
                .containsExactly(
                        "Gia Bọp",
                        "Hỏm Hốc",
                        "Huổi Cáy",
                        "Huổi Khạ",
                        "Huổi Lốt",
                        "Lim",
                        "Mường I",
                        "Mường II",
                        "Nà Chua",
                        "Pú Piến",
                        "Ta Pao",
                        "Xuân Tươi");
    }

    private static Set<String> under(Jurisdiction asking, String reference, LocalDate day) {
        return world
                .read(entities -> reach().under(asking, Role.COMMITTEE, id(reference), day, """
                        select u.reference from reached r join organization_unit u on u.id = r.unit
                        where r.level = 'VILLAGE'""")
                        .list(row -> row.text("reference")))
                .stream()
                .collect(Collectors.toSet());
    }

    private static List<String> path(String reference, LocalDate day) {
        return units().path(PRODUCT, Role.COMMITTEE, id(reference), day).stream()
                .map(UnitName::reference)
                .toList();
    }

    private static List<String> children(Jurisdiction asking, String reference, LocalDate day) {
        return units().children(asking, Role.COMMITTEE, id(reference), day).stream()
                .map(UnitName::reference)
                .toList();
    }

    private static Jurisdiction committee(String reference) {
        return new Jurisdiction(UUID.randomUUID(), Map.of(Role.COMMITTEE, Set.of(id(reference))), false);
    }

    private static UUID id(String reference) {
        return world.read(entities -> Rows.of(entities, "select id from organization_unit where reference = :reference")
                .with("reference", reference)
                .first(row -> row.id("id"))
                .orElseThrow());
    }

    private static Reach reach() {
        return world.get(Reach.class);
    }

    private static Units units() {
        return world.get(Units.class);
    }
}
