package vn.toso.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.digitalservice.Catalogue;
import vn.toso.digitalservice.ChangeClass;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.organization.Units;
import vn.toso.testing.World;

/** The sample's villages of Mường Mùn before an app changes. */
class WhatIfReportIT {
    @RegisterExtension
    static final World world = new World();

    private static final Villagers VILLAGERS = new Villagers(world);
    private static final Jurisdiction PRODUCT = Jurisdiction.product();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate LATER = LocalDate.of(2027, 2, 1);
    private static final String ONE = "v-muongmun-01";
    private static final String TWO = "v-muongmun-02";
    private static final String THREE = "v-muongmun-03";

    @BeforeAll
    static void settle() {
        VILLAGERS.settle();
    }

    @BeforeEach
    void nobody_can_help() {
        VILLAGERS.nobodyCanHelp();
    }

    @Test
    void the_member_of_two_teams_comes_first_and_who_adds_nothing_is_not_named() {
        UUID both = VILLAGERS.of(ONE).get(0);
        UUID last = VILLAGERS.of(THREE).get(0);
        VILLAGERS.alsoIn(both, TWO);
        List.of(both, VILLAGERS.of(ONE).get(1), VILLAGERS.of(TWO).get(1), last)
                .forEach(person -> VILLAGERS.canHelp(person, Villagers.ACCOUNT, Villagers.OPEN));

        TrainingPlan plan = plan(PRODUCT, "c-03268", "VNEID-ACCOUNT.ACTIVATE", ChangeClass.SAFETY);

        assertThat(plan.day()).isEqualTo(MONDAY);
        assertThat(plan.members()).isEqualTo(4);
        assertThat(plan.villages()).isEqualTo(3);
        assertThat(plan.needed()).isEqualTo(2);
        assertThat(plan.isCut()).isFalse();
        assertThat(plan.lines())
                .extracting(TrainingPlan.Line::person)
                .containsExactly(both.toString(), last.toString());
        assertThat(plan.lines().get(0).villages()).hasSize(2);
        assertThat(plan.lines()).extracting(TrainingPlan.Line::added).containsExactly(2, 1);
        assertThat(plan.lines()).extracting(TrainingPlan.Line::kept).containsExactly(2, 3);
        VILLAGERS.leaves(both, TWO);
    }

    @Test
    void a_change_of_meaning_leaves_the_days_of_the_rule() {
        VILLAGERS.canHelp(VILLAGERS.of(ONE).get(0), Villagers.ACCOUNT, Villagers.OPEN);
        assertThat(plan(PRODUCT, "c-03268", "VNEID-ACCOUNT.ACTIVATE", ChangeClass.MEANING)
                        .day())
                .isEqualTo(MONDAY.plusDays(30));
    }

    @Test
    void a_change_of_what_every_service_asks_for_touches_the_services_behind_it() {
        UUID person = VILLAGERS.of(ONE).get(0);
        VILLAGERS.canHelp(person, Villagers.ACCOUNT, Villagers.OPEN);
        VILLAGERS.canHelp(VILLAGERS.of(TWO).get(0), Villagers.SAFETY, Villagers.OPEN);

        TrainingPlan plan = plan(PRODUCT, "c-03268", "FOUND-SAFETY.SECRETS", ChangeClass.SAFETY);

        assertThat(plan.service()).isEqualTo(Villagers.SAFETY);
        assertThat(plan.villages())
                .as("nobody visits a home for the foundation alone")
                .isEqualTo(1);
        assertThat(plan.lines()).extracting(TrainingPlan.Line::person).containsExactly(person.toString());
    }

    @Test
    void of_a_change_that_is_told_those_who_have_caught_up_stay() {
        UUID lapsing = VILLAGERS.of(ONE).get(0);
        VILLAGERS.canHelp(lapsing, Villagers.ACCOUNT, LATER);
        VILLAGERS.canHelp(VILLAGERS.of(TWO).get(0), Villagers.ACCOUNT, Villagers.OPEN);
        VILLAGERS.canHelp(VILLAGERS.of(TWO).get(1), Villagers.ACCOUNT, LATER);
        world.get(Catalogue.class).announce(PRODUCT, "VNEID-ACCOUNT.PASSWORD", ChangeClass.SAFETY, LATER, null);

        TrainingPlan told = plan(PRODUCT, "c-03268", "VNEID-ACCOUNT.PASSWORD", ChangeClass.SAFETY, LATER);

        assertThat(told.members()).isEqualTo(2);
        assertThat(told.villages()).isEqualTo(1);
        assertThat(told.lines()).extracting(TrainingPlan.Line::person).containsExactly(lapsing.toString());
    }

