package vn.toso.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.evidence.EvidenceKind;
import vn.toso.evidence.EvidenceLog;
import vn.toso.evidence.Fact;
import vn.toso.evidence.Outcome;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.organization.Units;
import vn.toso.shared.Ids;
import vn.toso.shared.Percent;
import vn.toso.shared.Rows;
import vn.toso.testing.Sample;
import vn.toso.testing.World;

class OfficerDecisionsIT {
    @RegisterExtension
    static final World world = new World();

    private static final Jurisdiction PRODUCT = Jurisdiction.product();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String REASON = "Gõ hộ mật khẩu cho bà con, hai người cùng thấy.";
    private static UUID member = new UUID(0, 0);
    private static Jurisdiction officer = PRODUCT;
    private static Jurisdiction second = PRODUCT;
    private static Jurisdiction stranger = PRODUCT;

    private final String service = "D" + Ids.random().toString().substring(0, 8);

    @BeforeAll
    static void the_sample_district() {
        Sample.district(world);
        member = world.read(entities ->
                Rows.of(entities, """
                        SELECT m.person FROM organization_membership m JOIN organization_team t ON t.id = m.team
                        JOIN organization_unit u ON u.id = t.unit WHERE u.reference = 'v-muongmun-01' ORDER BY m.person
                        """).first(row -> row.id("person")).orElseThrow());
        officer = committee("c-03268");
        second = committee("p11");
        stranger = committee("c-03253");
    }

    @Test
    void a_suspension_holds_until_it_is_lifted_each_with_its_reason() {
        qualify();
        UUID id = Ids.next();
        decisions().suspend(officer, id, member, service, REASON);
        decisions().suspend(officer, id, member, service, REASON);
        assertThat(standing().hold()).isEqualTo(Hold.SUSPENDED);
        assertThat(standing().isQualified()).isFalse();

        decisions().lift(officer, Ids.next(), member, service, "Đã tập huấn lại và ký cam kết.");
        assertThat(standing().isQualified()).isTrue();
        assertThat(decisions().about(officer, member, service)).hasSize(2);
        assertThat(world.count("audit_entry where action = 'qualification.suspend'"))
                .isEqualTo(1);
    }

    @Test
    void a_level_is_set_by_two_and_never_by_one_twice() {
        rule();
        UUID id = Ids.next();
        decisions().propose(officer, id, member, service, 1, REASON);
        assertThat(standing().isQualified()).isFalse();
        assertThatThrownBy(() -> decisions().second(officer, id)).hasMessageStartingWith("decision.second-self");

        decisions().second(second, id);
        assertThat(standing().isQualified()).isTrue();
        assertThat(standing().decided()).isEqualTo(1);
        assertThatThrownBy(() -> decisions().second(second, id)).hasMessageStartingWith("decision.second-done");
    }

    @Test
    void neither_oneself_nor_a_stranger_nor_without_a_reason() {
        Jurisdiction self = new Jurisdiction(member, officer.units(), false);
        assertThatThrownBy(() -> decisions().suspend(self, Ids.next(), member, service, REASON))
                .hasMessageStartingWith("decision.self");
        assertThatThrownBy(() -> decisions().suspend(stranger, Ids.next(), member, service, REASON))
                .hasMessageStartingWith("person.unknown");
        assertThatThrownBy(() -> decisions().about(stranger, member, service)).hasMessageStartingWith("person.unknown");
        assertThatThrownBy(() -> decisions().suspend(officer, Ids.next(), member, service, "vì thế"))
                .hasMessageStartingWith("decision.reason");
        assertThatThrownBy(() -> decisions().propose(officer, Ids.next(), member, service, 5, REASON))
                .hasMessageStartingWith("decision.level");
        assertThatThrownBy(() -> decisions().second(officer, Ids.next())).hasMessageStartingWith("decision.unknown");
        assertThatThrownBy(() -> decisions().suspend(Jurisdiction.member(member), Ids.next(), member, service, REASON))
                .hasMessageStartingWith("right.missing");
        assertThat(decisions().about(officer, member, service)).isEmpty();
    }

    private void qualify() {
        rule();
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
        assertThat(standing().isQualified()).isTrue();
    }

    private void rule() {
        world.get(Rules.class).publish(PRODUCT, """
                {"service": "%s", "number": 1, "validFrom": "2026-01-01", "qualifiesAt": 1,
                 "levels": [{"level": 1, "all": [{"quiz": "X-QUIZ", "mark": 80}]}]}""".formatted(service));
    }

    private Standing standing() {
        return world.get(Standings.class).of(officer, member, service, TODAY);
    }

    private static OfficerDecisions decisions() {
        return world.get(OfficerDecisions.class);
    }

    private static Jurisdiction committee(String unit) {
        UUID top = world.get(Units.class).find(PRODUCT, Role.COMMITTEE, unit).id();
        return new Jurisdiction(Ids.random(), Map.of(Role.COMMITTEE, Set.of(top)), false);
    }
}
