package vn.toso.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.account.Accounts;
import vn.toso.account.Grants;
import vn.toso.coursepack.CoursePacks;
import vn.toso.digitalservice.Catalogue;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Persons;
import vn.toso.organization.Role;
import vn.toso.organization.Units;
import vn.toso.testing.Sample;
import vn.toso.testing.World;

/** What the sample's members have learned: a district that looks like one, and members who have learned nothing for the journeys. */
class SampleLearningIT {
    @RegisterExtension
    static final World world = new World(SampleLearning.class);

    private static final Jurisdiction PRODUCT = Jurisdiction.product();

    @BeforeAll
    static void it_has_happened() {
        world.get(Catalogue.class).apply(PRODUCT, Sample.catalogue());
        Sample.courses().forEach(course -> world.get(CoursePacks.class).bring(PRODUCT, course));
        Sample.district(world);
        UUID officer = world.get(Persons.class).enrol(PRODUCT, "Vừ A Sính", "danhgia.dienbien");
        UUID province =
                world.get(Units.class).find(PRODUCT, Role.ASSESSOR, "p11").id();
        world.get(Grants.class).give(PRODUCT, officer, Role.ASSESSOR, province);
        Instant begun = Instant.now();
        world.get(SampleLearning.class).happen();
        System.out.printf(
                "%nthe sample's learning: %d entries in %d s%n",
                world.count("evidence_entry"),
                Duration.between(begun, Instant.now()).toSeconds());
    }

    @Test
    void the_harder_a_service_is_the_fewer_can_help_with_it() {
        List<Long> able = Stream.of("VNEID-ACCOUNT", "FRAUD", "VNEID-WALLET", "PORTAL", "VSSID", "VNEID-PROCEDURES")
                .map(service -> world.count("qualification_status where service = '" + service
                        + "' and qualified and valid_from <= '2026-11-23' and valid_until > '2026-11-23'"))
                .toList();
        assertThat(able).isSortedAccordingTo((one, next) -> Long.compare(next, one));
        assertThat(able.get(0)).isGreaterThan(2 * able.get(1));
        assertThat(able.get(5)).isPositive();
    }

    @Test
    void nothing_lies_in_the_future() {
        assertThat(world.count("evidence_entry where effective_at > received_at"))
                .isZero();
        assertThat(world.count("evidence_entry where effective_at = received_at"))
                .isZero();
    }

    /** A journey looks for a newcomer among about twenty accounts and uses up a few of them. */
    @Test
    void most_of_the_accounts_have_learned_nothing() {
        long newcomers = IntStream.rangeClosed(1, 200)
                .mapToObj(number -> world.get(Accounts.class).jurisdictionOf(String.format("thanhvien%03d", number)))
                .filter(member -> world.read(entities -> entities.createNativeQuery(
                                "select 1 from evidence_entry where person = :person limit 1")
                        .setParameter("person", member.self())
                        .getResultList()
                        .isEmpty()))
                .count();
        assertThat(newcomers).isGreaterThan(120);
    }
}