    @Test
    void nobody_to_lose_is_an_empty_plan() {
        TrainingPlan plan = plan(PRODUCT, "c-03268", "VNEID-ACCOUNT.ACTIVATE", ChangeClass.SAFETY);
        assertThat(plan.villages()).isZero();
        assertThat(plan.lines()).isEmpty();
    }

    @Test
    void what_cannot_be_asked_gets_a_reason() {
        Jurisdiction commune = committee("c-03268");
        assertRefused(
                commune,
                new WhatIf("VNEID-ACCOUNT.ACTIVATE", ChangeClass.SAFETY, MONDAY, "p11"),
                "unit.out-of-reach[]");
        assertRefused(
                commune, new WhatIf("VNEID-ACCOUNT.ACTIVATE", ChangeClass.SAFETY, MONDAY, "x"), "unit.unknown[x]");
        assertRefused(
                commune,
                new WhatIf("NO.SUCH", ChangeClass.SAFETY, MONDAY, "c-03268"),
                "digitalservice.feature-unknown[NO.SUCH]");
        assertRefused(
                commune,
                new WhatIf("VNEID-ACCOUNT.ACTIVATE", ChangeClass.COSMETIC, MONDAY, "c-03268"),
                "what-if.class[]");
        assertRefused(
                commune,
                new WhatIf("VNEID-ACCOUNT.ACTIVATE", ChangeClass.SAFETY, TODAY.minusDays(1), "c-03268"),
                "what-if.day-past[]");
        assertRefused(
                commune,
                new WhatIf("VNEID-ACCOUNT.ACTIVATE", ChangeClass.SAFETY, TODAY.plusYears(3), "c-03268"),
                "what-if.day-far[2]");
        Jurisdiction member = Jurisdiction.member(UUID.randomUUID());
        assertRefused(
                member, new WhatIf("VNEID-ACCOUNT.ACTIVATE", ChangeClass.SAFETY, MONDAY, "c-03268"), "right.missing[]");
    }

    @Test
    void a_committee_is_answered_for_its_own_villages_only() {
        UUID own = VILLAGERS.of(ONE).get(0);
        VILLAGERS.canHelp(own, Villagers.ACCOUNT, Villagers.OPEN);
        VILLAGERS.canHelp(VILLAGERS.of("v-quaito-01").get(0), Villagers.ACCOUNT, Villagers.OPEN);
        assertThat(plan(PRODUCT, "p11", "VNEID-ACCOUNT.ACTIVATE", ChangeClass.SAFETY)
                        .villages())
                .isEqualTo(2);
        assertThat(plan(committee("c-03268"), "c-03268", "VNEID-ACCOUNT.ACTIVATE", ChangeClass.SAFETY)
                        .lines())
                .extracting(TrainingPlan.Line::person)
                .containsExactly(own.toString());
    }

    private static TrainingPlan plan(Jurisdiction asking, String unit, String feature, ChangeClass change) {
        return plan(asking, unit, feature, change, MONDAY);
    }

    private static TrainingPlan plan(
            Jurisdiction asking, String unit, String feature, ChangeClass change, LocalDate day) {
        return world.get(WhatIfReport.class)
                .of(asking, new WhatIf(feature, change, day, unit))
                .orElseThrow();
    }

    private static void assertRefused(Jurisdiction asking, WhatIf question, String why) {
        assertThatThrownBy(() -> world.get(WhatIfReport.class).of(asking, question))
                .hasMessage(why);
    }

    private static Jurisdiction committee(String unit) {
        UUID id = world.get(Units.class).find(PRODUCT, Role.COMMITTEE, unit).id();
        return new Jurisdiction(UUID.randomUUID(), Map.of(Role.COMMITTEE, Set.of(id)), false);
    }
}
