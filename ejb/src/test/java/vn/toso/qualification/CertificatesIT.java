package vn.toso.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.evidence.EvidenceKind;
import vn.toso.evidence.EvidenceLog;
import vn.toso.evidence.Fact;
import vn.toso.evidence.Outcome;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.organization.RosterImport;
import vn.toso.organization.UnitImport;
import vn.toso.shared.Ids;
import vn.toso.shared.Percent;
import vn.toso.shared.Rows;
import vn.toso.testing.Sample;
import vn.toso.testing.Together;
import vn.toso.testing.World;

class CertificatesIT {
    @RegisterExtension
    static final World world = new World();

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static boolean isPeopled;

    private final String service = "S" + Ids.random().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);

    @BeforeEach
    void people() {
        if (!isPeopled) {
            UnitImport units = world.get(UnitImport.class);
            units.apply(
                    Jurisdiction.product(),
                    Sample.units(),
                    units.plan(Jurisdiction.product(), Sample.units()).hash());
            RosterImport roster = world.get(RosterImport.class);
            roster.apply(
                    Jurisdiction.product(),
                    Sample.roster(),
                    roster.plan(Jurisdiction.product(), Sample.roster()).hash());
            isPeopled = true;
        }
        world.setToday(MONDAY);
        world.inTransaction(
                entities -> Rows.change(entities, """
                        INSERT INTO digitalservice_service (code, kind, vi, en, position, version)
                        VALUES (:code, 'RESIDENT', 'Dịch vụ thử', 'A service', 1, 0)
                        """).with("code", service).run());
    }

    @Test
    void it_is_given_once_when_first_asked_for_however_many_ask() {
        UUID person = qualified(member());

        List<CertificateView> given =
                Together.call(6, () -> certificates().ofSelf(Jurisdiction.member(person), service));
        world.setToday(MONDAY.plusDays(9));
        CertificateView later = certificates().ofSelf(Jurisdiction.member(person), service);

        assertThat(given).extracting(CertificateView::token).containsOnly(later.token());
        assertThat(later.token()).matches("[A-Za-z0-9_-]{22}");
        assertThat(later.issuedOn()).isEqualTo(MONDAY);
        assertThat(later.isValid()).isTrue();
        assertThat(rows(person)).isEqualTo(1);
    }

    @Test
    void who_is_not_qualified_is_given_none() {
        UUID person = member();

        assertThatThrownBy(() -> certificates().ofSelf(Jurisdiction.member(person), service))
                .hasMessageStartingWith("certificate.not-yet");
        assertThatThrownBy(() -> certificates().ofSelf(Jurisdiction.nobody(), service))
                .hasMessageStartingWith("session.over");
        assertThatThrownBy(() -> certificates().ofSelf(Jurisdiction.member(person), "NO-SUCH"))
                .hasMessageStartingWith("service.unknown");
        assertThat(rows(person)).isZero();
    }

    @Test
    void what_everybody_must_know_first_has_none() {
        UUID person = qualified(member());
        world.inTransaction(entities -> Rows.change(
                        entities, "UPDATE digitalservice_service SET kind = 'FOUNDATION' WHERE code = :code")
                .with("code", service)
                .run());

        assertThatThrownBy(() -> certificates().ofSelf(Jurisdiction.member(person), service))
                .hasMessageStartingWith("certificate.foundation");
    }

    @Test
    void whoever_brings_the_token_sees_the_agreed_fields_and_nobody_else_sees_anything() {
        UUID person = qualified(member());
        CertificateView given = certificates().ofSelf(Jurisdiction.member(person), service);

        CertificateCheck check = check(given.token());

        assertThat(check.state()).isEqualTo(CertificateState.VALID);
        assertThat(check.name()).isEqualTo(given.holder().name()).isNotEmpty();
        assertThat(check.commune()).isEqualTo("Xã Mường Mùn");
        assertThat(check.since()).isEqualTo(MONDAY);
        assertThat(check.lastDay()).isNull();
        assertThat(given.holder().village()).startsWith("Bản ");
        for (String other : List.of(
                "", "x", given.token().toLowerCase(java.util.Locale.ROOT), given.token() + "=", given.token() + " ")) {
            assertThat(certificates().check(Jurisdiction.nobody(), other))
                    .as(other)
                    .isEmpty();
        }
    }

    @Test
    void it_lapses_with_the_evidence_and_nothing_of_it_is_kept() {
        UUID person = member();
        UUID passed = pass(person);
        CertificateView given = certificates().ofSelf(Jurisdiction.member(person), service);
        world.setToday(MONDAY.plusDays(20));

        takeBack(person, passed);

        assertThat(check(given.token()).state()).isEqualTo(CertificateState.LAPSED);
        assertThat(certificates().ofSelf(Jurisdiction.member(person), service).state())
                .isEqualTo(CertificateState.LAPSED);
        assertThatThrownBy(() -> certificates()
                        .ofSelf(Jurisdiction.member(person), service)
                        .refuseUnlessValid())
                .hasMessageStartingWith("certificate.not-valid");
        pass(person);
        assertThat(check(given.token()).state()).isEqualTo(CertificateState.VALID);
        assertThat(check(given.token()).since()).isEqualTo(MONDAY.plusDays(20));
    }

    @Test
    void it_lapses_on_the_day_on_which_a_rule_asks_for_more() {
        UUID person = qualified(member());
        CertificateView given = certificates().ofSelf(Jurisdiction.member(person), service);
        publish(2, MONDAY.plusDays(3), 90);

        world.setToday(MONDAY.plusDays(2));
        assertThat(check(given.token()).state()).isEqualTo(CertificateState.VALID);
        assertThat(check(given.token()).lastDay()).isEqualTo(MONDAY.plusDays(2));
        world.setToday(MONDAY.plusDays(3));
        assertThat(check(given.token()).state()).isEqualTo(CertificateState.LAPSED);
        assertThat(check(given.token()).lastDay()).isEqualTo(MONDAY.plusDays(2));
    }

    @Test
    void what_was_revoked_stays_revoked_and_a_new_one_is_given_by_who_is_responsible() {
        UUID person = qualified(member());
        CertificateView first = certificates().ofSelf(Jurisdiction.member(person), service);
        Jurisdiction committee = over(Role.COMMITTEE, "Mường Mùn");
        assertThatThrownBy(() -> certificates().reissue(committee, person, service))
                .hasMessageStartingWith("certificate.not-revoked");

        assertThat(certificates().of(committee, person, service))
                .hasValueSatisfying(view -> assertThat(view.isValid()).isTrue());

        certificates().revoke(committee, person, service, RevocationReason.CONDUCT);

        assertThat(check(first.token()).state()).isEqualTo(CertificateState.REVOKED);
        CertificateView revoked = certificates().ofSelf(Jurisdiction.member(person), service);
        assertThat(revoked.token()).isEqualTo(first.token());
        assertThat(revoked.reason()).isEqualTo(RevocationReason.CONDUCT);
        assertThat(certificates().revoked(Jurisdiction.nobody())).contains(first.id());
        assertThatThrownBy(() -> certificates().revoke(committee, person, service, RevocationReason.CONDUCT))
                .hasMessageStartingWith("certificate.revoked-already");

        certificates().reissue(committee, person, service);

        CertificateView second = certificates().ofSelf(Jurisdiction.member(person), service);
        assertThat(second.isValid()).isTrue();
        assertThat(second.token()).isNotEqualTo(first.token());
        assertThat(check(first.token()).state()).isEqualTo(CertificateState.REVOKED);
        assertThat(trail(first.id())).containsExactly("certificate.revoke " + service + " CONDUCT");
        assertThat(trail(second.id())).containsExactly("certificate.reissue " + service);
    }

    @Test
    void nobody_revokes_beyond_their_units_or_without_the_right() {
        UUID person = qualified(member());
        certificates().ofSelf(Jurisdiction.member(person), service);

        assertThatThrownBy(() -> revokeAs(Jurisdiction.member(person), person)).hasMessageStartingWith("right.missing");
        assertThatThrownBy(() -> revokeAs(over(Role.TRAINER, "Mường Mùn"), person))
                .hasMessageStartingWith("right.missing");
        assertThatThrownBy(() -> revokeAs(over(Role.COMMITTEE, "Pú Nhung"), person))
                .hasMessageStartingWith("person.unknown");
        assertThatThrownBy(() -> certificates().of(over(Role.COMMITTEE, "Pú Nhung"), person, service))
                .hasMessageStartingWith("person.unknown");
        revokeAs(over(Role.ADMINISTRATOR, "Mường Mùn"), person);
        assertThatThrownBy(() -> revokeAs(over(Role.ADMINISTRATOR, "Mường Mùn"), qualified(member())))
                .hasMessageStartingWith("certificate.none");
    }

    @Test
    void of_two_who_revoke_at_the_same_moment_one_does() {
        UUID person = qualified(member());
        certificates().ofSelf(Jurisdiction.member(person), service);
        Jurisdiction committee = over(Role.COMMITTEE, "Mường Mùn");

        List<Boolean> done = Together.call(2, () -> {
            try {
                revokeAs(committee, person);
                return true;
            } catch (vn.toso.shared.Refused already) {
                return !already.key().equals("certificate.revoked-already");
            }
        });

        assertThat(done).containsExactlyInAnyOrder(true, false);
    }

    private void revokeAs(Jurisdiction asking, UUID person) {
        certificates().revoke(asking, person, service, RevocationReason.ISSUED_WRONGLY);
    }

    private Certificates certificates() {
        return world.get(Certificates.class);
    }

    private CertificateCheck check(String token) {
        return certificates().check(Jurisdiction.nobody(), token).orElseThrow();
    }

    /** Somebody in a village team of the commune of whom nothing is known for this service. */
    private static UUID member() {
        return world.read(entities -> Rows.of(entities, """
                        SELECT m.person FROM organization_membership m
                        JOIN organization_team t ON t.id = m.team
                        JOIN organization_unit v ON v.id = t.unit AND v.level = 'VILLAGE'
                        JOIN organization_descent d ON d.descendant = v.id AND d.valid_until > '2026-11-23'
                        JOIN organization_unit c ON c.id = d.ancestor AND c.level = 'COMMUNE' AND c.name = 'Mường Mùn'
                        WHERE m.valid_until > '2026-11-23'
                        ORDER BY RAND()
                        """).first(row -> row.id("person")))
                .orElseThrow();
    }

    private Jurisdiction over(Role role, String commune) {
        UUID unit = world.read(entities -> Rows.of(
                                entities,
                                "SELECT id FROM organization_unit WHERE level = 'COMMUNE' AND name = :name AND valid_until > '2026-11-23'")
                        .with("name", commune)
                        .first(row -> row.id("id")))
                .orElseThrow();
        return new Jurisdiction(Ids.random(), Map.of(role, Set.of(unit)), false);
    }

    private UUID qualified(UUID person) {
        pass(person);
        return person;
    }

    private UUID pass(UUID person) {
        publish(1, LocalDate.of(2026, 1, 1), 80);
        UUID id = Ids.next();
        log().append(
                        Jurisdiction.member(person),
                        Fact.now(
                                id,
                                EvidenceKind.QUIZ_GRADED,
                                person,
                                service,
                                "X-QUIZ",
                                1,
                                Outcome.graded(new Percent(83), true)));
        return id;
    }

    private void takeBack(UUID person, UUID entry) {
        log().append(
                        Jurisdiction.product(),
                        new Fact(
                                Ids.next(),
                                EvidenceKind.VOID,
                                person,
                                service,
                                "X-QUIZ",
                                1,
                                Outcome.DONE,
                                null,
                                null,
                                null,
                                entry));
    }

    private void publish(int number, LocalDate from, int mark) {
        world.get(Rules.class).publish(Jurisdiction.product(), """
                {"service": "%s", "number": %d, "validFrom": "%s", "qualifiesAt": 1, "levels": [{"level": 1, "all": [
                    {"quiz": "X-QUIZ", "mark": %d}]}]}""".formatted(service, number, from, mark));
    }

    private EvidenceLog log() {
        return world.get(EvidenceLog.class);
    }

    private long rows(UUID person) {
        return world.read(entities -> Rows.of(entities, """
                        SELECT COUNT(*) AS n FROM qualification_certificate
                        WHERE person = :person AND service = :service
                        """)
                .with("person", person)
                .with("service", service)
                .first(row -> row.longNumber("n"))
                .orElseThrow());
    }

    private static List<String> trail(UUID certificate) {
        return world.read(entities -> Rows.of(
                        entities, "SELECT action, detail FROM audit_entry WHERE subject = :subject ORDER BY id")
                .with("subject", certificate.toString())
                .list(row -> row.text("action") + " " + row.text("detail")));
    }
}
