package vn.toso.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.digitalservice.Catalogue;
import vn.toso.digitalservice.FeatureVersionRef;
import vn.toso.evidence.EvidenceKind;
import vn.toso.evidence.EvidenceLog;
import vn.toso.evidence.Fact;
import vn.toso.evidence.Outcome;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.MembershipsChanged;
import vn.toso.shared.Ids;
import vn.toso.shared.Percent;
import vn.toso.shared.Rows;
import vn.toso.testing.World;

/** A published change of an app, a lost gate, a left team: what follows in the rows, and what may be believed until it has. */
class LapseIT {
    @RegisterExtension
    static final World world = new World();

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final Jurisdiction PRODUCT = Jurisdiction.product();

    private final String mark = Ids.random().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);
    private final String service = "LAPSE-" + mark;
    private final String gate = "GATE-" + mark;

    @BeforeEach
    void a_service_behind_a_gate() {
        world.setToday(MONDAY);
        catalogue("");
        publish(gate, "{\"quiz\": \"G-QUIZ\", \"mark\": 80}");
        publish(
                service,
                "{\"quiz\": \"X-QUIZ\", \"mark\": 80}, {\"qualified\": \"%s\"}, {\"upToDate\": 30, \"mark\": 80}"
                        .formatted(gate));
        world.get(Rules.class).teach(PRODUCT, service, 1, Set.of(FeatureVersionRef.parse(service + ".OPEN@1")));
        world.get(Rules.class).teach(PRODUCT, service, 2, Set.of(FeatureVersionRef.parse(service + ".OPEN@2")));
    }

    @Test
    void the_gate_opens_and_closes_for_every_service_behind_it() {
        UUID person = person();
        pass(person, service, "X-QUIZ", 1);
        assertThat(isQualified(person, MONDAY)).isFalse();

        UUID course = pass(person, gate, "G-QUIZ", 1);
        assertThat(isQualified(person, MONDAY)).isTrue();

        log().append(
                        PRODUCT,
                        new Fact(
                                Ids.next(),
                                EvidenceKind.VOID,
                                person,
                                gate,
                                "G-QUIZ",
                                1,
                                Outcome.DONE,
                                null,
                                null,
                                null,
                                course));
        assertThat(isQualified(person, MONDAY)).isFalse();
    }

    @Test
    void a_change_of_meaning_is_counted_by_a_job_that_goes_on_where_it_was_killed() {
        List<UUID> persons = qualified(7);
        catalogue(", {\"number\": 2, \"effectiveFrom\": \"2026-12-01\", \"change\": \"MEANING\"}");

        UUID job = jobs().get(0);
        assertThat(recomputing().of(PRODUCT, service))
                .hasValueSatisfying(p -> assertThat(p.total()).isEqualTo(7));
        assertThat(persons).allMatch(person -> isQualified(person, LocalDate.of(2026, 12, 31)));

        assertThat(recomputing().advance(PRODUCT, job)).isTrue();
        assertThat(recomputing().open(PRODUCT)).contains(job);
        finish();

        assertThat(recomputing().of(PRODUCT, service)).isEmpty();
        assertThat(persons).allMatch(person -> isQualified(person, LocalDate.of(2026, 12, 30)));
        assertThat(persons).noneMatch(person -> isQualified(person, LocalDate.of(2026, 12, 31)));
    }

    @Test
    void a_change_of_safety_is_not_believed_before_it_is_counted() {
        List<UUID> persons = qualified(3);
        assertThat(certain(MONDAY)).containsAll(persons);
        catalogue(", {\"number\": 2, \"effectiveFrom\": \"2026-11-18\", \"change\": \"SAFETY\"}");

        assertThat(certain(MONDAY)).as("before the change").containsAll(persons);
        assertThat(certain(MONDAY.plusDays(2))).as("not counted yet").doesNotContainAnyElementsOf(persons);

        pass(persons.get(0), service, "X-QUIZ", 2);
        finish();
        assertThat(certain(MONDAY.plusDays(2))).contains(persons.get(0)).doesNotContain(persons.get(1), persons.get(2));
    }

    @Test
    void looks_and_places_leave_every_row_as_it_is() {
        List<UUID> persons = qualified(2);
        catalogue(", {\"number\": 2, \"effectiveFrom\": \"2026-11-18\", \"change\": \"MOVED\"}");

        assertThat(recomputing().of(PRODUCT, service)).isEmpty();
        assertThat(persons).allMatch(person -> isQualified(person, MONDAY.plusDays(90)));
    }

    @Test
    void a_delta_restores_it_in_the_same_transaction() {
        UUID person = qualified(1).get(0);
        catalogue(", {\"number\": 2, \"effectiveFrom\": \"2026-11-18\", \"change\": \"SAFETY\"}");
        finish();
        assertThat(isQualified(person, MONDAY.plusDays(2))).isFalse();

        world.setToday(MONDAY.plusDays(3));
        log().append(
                        PRODUCT,
                        Fact.now(
                                Ids.next(),
                                EvidenceKind.DELTA_DONE,
                                person,
                                service,
                                service + ".OPEN@2",
                                1,
                                Outcome.DONE));

        assertThat(isQualified(person, MONDAY.plusDays(2))).isFalse();
        assertThat(isQualified(person, MONDAY.plusDays(3))).isTrue();
    }

    @Test
    void who_leaves_the_team_lapses_and_a_rebuild_says_the_same() {
        UUID person = qualified(1).get(0);
        member(person, MONDAY.minusDays(100), MONDAY.plusDays(10));
        world.announce(new MembershipsChanged(Set.of(person)));

        assertThat(isQualified(person, MONDAY.plusDays(9))).isTrue();
        assertThat(isQualified(person, MONDAY.plusDays(10))).isFalse();
        List<String> kept = rows();
        recomputing().rebuild(PRODUCT);
        finish();
        assertThat(rows()).isEqualTo(kept).isNotEmpty();
    }

    @Test
    void a_rule_that_asks_for_nothing_known_or_in_a_circle_is_refused() {
        assertThatThrownBy(() -> publish("OTHER-" + mark, "{\"qualified\": \"NOWHERE\"}"))
                .hasMessageStartingWith("rule.unknown-service");
        assertThatThrownBy(() -> world.get(Rules.class)
                        .publish(PRODUCT, rule(gate, 2, "2026-12-01", "{\"qualified\": \"%s\"}".formatted(service))))
                .hasMessageStartingWith("rule.cycle");
    }

    private List<UUID> qualified(int many) {
        List<UUID> persons = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            UUID person = person();
            pass(person, gate, "G-QUIZ", 1);
            pass(person, service, "X-QUIZ", 1);
            persons.add(person);
        }
        return persons;
    }

    private UUID pass(UUID person, String of, String quiz, int version) {
        UUID id = Ids.next();
        log().append(
                        PRODUCT,
                        Fact.now(
                                id,
                                EvidenceKind.QUIZ_GRADED,
                                person,
                                of,
                                quiz,
                                version,
                                Outcome.graded(new Percent(90), true)));
        return id;
    }

    private void publish(String of, String conditions) {
        world.get(Rules.class).publish(PRODUCT, rule(of, 1, "2026-01-01", conditions));
    }

    private static String rule(String of, int number, String from, String conditions) {
        return """
                {"service": "%s", "number": %d, "validFrom": "%s", "qualifiesAt": 1, "levels": [{"level": 1, "all": [%s]}]}
                """.formatted(of, number, from, conditions);
    }

    /** @param versions of the one feature of the service, after the first */
    private void catalogue(String versions) {
        world.get(Catalogue.class)
                .apply(PRODUCT, """
                {"apps": [{"code": "LAPSE-APP", "vi": "Ứng dụng", "en": "App"}],
                 "services": [
                  {"code": "%1$s", "app": "LAPSE-APP", "kind": "RESIDENT", "vi": "Việc", "en": "Thing", "features": [
                   {"code": "%1$s.OPEN", "vi": "Mở", "en": "Open", "versions": [{"number": 1, "effectiveFrom": "2026-01-01", "change": "MEANING"}%2$s]}]},
                  {"code": "%3$s", "app": "LAPSE-APP", "kind": "FOUNDATION", "vi": "Nền", "en": "Base", "features": [
                   {"code": "%3$s.OPEN", "vi": "Mở", "en": "Open", "versions": [{"number": 1, "effectiveFrom": "2026-01-01", "change": "MEANING"}]}]}]}
                """.formatted(service, versions, gate).getBytes(StandardCharsets.UTF_8));
    }

    private Recomputing recomputing() {
        return world.get(Recomputing.class);
    }

    private List<UUID> jobs() {
        return recomputing().open(PRODUCT);
    }

    private void finish() {
        for (UUID job : jobs()) {
            while (recomputing().advance(PRODUCT, job)) {
                assertThat(jobs()).contains(job);
            }
        }
    }

    private EvidenceLog log() {
        return world.get(EvidenceLog.class);
    }

    private boolean isQualified(UUID person, LocalDate day) {
        return qualifiedOn(day, "TRUE").contains(person);
    }

    private List<UUID> certain(LocalDate day) {
        return qualifiedOn(day, Statuses.CERTAIN);
    }

    private List<UUID> qualifiedOn(LocalDate day, String condition) {
        return world.read(entities -> Rows.of(entities, """
                        SELECT s.person FROM qualification_status s
                        WHERE s.service = :service AND s.qualified AND s.valid_from <= :on AND :on < s.valid_until AND
                        """ + condition)
                .with("service", service)
                .with("on", day)
                .list(row -> row.id("person")));
    }

    private List<String> rows() {
        return world.read(entities -> Rows.of(
                        entities, "SELECT * FROM qualification_status ORDER BY person, service, valid_from")
                .list(row -> "%s %s %s %s %d %s %d/%d %d"
                        .formatted(
                                row.id("person"),
                                row.text("service"),
                                row.day("valid_from"),
                                row.day("valid_until"),
                                row.number("level"),
                                row.flag("qualified"),
                                row.number("met"),
                                row.number("needed"),
                                row.number("rule_number"))));
    }

    private static UUID person() {
        UUID id = Ids.random();
        world.inTransaction(
                entities -> Rows.change(entities, """
                        INSERT INTO organization_person (id, name, given_name, languages, version)
                        VALUES (:id, 'Lò Văn Thử', 'Thử', 'vi', 0)
                        """).with("id", id).run());
        return id;
    }

    /** In some team or other, which nobody asks about here. */
    private static void member(UUID person, LocalDate from, LocalDate until) {
        world.inTransaction(entities -> {
            entities.createNativeQuery("SET foreign_key_checks = 0").executeUpdate();
            Rows.change(entities, """
                            INSERT INTO organization_membership (id, person, team, role, organization, valid_from, valid_until, version)
                            VALUES (:id, :person, :team, 'MEMBER', 'YOUTH', :from, :until, 0)
                            """)
                    .with("id", Ids.next())
                    .with("person", person)
                    .with("team", Ids.next())
                    .with("from", from)
                    .with("until", until)
                    .run();
            entities.createNativeQuery("SET foreign_key_checks = 1").executeUpdate();
        });
    }
}
