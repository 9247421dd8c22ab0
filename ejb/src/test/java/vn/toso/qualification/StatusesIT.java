package vn.toso.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.evidence.EvidenceKind;
import vn.toso.evidence.EvidenceLog;
import vn.toso.evidence.Fact;
import vn.toso.evidence.Outcome;
import vn.toso.organization.Jurisdiction;
import vn.toso.shared.Ids;
import vn.toso.shared.Percent;
import vn.toso.shared.Refused;
import vn.toso.shared.Rows;
import vn.toso.testing.Together;
import vn.toso.testing.World;

class StatusesIT {
    @RegisterExtension
    static final World world = new World();

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    private final String service = "S" + Ids.random().toString().substring(0, 8);
    private final UUID person = newPerson();

    @Test
    void new_evidence_changes_the_status_in_the_same_transaction() {
        publish(rule(1, "2026-01-01"));
        world.setToday(MONDAY);
        read("X-L1");
        world.setToday(MONDAY.plusDays(2));
        pass(83);

        assertThat(rows())
                .containsExactly("2026-11-16 2026-11-18 0 false 1/2 rule 1", "2026-11-18 9999-12-31 1 true 2/2 rule 1");
    }

    @Test
    void what_was_refused_leaves_neither_evidence_nor_status() {
        publish(rule(1, "2026-01-01"));
        UUID id = read("X-L1");
        List<String> before = rows();

        assertThatThrownBy(() -> log().append(
                                member(),
                                Fact.now(id, EvidenceKind.LESSON_COMPLETED, person, service, "X-L2", 1, Outcome.DONE)))
                .isInstanceOf(Refused.class);
        assertThat(rows()).isEqualTo(before);
        assertThat(evidence()).isEqualTo(1);
    }

    @Test
    void the_same_fact_sent_twice_is_kept_once() {
        publish(rule(1, "2026-01-01"));
        UUID id = read("X-L1");
        log().append(member(), Fact.now(id, EvidenceKind.LESSON_COMPLETED, person, service, "X-L1", 1, Outcome.DONE));

        assertThat(evidence()).isEqualTo(1);
    }

    @Test
    void a_rebuild_gives_identical_rows() {
        publish(rule(1, "2026-01-01"));
        var random = new Random(7);
        for (int day = 0; day < 12; day++) {
            world.setToday(MONDAY.plusDays(day));
            if (random.nextBoolean()) {
                read("X-L1");
            } else {
                pass(60 + random.nextInt(40));
            }
        }
        List<String> kept = rows();

        rebuild();

        assertThat(rows()).isEqualTo(kept).isNotEmpty();
    }

    @Test
    void a_rebuild_in_two_halves_leaves_nobody_out() {
        publish(rule(1, "2026-01-01"));
        List<UUID> atTheEdges =
                List.of(new UUID(0, 1), new UUID(Long.MAX_VALUE, -1), new UUID(Long.MIN_VALUE, 0), new UUID(-1, -1));
        atTheEdges.forEach(each -> {
            insert(each);
            log().append(
                            Jurisdiction.member(each),
                            Fact.now(
                                    Ids.next(), EvidenceKind.LESSON_COMPLETED, each, service, "X-L1", 1, Outcome.DONE));
        });
        world.inTransaction(entities -> Rows.change(entities, "UPDATE qualification_status SET met = 77")
                .run());

        rebuild();

        assertThat(world.count("qualification_status where met = 77")).isZero();
        assertThat(world.count("qualification_status where met = 1 and service = '" + service + "'"))
                .isEqualTo(atTheEdges.size());
    }

    @Test
    void a_status_that_somebody_changed_by_hand_does_not_survive_a_rebuild() {
        publish(rule(1, "2026-01-01"));
        read("X-L1");
        List<String> kept = rows();
        world.inTransaction(entities -> Rows.change(
                        entities, "UPDATE qualification_status SET qualified = TRUE, level = 4 WHERE person = :person")
                .with("person", person)
                .run());
        assertThat(rows()).isNotEqualTo(kept);

        rebuild();

        assertThat(rows()).isEqualTo(kept);
    }

