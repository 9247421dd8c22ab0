package vn.toso.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.account.Accounts;
import vn.toso.testing.Sample;
import vn.toso.testing.World;

/** Who sees whom in the sample district. */
class MembersIT {
    @RegisterExtension
    static final World world = new World();

    private static final Jurisdiction PRODUCT = Jurisdiction.product();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);

    @BeforeAll
    static void load_the_sample() {
        Sample.district(world);
    }

    @Test
    void a_village_lists_its_members_by_given_name() {
        List<TeamMember> members = list(PRODUCT, "v-muongmun-01", TODAY, "");
        assertThat(members)
                .extracting(TeamMember::name)
                .containsExactly(
                        "Nguyễn Văn Dũng",
                        "Lò Văn Ín",
                        "Cà Thị Minh",
                        "Cà Văn Phịnh",
                        "Lò Quang Phong",
                        "Lò Thị Quỳnh",
                        "Lò Thị Ún",
                        "Phạm Thị Vân");
        TeamMember leader = members.get(1);
        assertThat(leader.role()).isEqualTo(TeamRole.LEADER);
        assertThat(leader.birthYear()).isEqualTo(1963);
        assertThat(leader.organization()).isEqualTo("VILLAGE_HEAD");
        assertThat(leader.unitName()).isEqualTo("Bản Mường I");
    }

    @Test
    void a_search_needs_no_diacritics() {
        assertThat(list(PRODUCT, "v-muongmun-02", TODAY, "dieu van"))
                .extracting(TeamMember::name)
                .contains("Điêu Văn Trọng");
        assertThat(list(PRODUCT, "v-muongmun-01", TODAY, "%")).isEmpty();
        assertThat(list(PRODUCT, "v-muongmun-01", TODAY, "_")).isEmpty();
        assertThat(list(PRODUCT, "v-muongmun-01", TODAY, "\\")).isEmpty();
    }

    @Test
    void a_long_list_comes_in_pages_that_fit_together() {
        UUID unit = id("p11");
        int all = members().count(PRODUCT, Role.COMMITTEE, unit, TODAY, "");
        List<TeamMember> first = members().list(PRODUCT, Role.COMMITTEE, unit, TODAY, "", 0, 50);
        List<TeamMember> rest = members().list(PRODUCT, Role.COMMITTEE, unit, TODAY, "", 50, 5000);
        assertThat(first).hasSize(50).doesNotContainAnyElementsOf(rest);
        assertThat(first.size() + rest.size()).isEqualTo(all);
    }

    @Test
    void a_past_day_shows_who_was_there_as_far_as_the_asker_reaches_them_today() {
        Jurisdiction committee = committee("c-03268");
        assertThat(list(committee, "d-tuangiao", LAST_DAY, ""))
                .hasSizeLessThan(list(PRODUCT, "d-tuangiao", LAST_DAY, "").size())
                .extracting(TeamMember::unitReference)
                .contains("c-old-03268", "v-munchung-01")
                .noneMatch(unit -> unit.startsWith("v-quaito") || unit.equals("c-old-tuangiao"));
        assertThatThrownBy(() -> list(committee, "c-03253", TODAY, "")).hasMessage("unit.out-of-reach[]");
    }

    @Test
    void everyone_sees_oneself_and_no_other_member() {
        UUID myself = person("thanhvien001");
        Jurisdiction asking = Jurisdiction.member(myself);
        assertThat(members().self(asking).orElseThrow().name()).isEqualTo("Lò Văn Ín");
        assertThat(members().find(asking, myself).unitName()).isEqualTo("Bản Mường I");
        assertThatThrownBy(() -> members().find(asking, person("thanhvien002"))).hasMessage("person.unknown[]");
    }

    @Test
    void a_committee_sees_a_person_of_its_own_units_only() {
        UUID someone = person("thanhvien001");
        assertThat(members().find(committee("c-03268"), someone).name()).isEqualTo("Lò Văn Ín");
        assertThatThrownBy(() -> members().find(committee("c-03253"), someone)).hasMessage("person.unknown[]");
        assertThatThrownBy(() -> members().find(committee("c-03253"), UUID.randomUUID()))
                .as("nothing is learned by trying")
                .hasMessage("person.unknown[]");
    }

    private static List<TeamMember> list(Jurisdiction asking, String unit, LocalDate day, String search) {
        return members().list(asking, Role.COMMITTEE, id(unit), day, search, 0, 5000);
    }

    private static Jurisdiction committee(String reference) {
        return new Jurisdiction(UUID.randomUUID(), Map.of(Role.COMMITTEE, Set.of(id(reference))), false);
    }

    private static UUID id(String reference) {
        return world.get(Units.class).find(PRODUCT, Role.COMMITTEE, reference).id();
    }

    private static UUID person(String username) {
        return world.get(Accounts.class).jurisdictionOf(username).self();
    }

    private static Members members() {
        return world.get(Members.class);
    }
}
