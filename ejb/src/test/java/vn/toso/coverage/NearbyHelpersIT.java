package vn.toso.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.coverage.HelperNearby.Nearness;
import vn.toso.organization.BoundaryImport;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Listings;
import vn.toso.organization.Role;
import vn.toso.organization.Units;
import vn.toso.testing.World;

/** To whom the residents of the sample's villages can be sent. */
class NearbyHelpersIT {
    @RegisterExtension
    static final World world = new World();

    private static final Villagers VILLAGERS = new Villagers(world);
    private static final Jurisdiction PRODUCT = Jurisdiction.product();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String HERE = "v-muongmun-01";
    private static final String SAME_COMMUNE = "v-muongmun-02";
    private static final String NEXT = "v-tuangiao-01";
    private static final String FAR = "v-quaito-01";

    @BeforeAll
    static void settle() {
        VILLAGERS.settle();
    }

    @BeforeEach
    void nobody_can_help_nobody_has_agreed_and_nothing_is_drawn() {
        VILLAGERS.nobodyCanHelp();
        for (String table : List.of("listing", "boundary")) {
            world.inTransaction(entities -> entities.createNativeQuery("delete from organization_" + table)
                    .executeUpdate());
        }
    }

    @Test
    void only_who_agreed_and_is_qualified_is_named_and_taking_back_counts_at_once() {
        UUID agreed = helper(HERE, 0);
        VILLAGERS.canHelp(VILLAGERS.of(HERE).get(1), Villagers.ACCOUNT, Villagers.OPEN);
        listings().agree(Jurisdiction.member(VILLAGERS.of(HERE).get(2)));
        assertThat(persons(PRODUCT, HERE)).containsExactly(agreed);

        listings().takeBack(Jurisdiction.member(agreed));
        assertThat(persons(PRODUCT, HERE)).isEmpty();
        assertThat(world.get(NearbyHelpers.class)
                        .of(PRODUCT, new CoverageQuestion(Villagers.ACCOUNT, HERE, TODAY.minusDays(1), TODAY), ""))
                .as("of an earlier day as well")
                .isEmpty();
    }

    @Test
    void agreeing_twice_is_agreeing_once_and_each_time_is_dated() {
        Jurisdiction member = Jurisdiction.member(VILLAGERS.of(HERE).get(0));
        assertThat(listings().isAgreed(member)).isFalse();
        listings().takeBack(member);
        listings().agree(member);
        listings().agree(member);
        assertThat(listings().isAgreed(member)).isTrue();
        listings().takeBack(member);
        listings().agree(member);
        assertThat(world.count("organization_listing")).isEqualTo(2);
        assertThat(world.count("organization_listing where taken_back_at is null"))
                .isEqualTo(1);
        assertThatThrownBy(() -> listings().agree(Jurisdiction.nobody())).hasMessage("session.over[]");
    }

    @Test
    void the_same_village_comes_first_then_the_commune_then_the_province_by_name() {
        UUID far = helper(FAR, 0);
        UUID next = helper(NEXT, 0);
        UUID commune = helper(SAME_COMMUNE, 0);
        UUID here = helper(HERE, 1);
        List<HelperNearby> found = of(PRODUCT, HERE, "");
        assertThat(found.subList(0, 2).stream().map(HelperNearby::person))
                .containsExactly(here.toString(), commune.toString());
        assertThat(found.subList(2, 4).stream().map(HelperNearby::person))
                .containsExactlyInAnyOrder(next.toString(), far.toString());
        assertThat(found)
                .extracting(HelperNearby::nearness)
                .containsExactly(Nearness.SAME_VILLAGE, Nearness.SAME_COMMUNE, Nearness.BEYOND, Nearness.BEYOND);
        assertThat(found.get(3).kilometres()).isNull();
        assertThat(found.get(0).level()).isEqualTo(1);
        assertThat(found.get(0).commune()).isEqualTo("Mường Mùn");
    }

    /** A tenth of a degree of latitude is eleven kilometres. */
    @Test
    void with_boundaries_the_nearer_commune_comes_first() {
        UUID far = helper(FAR, 0);
        UUID next = helper(NEXT, 0);
        draw(Map.of("03268", 21.5, "03253", 21.6, "03295", 21.9));
        assertThat(persons(PRODUCT, HERE)).containsExactly(next, far);
        assertThat(of(PRODUCT, HERE, "")).extracting(HelperNearby::kilometres).containsExactly(11, 44);

        draw(Map.of("03268", 21.5, "03253", 22.1, "03295", 21.9));
        assertThat(persons(PRODUCT, HERE)).containsExactly(far, next);
    }