    @Test
    void two_facts_at_the_same_moment_both_count() {
        publish(rule(1, "2026-01-01"));
        var readFirst = new AtomicBoolean();
        Together.run(2, () -> {
            if (readFirst.compareAndSet(false, true)) {
                read("X-L1");
            } else {
                pass(100);
            }
        });

        assertThat(rows()).hasSize(1).first().asString().endsWith("1 true 2/2 rule 1");
    }

    @Test
    void a_new_rule_touches_what_it_judges_and_a_published_one_is_never_changed() {
        publish(rule(1, "2026-01-01"));
        world.setToday(MONDAY);
        read("X-L1");
        pass(83);
        publish(rule(2, "2026-11-20").replace("\"mark\": 80", "\"mark\": 90"));
        assertThat(recomputing().of(Jurisdiction.product(), service)).isPresent();
        recompute();
        assertThat(recomputing().of(Jurisdiction.product(), service)).isEmpty();

        assertThat(rows())
                .containsExactly("2026-11-16 2026-11-20 1 true 2/2 rule 1", "2026-11-20 9999-12-31 0 false 1/2 rule 2");
        assertThatThrownBy(() -> publish(rule(2, "2026-11-21"))).hasMessageStartingWith("rule.changed");
        assertThatThrownBy(() -> publish(rule(4, "2026-12-01"))).hasMessageStartingWith("rule.number");
        assertThatThrownBy(() -> publish("{\"service\": 3}")).hasMessageStartingWith("rule.malformed");
    }

    @Test
    void only_who_may_publish_publishes() {
        assertThatThrownBy(() -> world.get(Rules.class).publish(member(), rule(1, "2026-01-01")))
                .hasMessageStartingWith("right.missing");
    }

    private Recomputing recomputing() {
        return world.get(Recomputing.class);
    }

    private void rebuild() {
        recomputing().rebuild(Jurisdiction.product());
        recompute();
    }

    private void recompute() {
        for (UUID job : recomputing().open(Jurisdiction.product())) {
            while (recomputing().advance(Jurisdiction.product(), job)) {
                assertThat(recomputing().open(Jurisdiction.product())).contains(job);
            }
        }
    }

    private void publish(String rule) {
        world.get(Rules.class).publish(Jurisdiction.product(), rule);
    }

    private String rule(int number, String validFrom) {
        return """
                {"service": "%s", "number": %d, "validFrom": "%s", "qualifiesAt": 1, "levels": [{"level": 1, "all": [
                    {"lessons": "X", "codes": ["X-L1"]}, {"quiz": "X-QUIZ", "mark": 80}]}]}""".formatted(service, number, validFrom);
    }

    private UUID read(String lesson) {
        UUID id = Ids.next();
        log().append(member(), Fact.now(id, EvidenceKind.LESSON_COMPLETED, person, service, lesson, 1, Outcome.DONE));
        return id;
    }

    private UUID pass(int percent) {
        UUID id = Ids.next();
        Outcome outcome = Outcome.graded(new Percent(percent), true);
        log().append(member(), Fact.now(id, EvidenceKind.QUIZ_GRADED, person, service, "X-QUIZ", 1, outcome));
        return id;
    }

    private EvidenceLog log() {
        return world.get(EvidenceLog.class);
    }

    private Jurisdiction member() {
        return Jurisdiction.member(person);
    }

    private long evidence() {
        return log().of(member(), person, service).size();
    }

    private List<String> rows() {
        return world.read(entities -> Rows.of(
                        entities,
                        "SELECT * FROM qualification_status WHERE person = :person AND service = :service ORDER BY valid_from")
                .with("person", person)
                .with("service", service)
                .list(row -> "%s %s %d %s %d/%d rule %d"
                        .formatted(
                                row.day("valid_from"),
                                row.day("valid_until"),
                                row.number("level"),
                                row.flag("qualified"),
                                row.number("met"),
                                row.number("needed"),
                                row.number("rule_number"))));
    }

    private static UUID newPerson() {
        UUID id = Ids.random();
        insert(id);
        return id;
    }

    private static void insert(UUID id) {
        world.inTransaction(
                entities -> Rows.change(entities, """
                        INSERT INTO organization_person (id, name, given_name, languages, version)
                        VALUES (:id, 'Lò Văn Thử', 'Thử', 'vi', 0)
                        """).with("id", id).run());
    }
}
