package vn.toso.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.course.Scenes.SceneLine;
import vn.toso.coursepack.CoursePacks;
import vn.toso.digitalservice.Catalogue;
import vn.toso.evidence.Evidence;
import vn.toso.evidence.EvidenceKind;
import vn.toso.evidence.EvidenceLog;
import vn.toso.evidence.Fact;
import vn.toso.evidence.Outcome;
import vn.toso.organization.Jurisdiction;
import vn.toso.receipt.Sent;
import vn.toso.shared.Ids;
import vn.toso.shared.Rows;
import vn.toso.testing.SamplePack;
import vn.toso.testing.SampleScene;
import vn.toso.testing.Together;
import vn.toso.testing.World;

class RehearsalsIT {
    @RegisterExtension
    static final World world = new World();

    private static final String SCENE = "K99-S1";
    private static final String RIGHT = "11111";
    private static final String TWO_SLIPS = "21211111";

    private final UUID person = newPerson();
    private final Jurisdiction member = Jurisdiction.member(person);
    private final UUID phone = Ids.random();

    @BeforeAll
    static void two_versions_are_published() {
        Jurisdiction product = Jurisdiction.product();
        world.get(Catalogue.class).apply(product, SamplePack.catalogue());
        CoursePacks packs = world.get(CoursePacks.class);
        packs.publish(
                product,
                SamplePack.whole()
                        .changing(SampleScene.FILE, "- [ ] Tắt | 120 60 80 40 | Nút này tắt máy đi.\n", "")
                        .files());
        packs.publish(product, SamplePack.whole().files());
    }

    @Test
    void what_was_done_alone_is_evidence_with_its_wrong_taps() {
        finish(Ids.next(), 2, "alone", TWO_SLIPS, null);
        Evidence entry = evidence().get(0);
        assertThat(entry.kind()).isEqualTo(EvidenceKind.REHEARSAL_DONE);
        assertThat(entry.subject()).isEqualTo(SCENE);
        assertThat(entry.subjectVersion()).isEqualTo(2);
        assertThat(entry.outcome()).isEqualTo(Outcome.rehearsed(2));
        assertThat(done()).isEqualTo(2);
    }

    @Test
    void the_same_run_sent_twice_is_kept_once() {
        UUID id = Ids.next();
        Sent sent = sent(1, world.now());
        finish(id, 2, "alone", RIGHT, sent);
        finish(id, 2, "alone", RIGHT, sent);
        Together.run(4, () -> finish(id, 2, "alone", RIGHT, sent));
        assertThat(evidence()).hasSize(1);
    }

    @Test
    void an_id_stands_for_one_run_of_one_member() {
        UUID id = Ids.next();
        finish(id, 2, "alone", RIGHT, null);
        assertThatThrownBy(() -> finish(id, 2, "alone", TWO_SLIPS, null)).hasMessageStartingWith("evidence.id-taken");
        Jurisdiction neighbour = Jurisdiction.member(newPerson());
        assertThatThrownBy(() -> rehearsals().finish(neighbour, id, SCENE, 2, "alone", RIGHT, null))
                .hasMessageStartingWith("evidence.id-taken");
        assertThat(evidence()).hasSize(1);
    }

    @Test
    void two_runs_that_overtake_each_other_both_count_and_the_better_one_shows() {
        finish(Ids.next(), 2, "alone", RIGHT, sent(2, world.now()));
        finish(Ids.next(), 2, "alone", TWO_SLIPS, sent(1, world.now().minus(Duration.ofHours(1))));
        assertThat(evidence()).hasSize(2);
        assertThat(done()).isZero();
    }

    @Test
    void a_run_that_was_taken_back_does_not_show() {
        UUID id = Ids.next();
        finish(id, 2, "alone", RIGHT, null);
        finish(Ids.next(), 2, "alone", TWO_SLIPS, null);
        world.get(EvidenceLog.class)
                .append(
                        member,
                        new Fact(
                                Ids.next(),
                                EvidenceKind.VOID,
                                person,
                                SamplePack.SERVICE,
                                SCENE,
                                2,
                                Outcome.DONE,
                                null,
                                null,
                                null,
                                id));
        assertThat(done()).isEqualTo(2);
    }

