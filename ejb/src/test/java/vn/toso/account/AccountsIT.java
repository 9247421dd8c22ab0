package vn.toso.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Persons;
import vn.toso.organization.Role;
import vn.toso.organization.Units;
import vn.toso.shared.Rows;
import vn.toso.testing.Sample;
import vn.toso.testing.World;

class AccountsIT {
    @RegisterExtension
    static final World world = new World();

    private static final Jurisdiction PRODUCT = Jurisdiction.product();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @BeforeAll
    static void load_the_sample() {
        Sample.district(world);
    }

    @BeforeEach
    void begin_today() {
        world.setToday(TODAY);
    }

    @Test
    void a_name_that_nobody_bears_is_refused() {
        assertThatThrownBy(() -> accounts().jurisdictionOf("nobody")).hasMessage("account.unknown[]");
        assertThatThrownBy(() -> accounts().jurisdictionOf("THANHVIEN001")).hasMessage("account.unknown[]");
    }

    @Test
    void a_member_holds_the_role_of_a_member_and_no_other() {
        Jurisdiction member = accounts().jurisdictionOf("thanhvien001");
        assertThat(member.units()).isEqualTo(Map.of(Role.MEMBER, Set.of()));
    }

    @Test
    void a_grant_holds_from_its_day_until_the_day_after_it_ends() {
        UUID officer = enrolled("can.bo.1");
        UUID grant = grants().give(PRODUCT, officer, Role.COMMITTEE, id("c-03268"));
        assertThat(accounts().jurisdictionOf("can.bo.1").over(Role.COMMITTEE)).containsExactly(id("c-03268"));
        world.setToday(TODAY.minusDays(1));
        assertThat(accounts().jurisdictionOf("can.bo.1").holds(Role.COMMITTEE)).isFalse();

        world.setToday(TODAY);
        grants().end(PRODUCT, grant);
        assertThat(accounts().jurisdictionOf("can.bo.1").holds(Role.COMMITTEE)).isTrue();
        world.setToday(TODAY.plusDays(1));
        assertThat(accounts().jurisdictionOf("can.bo.1").holds(Role.COMMITTEE)).isFalse();
        assertThatThrownBy(() -> grants().end(PRODUCT, grant)).hasMessage("grant.ended[]");
    }

    @Test
    void a_grant_is_given_and_ended_only_by_who_administers_the_unit() {
        UUID officer = enrolled("can.bo.2");
        UUID chief = enrolled("quan.tri.2");
        grants().give(PRODUCT, chief, Role.ADMINISTRATOR, id("c-03268"));
        Jurisdiction administrator = accounts().jurisdictionOf("quan.tri.2");
        UUID own = grants().give(administrator, officer, Role.ASSESSOR, id("v-munchung-01"));
        UUID other = grants().give(PRODUCT, officer, Role.ASSESSOR, id("c-03253"));

        grants().end(administrator, own);
        assertThatThrownBy(() -> grants().end(administrator, other)).hasMessage("unit.out-of-reach[]");
        assertThatThrownBy(() -> grants().give(administrator, officer, Role.COMMITTEE, id("c-03253")))
                .hasMessage("unit.out-of-reach[]");
        assertThatThrownBy(() -> grants().give(administrator, chief, Role.ADMINISTRATOR, id("p11")))
                .hasMessage("unit.out-of-reach[]");
        assertThatThrownBy(() ->
                        grants().give(accounts().jurisdictionOf("can.bo.2"), officer, Role.TRAINER, id("c-03268")))
                .hasMessage("right.missing[]");
    }

    @Test
    void a_grant_that_makes_no_sense_is_refused() {
        UUID officer = enrolled("can.bo.3");
        assertThatThrownBy(() -> grants().give(PRODUCT, officer, Role.MEMBER, id("c-03268")))
                .hasMessage("grant.member[]");
        assertThatThrownBy(() -> grants().give(PRODUCT, UUID.randomUUID(), Role.TRAINER, id("c-03268")))
                .hasMessage("person.unknown[]");
        assertThatThrownBy(() -> grants().give(PRODUCT, officer, Role.TRAINER, id("d-tuangiao")))
                .hasMessage("grant.unit-ended[]");
        assertThatThrownBy(() -> grants().end(PRODUCT, UUID.randomUUID())).hasMessage("grant.unknown[]");
        grants().give(PRODUCT, officer, Role.TRAINER, id("c-03268"));
        assertThatThrownBy(() -> grants().give(PRODUCT, officer, Role.TRAINER, id("c-03268")))
                .hasMessage("grant.already[2026-11-23]");
    }

    @Test
    void what_was_granted_is_written_down_with_who_did_it() {
        UUID officer = enrolled("can.bo.4");
        long before = world.count("audit_entry where action = 'grant.given'");
        grants().give(PRODUCT, officer, Role.TRAINER, id("c-03268"));
        assertThat(world.count("audit_entry where action = 'grant.given'")).isEqualTo(before + 1);
        assertThat(world.count("audit_entry where subject = '" + officer + "' and action = 'person.enrol'"))
                .isEqualTo(1);
    }

    @Test
    void a_user_name_is_given_once_and_well_formed() {
        enrolled("can.bo.5");
        assertThatThrownBy(() -> enrolled("can.bo.5")).hasMessage("account.name-taken[can.bo.5]");
        assertThatThrownBy(() -> enrolled("Cán bộ")).hasMessage("account.name-malformed[Cán bộ]");
        assertThat(world.count("organization_person where name = 'Lường Văn Pản'"))
                .as("nobody is left behind by a refusal")
                .isEqualTo(world.count("account_account a join organization_person p on p.id = a.person"
                        + " where p.name = 'Lường Văn Pản'"));
    }