    @Test
    void a_member_of_two_teams_is_named_once_where_it_is_nearest() {
        UUID both = helper(FAR, 0);
        VILLAGERS.alsoIn(both, SAME_COMMUNE);
        assertThat(of(PRODUCT, HERE, "")).extracting(HelperNearby::nearness).containsExactly(Nearness.SAME_COMMUNE);
        VILLAGERS.leaves(both, SAME_COMMUNE);
    }

    @Test
    void a_language_leaves_those_who_help_in_it_and_one_that_nobody_speaks_is_refused() {
        UUID thai = helper(HERE, 0);
        UUID mong = helper(SAME_COMMUNE, 0);
        world.inTransaction(entities -> entities.createNativeQuery(
                        "update organization_person set languages = 'vi mong' where id = :id")
                .setParameter("id", mong)
                .executeUpdate());
        assertThat(of(PRODUCT, HERE, "mong")).extracting(HelperNearby::person).containsExactly(mong.toString());
        assertThat(of(PRODUCT, HERE, "thai")).extracting(HelperNearby::person).containsExactly(thai.toString());
        assertThat(of(PRODUCT, HERE, "vi")).hasSize(2);
        assertThat(world.get(NearbyHelpers.class).languages(PRODUCT, question(HERE)))
                .contains("mong", "thai", "vi");
        for (String nobodys : List.of("xx", "mon", "vi mong", "%")) {
            assertThatThrownBy(() -> of(PRODUCT, HERE, nobodys)).hasMessage("language.unknown[" + nobodys + "]");
        }
    }

    @Test
    void a_committee_is_told_of_its_own_members_only() {
        UUID own = helper(SAME_COMMUNE, 0);
        helper(FAR, 0);
        Jurisdiction commune = committee("c-03268");
        assertThat(persons(commune, HERE)).containsExactly(own);
        assertThat(persons(commune, "c-03268")).containsExactly(own);
        assertThat(persons(committee("p11"), "p11")).hasSize(2);
        assertThatThrownBy(() -> of(commune, FAR, "")).hasMessage("unit.out-of-reach[]");
        assertThatThrownBy(() -> of(commune, "p11", "")).hasMessage("unit.out-of-reach[]");
        assertThatThrownBy(() -> of(Jurisdiction.member(own), HERE, "")).hasMessage("right.missing[]");
        assertThat(world.get(NearbyHelpers.class).languages(commune, question(HERE)))
                .isSubsetOf(world.get(NearbyHelpers.class).languages(committee("p11"), question(HERE)));
    }

    /** Somebody of that village who can help and has agreed. */
    private static UUID helper(String village, int number) {
        UUID person = VILLAGERS.of(village).get(number);
        VILLAGERS.canHelp(person, Villagers.ACCOUNT, Villagers.OPEN);
        listings().agree(Jurisdiction.member(person));
        return person;
    }

    /** Invented squares of a tenth of a degree, each from its latitude on. */
    private static void draw(Map<String, Double> souths) {
        StringBuilder features = new StringBuilder();
        souths.forEach((code, south) ->
                features.append(features.isEmpty() ? "" : ",").append("""
                {"type": "Feature", "properties": {"code": "%1$s"}, "geometry": {"type": "Polygon",
                 "coordinates": [[[103, %2$.1f], [103.1, %2$.1f], [103.1, %3$.1f], [103, %3$.1f], [103, %2$.1f]]]}}
                """.formatted(code, south, south + 0.1)));
        byte[] file =
                ("{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}").getBytes(StandardCharsets.UTF_8);
        BoundaryImport imports = world.get(BoundaryImport.class);
        imports.apply(PRODUCT, file, imports.plan(PRODUCT, file).hash());
    }

    private static List<UUID> persons(Jurisdiction asking, String unit) {
        return of(asking, unit, "").stream()
                .map(helper -> UUID.fromString(helper.person()))
                .toList();
    }

    private static List<HelperNearby> of(Jurisdiction asking, String unit, String language) {
        return world.get(NearbyHelpers.class).of(asking, question(unit), language);
    }

    private static CoverageQuestion question(String unit) {
        return new CoverageQuestion(Villagers.ACCOUNT, unit, TODAY, TODAY);
    }

    private static Listings listings() {
        return world.get(Listings.class);
    }

    private static Jurisdiction committee(String unit) {
        UUID id = world.get(Units.class).find(PRODUCT, Role.COMMITTEE, unit).id();
        return new Jurisdiction(UUID.randomUUID(), Map.of(Role.COMMITTEE, Set.of(id)), false);
    }
}
