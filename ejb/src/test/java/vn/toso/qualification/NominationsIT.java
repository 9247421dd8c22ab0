package vn.toso.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.account.Accounts;
import vn.toso.evidence.EvidenceKind;
import vn.toso.evidence.EvidenceLog;
import vn.toso.evidence.Fact;
import vn.toso.evidence.Outcome;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.TeamMember;
import vn.toso.shared.Ids;
import vn.toso.shared.Percent;
import vn.toso.shared.VietnamTime;
import vn.toso.testing.Sample;
import vn.toso.testing.World;

/** The leader of Mường I proposes a member of the team, and nobody else does. */
class NominationsIT {
    @RegisterExtension
    static final World world = new World();

    private static final Jurisdiction PRODUCT = Jurisdiction.product();

    private final String service = "N" + Ids.random().toString().substring(0, 8);

    @BeforeAll
    static void the_sample_district() {
        Sample.district(world);
    }

    @Test
    void leader_and_deputy_see_their_team_and_a_member_sees_none() {
        List<Nominations.Led> team = nominations().team(leader());
        assertThat(team).hasSizeGreaterThan(3);
        assertThat(team.stream().map(Nominations.Led::member).map(TeamMember::unitReference))
                .containsOnly("v-muongmun-01");
        assertThat(nominations().team(as("thanhvien002"))).hasSameSizeAs(team);
        assertThat(nominations().team(as("thanhvien003"))).isEmpty();
    }

    @Test
    void who_is_qualified_is_proposed_once_and_reaches_level_four() {
        rule(true);
        UUID member = person("thanhvien003");
        assertThatThrownBy(() -> nominations().nominate(leader(), Ids.next(), member, service))
                .hasMessageStartingWith("nomination.not-qualified");
        qualify(member);
        assertThat(services(member)).containsExactly(new Nominations.Service(service, 3, false));

        UUID id = Ids.next();
        nominations().nominate(leader(), id, member, service);
        nominations().nominate(leader(), id, member, service);
        nominations().nominate(as("thanhvien002"), Ids.next(), member, service);
        assertThat(services(member)).containsExactly(new Nominations.Service(service, 4, true));
        assertThat(world.get(EvidenceLog.class).of(PRODUCT, member, service).stream()
                        .filter(entry -> entry.kind() == EvidenceKind.NOMINATION))
                .hasSize(1);
    }

    @Test
    void neither_oneself_nor_another_team_nor_what_no_rule_asks_for() {
        rule(false);
        UUID self = leader().self();
        UUID member = person("thanhvien003");
        UUID neighbour = person("thanhvien011");
        qualify(member);
        assertThatThrownBy(() -> nominations().nominate(leader(), Ids.next(), self, service))
                .hasMessageStartingWith("nomination.self");
        assertThatThrownBy(() -> nominations().nominate(leader(), Ids.next(), neighbour, service))
                .hasMessageStartingWith("nomination.not-led");
        assertThatThrownBy(() -> nominations().nominate(as("thanhvien004"), Ids.next(), member, service))
                .hasMessageStartingWith("nomination.not-led");
        assertThatThrownBy(() -> nominations().nominate(leader(), Ids.next(), member, service))
                .hasMessageStartingWith("nomination.not-asked");
        assertThatThrownBy(() -> nominations().nominate(leader(), Ids.next(), member, "NO-SUCH"))
                .hasMessageStartingWith("nomination.not-qualified");
        assertThatThrownBy(() -> nominations().nominate(Jurisdiction.nobody(), Ids.next(), member, service))
                .hasMessageStartingWith("session.over");
        assertThat(services(member)).containsExactly(new Nominations.Service(service, 3, true));
    }

    private void rule(boolean asksForNomination) {
        String quiz = "{\"level\": %d, \"all\": [{\"quiz\": \"X-QUIZ\", \"mark\": 80}]}";
        String top = asksForNomination ? ", {\"level\": 4, \"all\": [{\"nominated\": \"X\"}]}" : "";
        world.get(Rules.class)
                .publish(
                        PRODUCT,
                        "{\"service\": \"%s\", \"number\": 7, \"validFrom\": \"2026-01-01\", \"qualifiesAt\": 3, \"levels\": [%s, %s, %s%s]}"
                                .formatted(service, quiz.formatted(1), quiz.formatted(2), quiz.formatted(3), top));
    }

    private void qualify(UUID member) {
        world.get(EvidenceLog.class)
                .append(
                        Jurisdiction.member(member),
                        Fact.now(
                                Ids.next(),
                                EvidenceKind.QUIZ_GRADED,
                                member,
                                service,
                                "X-QUIZ",
                                1,
                                Outcome.graded(new Percent(90), true)));
        assertThat(world.get(Standings.class)
                        .of(PRODUCT, member, service, VietnamTime.dayOf(world.now()))
                        .isQualified())
                .isTrue();
    }

    private List<Nominations.Service> services(UUID member) {
        return nominations().team(leader()).stream()
                .filter(led -> led.member().person().equals(member))
                .flatMap(led -> led.services().stream())
                .filter(line -> line.service().equals(service))
                .toList();
    }

    private static Jurisdiction leader() {
        return as("thanhvien001");
    }

    private static UUID person(String username) {
        return as(username).self();
    }

    private static Jurisdiction as(String username) {
        return world.get(Accounts.class).jurisdictionOf(username);
    }

    private static Nominations nominations() {
        return world.get(Nominations.class);
    }
}