    @Test
    void an_administrator_opens_accounts_for_the_own_members() {
        Jurisdiction administrator = administrator("quan.tri.6", "c-03268");
        UUID own = withoutAccount("v-puxi-08");
        accounts().create(administrator, own, "moi.6");
        assertThat(accounts().jurisdictionOf("moi.6").self()).isEqualTo(own);
        assertThatThrownBy(() -> accounts().create(administrator, own, "moi.6b"))
                .hasMessage("account.has-name[moi.6]");
        assertThatThrownBy(() -> accounts().create(administrator, withoutAccount("v-quaito-01"), "moi.6c"))
                .hasMessage("person.unknown[]");
    }

    @Test
    void an_administrator_makes_somebody_new_an_officer_in_one_step() {
        Jurisdiction administrator = administrator("quan.tri.7", "c-03268");
        assertThatThrownBy(() -> grants().appoint(administrator, "danh.gia.7", "", Role.ASSESSOR, "c-03268"))
                .hasMessage("grant.name-unknown[danh.gia.7]");
        grants().appoint(administrator, " danh.gia.7 ", "Lò  Văn Bảy", Role.ASSESSOR, "v-munchung-01");

        assertThat(accounts().jurisdictionOf("danh.gia.7").over(Role.ASSESSOR)).containsExactly(id("v-munchung-01"));
        assertThatThrownBy(() -> grants().appoint(administrator, "danh.gia.7", "Lò Văn Tám", Role.COMMITTEE, "c-03268"))
                .hasMessage("grant.name-other[danh.gia.7]");
        grants().appoint(administrator, "danh.gia.7", "Lò Văn Bảy", Role.COMMITTEE, "c-03268");
        grants().appoint(administrator, "thanhvien001", "", Role.COMMITTEE, "c-03268");
        assertThat(grants().over(administrator, "c-03268"))
                .extracting(Grants.Held::name, Grants.Held::role, Grants.Held::unit, Grants.Held::isOwn)
                .containsSubsequence(
                        tuple("Lường Văn Pản", Role.ADMINISTRATOR, "Xã Mường Mùn", true),
                        tuple("Lò Văn Bảy", Role.COMMITTEE, "Xã Mường Mùn", false),
                        tuple("Lò Văn Bảy", Role.ASSESSOR, "Bản Nà Chiềng", false));
    }

    @Test
    void somebody_who_could_not_be_appointed_is_not_enrolled_either() {
        Jurisdiction administrator = administrator("quan.tri.8", "c-03268");
        assertThatThrownBy(() -> grants().appoint(administrator, "soan.8", "Lò Thị Tám", Role.TRAINER, "c-03268"))
                .hasMessage("grant.trainer[]");
        assertThatThrownBy(() -> grants().appoint(administrator, "soan.8", "Lò Thị Tám", Role.COMMITTEE, "c-03253"))
                .hasMessage("unit.out-of-reach[]");
        assertThatThrownBy(() -> accounts().jurisdictionOf("soan.8")).hasMessage("account.unknown[]");
    }

    @Test
    void roles_are_listed_only_where_the_asker_administers() {
        Jurisdiction administrator = administrator("quan.tri.9", "c-03268");
        UUID officer = enrolled("can.bo.9");
        grants().give(PRODUCT, officer, Role.COMMITTEE, id("c-03253"));
        UUID over = grants().give(PRODUCT, officer, Role.COMMITTEE, id("p11"));

        assertThat(grants().over(administrator, "c-03268"))
                .extracting(Grants.Held::username)
                .contains("quan.tri.9")
                .doesNotContain("can.bo.9");
        assertThatThrownBy(() -> grants().over(administrator, "c-03253")).hasMessage("unit.out-of-reach[]");
        assertThatThrownBy(() -> grants().over(accounts().jurisdictionOf("can.bo.9"), "p11"))
                .hasMessage("right.missing[]");
        grants().end(PRODUCT, over);
        assertThat(grants().over(PRODUCT, "p11"))
                .filteredOn(held -> held.id().equals(over))
                .extracting(Grants.Held::last)
                .containsExactly(TODAY);
        world.setToday(TODAY.plusDays(1));
        assertThat(grants().over(PRODUCT, "p11"))
                .extracting(Grants.Held::id)
                .doesNotContain(over)
                .isNotEmpty();
    }

    @Test
    void nobody_takes_the_administration_from_themselves() {
        Jurisdiction administrator = administrator("quan.tri.10", "c-03268");
        UUID own = grants().over(administrator, "c-03268").stream()
                .filter(held -> held.username().equals("quan.tri.10"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThatThrownBy(() -> grants().end(administrator, own)).hasMessage("grant.own-administration[]");
        grants().end(PRODUCT, own);
    }

    private static Jurisdiction administrator(String username, String unit) {
        grants().give(PRODUCT, enrolled(username), Role.ADMINISTRATOR, id(unit));
        return accounts().jurisdictionOf(username);
    }

    private static UUID enrolled(String username) {
        return world.get(Persons.class).enrol(PRODUCT, "Lường Văn Pản", username);
    }

    private static UUID withoutAccount(String unit) {
        return world.read(entities -> Rows.of(entities, """
                        select m.person from organization_membership m
                        join organization_team t on t.id = m.team
                        join organization_unit u on u.id = t.unit
                        where u.reference = :unit
                          and not exists (select 1 from account_account a where a.person = m.person)""")
                .with("unit", unit)
                .first(row -> row.id("person"))
                .orElseThrow());
    }

    private static UUID id(String reference) {
        return world.get(Units.class)
                .find(PRODUCT, Role.ADMINISTRATOR, reference)
                .id();
    }

    private static Accounts accounts() {
        return world.get(Accounts.class);
    }

    private static Grants grants() {
        return world.get(Grants.class);
    }
}
