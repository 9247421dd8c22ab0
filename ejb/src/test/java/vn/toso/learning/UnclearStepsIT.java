package vn.toso.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.account.Accounts;
import vn.toso.coursepack.CoursePacks;
import vn.toso.digitalservice.Catalogue;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.organization.Units;
import vn.toso.testing.Sample;
import vn.toso.testing.SamplePack;
import vn.toso.testing.Together;
import vn.toso.testing.World;

/** Members say that a step is hard to understand, and trainers of their area read how many said so. */
class UnclearStepsIT {
    @RegisterExtension
    static final World world = new World();

    private static final Jurisdiction PRODUCT = Jurisdiction.product();
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @BeforeAll
    static void load_the_sample() {
        Sample.district(world);
        world.get(Catalogue.class).apply(PRODUCT, SamplePack.catalogue());
        CoursePacks packs = world.get(CoursePacks.class);
        packs.publish(PRODUCT, SamplePack.whole().files());
        packs.publish(
                PRODUCT,
                SamplePack.whole()
                        .changing("lessons/01.md", "## Xem lại", "## Xem lại lần nữa")
                        .files());
    }

    @BeforeEach
    void nobody_has_said_anything() {
        world.inTransaction(entities ->
                entities.createNativeQuery("delete from learning_unclear").executeUpdate());
        world.setToday(MONDAY);
    }

    @Test
    void a_member_counts_once_however_often_the_phone_sends() {
        Together.run(4, () -> unclear().report(member("thanhvien001"), "K99-L1", 2, 1));
        unclear().report(member("thanhvien001"), "K99-L1", 2, 1);
        unclear().report(member("thanhvien009"), "K99-L1", 2, 1);
        assertThat(unclear().list(trainer("p11"))).singleElement().satisfies(row -> {
            assertThat(row.members()).isEqualTo(2);
            assertThat(row.stepTitle()).isEqualTo("Tìm nút");
            assertThat(row.lessonTitle()).isEqualTo("Mở máy");
            assertThat(row.course()).isEqualTo("K99");
        });
    }

    @Test
    void what_was_said_of_an_older_version_stands_by_itself_and_the_newest_word_comes_first() {
        unclear().report(member("thanhvien001"), "K99-L1", 2, 2);
        world.setToday(MONDAY.plusDays(1));
        unclear().report(member("thanhvien001"), "K99-L1", 1, 2);
        assertThat(unclear().list(trainer("p11")))
                .extracting(UnclearRow::stepTitle)
                .containsExactly("Xem lại", "Xem lại lần nữa");
        assertThat(unclear().list(trainer("p11")).get(1).since())
                .isEqualTo(MONDAY.atTime(2, 0).toInstant(java.time.ZoneOffset.UTC));
    }

    @Test
    void a_trainer_counts_the_members_of_the_own_area_only() {
        unclear().report(member("thanhvien001"), "K99-L2", 2, 1);
        assertThat(unclear().list(trainer("v-muongmun-01"))).hasSize(1);
        assertThat(unclear().list(trainer("c-03268"))).hasSize(1);
        assertThat(unclear().list(trainer("c-03253"))).isEmpty();
        assertThat(unclear().list(new Jurisdiction(UUID.randomUUID(), Map.of(Role.TRAINER, Set.of()), false)))
                .isEmpty();
        assertThatThrownBy(() -> unclear().list(member("thanhvien001"))).hasMessage("right.missing[]");
    }

    @Test
    void a_step_that_there_never_was_is_refused() {
        Jurisdiction member = member("thanhvien001");
        assertThatThrownBy(() -> unclear().report(member, "K99-L1", 2, 3)).hasMessage("step.unknown[]");
        assertThatThrownBy(() -> unclear().report(member, "K99-L1", 3, 1)).hasMessage("step.unknown[]");
        assertThatThrownBy(() -> unclear().report(member, "K98-L1", 1, 1)).hasMessage("step.unknown[]");
        assertThatThrownBy(() -> unclear().report(Jurisdiction.nobody(), "K99-L1", 2, 1))
                .hasMessage("session.over[]");
        assertThat(world.count("learning_unclear")).isZero();
    }

    private static Jurisdiction member(String username) {
        return world.get(Accounts.class).jurisdictionOf(username);
    }

    private static Jurisdiction trainer(String reference) {
        UUID unit =
                world.get(Units.class).find(PRODUCT, Role.COMMITTEE, reference).id();
        return new Jurisdiction(UUID.randomUUID(), Map.of(Role.TRAINER, Set.of(unit)), false);
    }

    private static UnclearSteps unclear() {
        return world.get(UnclearSteps.class);
    }
}
