package vn.toso.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.account.Accounts;
import vn.toso.testing.Sample;
import vn.toso.testing.World;

/** Whom a member of the sample district can call. */
class ContactsIT {
    @RegisterExtension
    static final World world = new World();

    private static final String LEADER = "Lò Văn Ín";
    private static final String DEPUTY = "Lò Quang Phong";

    @BeforeAll
    static void load_the_sample() {
        Sample.district(world);
    }

    @Test
    void a_member_calls_the_leader_of_the_own_team() {
        Contact nearest = Objects.requireNonNull(nearest("thanhvien003"));
        assertThat(nearest).isEqualTo(new Contact(LEADER, 1963, "0900000001", TeamRole.LEADER, true));
        Contacts.Around around =
                world.get(Contacts.class).ofSelf(member("thanhvien003")).orElseThrow();
        assertThat(around.name()).isEqualTo("Lò Thị Quỳnh");
        assertThat(around.birthYear()).isEqualTo(1993);
    }

    @Test
    void the_leader_calls_the_deputy_and_nobody_calls_oneself() {
        assertThat(Objects.requireNonNull(nearest("thanhvien001")).name()).isEqualTo(DEPUTY);
        assertThat(Objects.requireNonNull(nearest("thanhvien002")).name()).isEqualTo(LEADER);
    }

    @Test
    void who_has_no_phone_is_passed_over_up_to_the_leader_of_the_commune() {
        withoutPhone(LEADER, () -> {
            assertThat(Objects.requireNonNull(nearest("thanhvien003")).name()).isEqualTo(DEPUTY);
            withoutPhone(DEPUTY, () -> {
                Contact far = Objects.requireNonNull(nearest("thanhvien003"));
                assertThat(far.isOfOwnTeam()).isFalse();
                assertThat(far.role()).isEqualTo(TeamRole.LEADER);
                assertThat(leaderOfCommune()).isEqualTo(far.name());
                withoutPhone(
                        far.name(), () -> assertThat(nearest("thanhvien003")).isNull());
            });
        });
    }

    @Test
    void who_is_in_no_team_has_nobody_and_who_is_unknown_is_not_there() {
        assertThat(world.get(Contacts.class).ofSelf(Jurisdiction.member(UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    void it_costs_one_statement() {
        Jurisdiction asking = member("thanhvien003");
        Statistics statistics = world.read(entities ->
                entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics());
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        assertThat(world.get(Contacts.class).ofSelf(asking)).isPresent();
        assertThat(statistics.getPrepareStatementCount()).isEqualTo(1);
    }

    private static void withoutPhone(String name, Runnable work) {
        String phone = world.read(entities ->
                (String) entities.createNativeQuery("select min(phone) from organization_person where name = :name")
                        .setParameter("name", name)
                        .getSingleResult());
        phone(name, null);
        try {
            work.run();
        } finally {
            phone(name, phone);
        }
    }

    private static void phone(String name, @Nullable String phone) {
        world.inTransaction(entities -> entities.createNativeQuery(
                        "update organization_person set phone = :phone where name = :name")
                .setParameter("phone", phone)
                .setParameter("name", name)
                .executeUpdate());
    }

    private static String leaderOfCommune() {
        return world.read(entities -> (String) entities.createNativeQuery("""
                        select n.name from organization_unit u
                        join organization_team t on t.unit = u.id
                        join organization_membership m on m.team = t.id and m.role = 'LEADER' and m.valid_until > '2026-11-23'
                        join organization_person n on n.id = m.person
                        where u.reference = 'c-03268'""").getSingleResult());
    }

    private static @Nullable Contact nearest(String username) {
        return world.get(Contacts.class).ofSelf(member(username)).orElseThrow().nearest();
    }

    private static Jurisdiction member(String username) {
        return world.get(Accounts.class).jurisdictionOf(username);
    }
}