    @Test
    void a_phone_a_year_off_changes_nothing() {
        for (Duration off : List.of(Duration.ofDays(-365), Duration.ofDays(365))) {
            finish(Ids.next(), 2, "alone", RIGHT, sent(1, world.now().plus(off)));
        }
        assertThat(evidence()).extracting(Evidence::effectiveAt).containsOnly(world.now());
        assertThat(world.count("evidence_entry where device = '" + phone + "' and occurred_at is not null"))
                .isEqualTo(2);
    }

    @Test
    void a_superseded_version_counts_under_its_own_number() {
        finish(Ids.next(), 1, "alone", RIGHT, sent(1, world.now()));
        assertThat(evidence()).extracting(Evidence::subjectVersion).containsExactly(1);
        assertThatThrownBy(() -> finish(Ids.next(), 1, "alone", TWO_SLIPS, null))
                .as("the old version has no second place there")
                .hasMessageStartingWith("rehearsal.taps");
    }

    @Test
    void what_was_not_done_alone_to_an_end_leaves_no_trace() {
        refused("rehearsal.not-alone", SCENE, 2, "watch", RIGHT);
        refused("rehearsal.not-alone", SCENE, 2, "follow", RIGHT);
        refused("rehearsal.not-alone", SCENE, 2, "", RIGHT);
        refused("rehearsal.unfinished", SCENE, 2, "alone", "");
        refused("rehearsal.unfinished", SCENE, 2, "alone", "1111");
        refused("rehearsal.taps", SCENE, 2, "alone", "111111");
        refused("rehearsal.taps", SCENE, 2, "alone", "9");
        refused("rehearsal.taps", SCENE, 2, "alone", "11111; drop");
        refused("scene.unknown", "K99-S2", 2, "alone", RIGHT);
        refused("scene.unknown", "K98-S1", 2, "alone", RIGHT);
        refused("scene.unknown", SCENE, 3, "alone", RIGHT);
        refused("scene.unknown", SCENE, 0, "alone", RIGHT);
        assertThatThrownBy(() -> rehearsals().finish(Jurisdiction.nobody(), Ids.next(), SCENE, 2, "alone", RIGHT, null))
                .hasMessageStartingWith("session.over");
        assertThat(evidence()).isEmpty();
    }

    @Test
    void a_rehearsal_is_suggested_after_the_lessons_until_it_is_done() {
        assertThat(suggested()).isEmpty();
        readings().complete(member, Ids.next(), "K99-L1", 2, null);
        assertThat(suggested()).isEmpty();
        readings().complete(member, Ids.next(), "K99-L2", 2, null);
        assertThat(suggested()).containsExactly(new SceneLine(SCENE, 1, "Bấm thử", 3));
        finish(Ids.next(), 2, "alone", TWO_SLIPS, null);
        assertThat(suggested()).isEmpty();
    }

    private void refused(String key, String scene, int version, String mode, String taps) {
        assertThatThrownBy(() -> rehearsals().finish(member, Ids.next(), scene, version, mode, taps, null))
                .hasMessageStartingWith(key);
    }

    private void finish(UUID id, int version, String mode, String taps, @Nullable Sent sent) {
        rehearsals().finish(member, id, SCENE, version, mode, taps, sent);
    }

    private Sent sent(long number, Instant at) {
        return new Sent(Ids.random(), phone, number, at);
    }

    private int done() {
        return rehearsals().done(member, SamplePack.SERVICE).getOrDefault(SCENE, -1);
    }

    private List<SceneLine> suggested() {
        return rehearsals()
                .suggested(member, world.get(LearningPaths.class).of(member).all())
                .stream()
                .toList();
    }

    private List<Evidence> evidence() {
        return world.get(EvidenceLog.class).of(member, person, SamplePack.SERVICE);
    }

    private static Rehearsals rehearsals() {
        return world.get(Rehearsals.class);
    }

    private static Readings readings() {
        return world.get(Readings.class);
    }

    private static UUID newPerson() {
        UUID id = Ids.random();
        world.inTransaction(
                entities -> Rows.change(entities, """
                    INSERT INTO organization_person (id, name, given_name, languages, version)
                    VALUES (:id, 'Lò Văn Thử', 'Thử', 'vi', 0)
                    """).with("id", id).run());
        return id;
    }
}
