package vn.toso.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.toso.practice.PracticeStage.ALL;
import static vn.toso.practice.PracticeStage.NOW;
import static vn.toso.practice.PracticeStage.SHEET;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.account.Grants;
import vn.toso.evidence.Evidence;
import vn.toso.evidence.EvidenceKind;
import vn.toso.evidence.EvidenceLog;
import vn.toso.learning.Readings;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.shared.Ids;
import vn.toso.shared.Rows;
import vn.toso.testing.Together;
import vn.toso.testing.World;

/** Observations that count, that are refused, and that a committee has to look at. */
class ObservationsIT {
    @RegisterExtension
    static final World world = new World();

    private static final PracticeStage stage = new PracticeStage(world);

    @BeforeAll
    static void build() {
        stage.build();
    }

    @BeforeEach
    void stand_at_nine_in_the_morning() {
        world.setNow(NOW);
    }

    @Test
    void a_whole_sheet_with_the_right_digits_is_evidence_at_once() {
        Jurisdiction member = stage.member();
        Jurisdiction assessor = stage.assessor();
        Seen seen = stage.now(member, ALL);

        assertThat(stage.observe(assessor, seen)).isEqualTo(ObservationOutcome.SIGNED);

        assertThat(world.get(EvidenceLog.class).of(member, member.self(), "SAMPLE"))
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.id()).isEqualTo(seen.id());
                    assertThat(said.kind()).isEqualTo(EvidenceKind.PRACTICE_SIGNED_OFF);
                    assertThat(said.subject()).isEqualTo(SHEET);
                    assertThat(said.subjectVersion()).isEqualTo(1);
                    assertThat(said.recorder()).isEqualTo(assessor.person());
                    assertThat(said.effectiveAt()).isEqualTo(NOW);
                });
        assertThat(world.get(Observed.class).ofSelf(member, SHEET))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.outcome()).isEqualTo(ObservationOutcome.SIGNED);
                    assertThat(row.assessorName()).isEqualTo("Quàng Văn Xem");
                    assertThat(row.left()).isEmpty();
                });
    }

    @Test
    void nobody_signs_for_oneself_or_without_ever_having_had_the_right() {
        Jurisdiction member = stage.member();
        assertThatThrownBy(() -> stage.observe(stage.member(), stage.now(member, ALL)))
                .hasMessage("observation.not-assessor[]");
        assertThatThrownBy(() -> stage.observe(member, stage.now(member, ALL))).hasMessage("observation.oneself[]");
        assertThat(stage.rows(member)).isZero();
    }

    @Test
    void a_member_of_another_commune_is_refused_on_the_spot_and_held_when_it_comes_later() {
        Jurisdiction foreigner = Jurisdiction.member(stage.foreigner());
        Jurisdiction assessor = stage.assessor();
        assertThatThrownBy(() -> stage.observe(assessor, stage.now(foreigner, ALL)))
                .hasMessage("observation.foreign[]");

        Instant yesterday = NOW.minus(Duration.ofDays(1));
        Seen late = stage.kept(foreigner, yesterday, "", stage.codeOf(foreigner, yesterday));
        assertThat(stage.observe(assessor, late)).isEqualTo(ObservationOutcome.REVIEW);
        assertThat(stage.signatures(foreigner)).isZero();
    }

    @Test
    void a_right_that_had_ended_on_that_day_is_for_the_committee_and_one_that_ended_later_is_none_of_its_business() {
        String username = stage.officer(Role.ASSESSOR, "c-03268");
        Jurisdiction assessor = stage.rights(username);
        Jurisdiction before = stage.member();
        Jurisdiction after = stage.member();
        String stamp = stage.stamp(assessor);
        Instant whileHeld = NOW.plus(Duration.ofHours(2));
        Seen observedBefore = stage.kept(before, whileHeld, stamp, stage.codeOf(before, whileHeld));
        Instant whenOver = NOW.plus(Duration.ofDays(1)).plus(Duration.ofHours(2));
        Seen observedAfter = stage.kept(after, whenOver, stamp, stage.codeOf(after, whenOver));
        endGrants(assessor.self());

        world.setNow(NOW.plus(Duration.ofDays(4)));
        assertThat(stage.observe(assessor, observedAfter)).isEqualTo(ObservationOutcome.REVIEW);
        assertThat(stage.observe(assessor, observedBefore)).isEqualTo(ObservationOutcome.SIGNED);
        assertThat(doubts(after)).containsExactly(Doubt.LAPSED);
        assertThat(world.get(EvidenceLog.class).of(before, before.self(), "SAMPLE"))
                .extracting(Evidence::effectiveAt)
                .containsExactly(whileHeld);
    }

    @Test
    void wrong_digits_on_the_spot_keep_nothing_and_can_be_typed_again_a_few_times() {
        Jurisdiction member = stage.member();
        Jurisdiction assessor = stage.assessor();
        Seen right = stage.now(member, ALL);
        assertThat(stage.observe(assessor, withCode(right, "999999"))).isEqualTo(ObservationOutcome.CODE_WRONG);
        assertThat(stage.observe(assessor, withCode(right, ""))).isEqualTo(ObservationOutcome.CODE_WRONG);
        assertThat(stage.rows(member)).isZero();
        assertThat(stage.observe(assessor, right)).isEqualTo(ObservationOutcome.SIGNED);

        Jurisdiction guessed = stage.member();
        Seen truth = stage.now(guessed, ALL);
        for (int i = 0; i < 5; i++) {
            stage.observe(assessor, withCode(truth, "00000" + i));
        }
        assertThatThrownBy(() -> stage.observe(assessor, truth)).hasMessage("observation.tries[15]");
        world.setNow(NOW.plus(Duration.ofMinutes(16)));
        assertThat(stage.observe(assessor, stage.now(guessed, ALL))).isEqualTo(ObservationOutcome.SIGNED);
    }

    @Test
    void wrong_digits_that_come_later_are_for_the_committee() {
        Jurisdiction member = stage.member();
        Seen late = stage.kept(member, NOW.minus(Duration.ofHours(3)), "", "123456");
        assertThat(stage.observe(stage.assessor(), late)).isEqualTo(ObservationOutcome.REVIEW);
        assertThat(doubts(member)).containsExactly(Doubt.CODE);
        assertThat(stage.signatures(member)).isZero();
    }

    @Test
    void digits_are_looked_at_by_the_time_of_the_observation() {
        Jurisdiction member = stage.member();
        Jurisdiction assessor = stage.assessor();
        String stamp = stage.stamp(assessor);
        Instant observed = NOW.plus(Duration.ofHours(1));
        Seen seen = stage.kept(member, observed, stamp, stage.codeOf(member, observed.minusSeconds(170)));
        world.setNow(NOW.plus(Duration.ofDays(3)));
        assertThat(stage.observe(assessor, seen)).isEqualTo(ObservationOutcome.SIGNED);

        Jurisdiction slow = stage.member();
        Seen tooOld = stage.kept(slow, observed, stamp, stage.codeOf(slow, observed.minusSeconds(300)));
        assertThat(stage.observe(assessor, tooOld)).isEqualTo(ObservationOutcome.REVIEW);
    }

    @Test
    void the_time_lies_between_handing_out_and_receipt_and_without_a_stamp_of_ours_it_is_the_receipt() {
        Jurisdiction assessor = stage.assessor();
        String stamp = stage.stamp(assessor);
        Instant later = NOW.plus(Duration.ofDays(2));
        assertThat(effective(assessor, stamp, NOW.plus(Duration.ofDays(1)), later))
                .isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThat(effective(assessor, stamp, NOW.minus(Duration.ofDays(300)), later))
                .isEqualTo(NOW);
        assertThat(effective(assessor, stamp, NOW.plus(Duration.ofDays(300)), later))
                .isEqualTo(later);
        assertThat(effective(assessor, "", NOW.plus(Duration.ofDays(1)), later)).isEqualTo(later);
        String older = (NOW.toEpochMilli() - 86_400_000) + stamp.substring(stamp.indexOf('.'));
        assertThat(effective(assessor, older, NOW.minus(Duration.ofHours(1)), later))
                .isEqualTo(later);
        world.setNow(NOW);
        String anothers = stage.stamp(stage.assessor());
        assertThat(effective(assessor, anothers, NOW.plus(Duration.ofDays(1)), later))
                .isEqualTo(later);
    }

    private static Instant effective(Jurisdiction assessor, String stamp, Instant said, Instant received) {
        world.setNow(received);
        Jurisdiction member = stage.member();
        stage.observe(assessor, stage.kept(member, said, stamp, stage.codeOf(member, received)));
        return world.read(
                entities -> Rows.of(entities, "select effective_at from practice_observation where member = :member")
                        .with("member", member.self())
                        .first(row -> row.instant("effective_at"))
                        .orElseThrow());
    }

    @Test
    void a_sheet_with_a_step_left_is_kept_and_counts_for_nothing() {
        Jurisdiction member = stage.member();
        Jurisdiction assessor = stage.assessor();
        assertThat(stage.observe(assessor, stage.now(member, Set.of(1, 3, 9))))
                .isEqualTo(ObservationOutcome.INCOMPLETE);
        assertThat(stage.signatures(member)).isZero();
        assertThat(world.get(Observed.class).ofSelf(member, SHEET).get(0).left())
                .extracting(CheckOffStep::title)
                .containsExactly("Bà con tự xem lại");
        assertThatThrownBy(() -> stage.observe(assessor, stage.now(member, Set.of(9))))
                .hasMessage("observation.nothing[]");
        assertThat(stage.observe(assessor, stage.now(member, ALL))).isEqualTo(ObservationOutcome.SIGNED);
    }

    @Test
    void six_who_send_the_same_at_once_leave_one_record() {
        Jurisdiction member = stage.member();
        Jurisdiction assessor = stage.assessor();
        Seen seen = stage.now(member, ALL);
        assertThat(Together.call(6, () -> stage.observe(assessor, seen))).containsOnly(ObservationOutcome.SIGNED);
        assertThat(stage.rows(member)).isEqualTo(1);
        assertThat(stage.signatures(member)).isEqualTo(1);
    }

    @Test
    void two_assessors_on_one_day_make_one_signature() {
        Jurisdiction member = stage.member();
        assertThat(stage.observe(stage.assessor(), stage.now(member, ALL))).isEqualTo(ObservationOutcome.SIGNED);
        assertThat(stage.observe(stage.assessor(), stage.now(member, ALL))).isEqualTo(ObservationOutcome.REPEATED);
        assertThat(stage.signatures(member)).isEqualTo(1);
        world.setNow(NOW.plus(Duration.ofDays(1)));
        assertThat(stage.observe(stage.assessor(), stage.now(member, ALL))).isEqualTo(ObservationOutcome.SIGNED);
    }

    @Test
    void an_id_stands_for_one_observation() {
        Jurisdiction assessor = stage.assessor();
        Seen first = stage.now(stage.member(), ALL);
        stage.observe(assessor, first);
        Seen other = stage.now(stage.member(), ALL);
        assertThatThrownBy(() -> stage.observe(
                        assessor, new Seen(first.id(), other.member(), SHEET, 1, ALL, other.code(), "", null)))
                .hasMessage("observation.id-taken[]");
        assertThatThrownBy(() ->
                        stage.observe(assessor, new Seen(Ids.next(), UUID.randomUUID(), SHEET, 1, ALL, "", "", null)))
                .hasMessage("person.unknown[]");
        assertThatThrownBy(() -> stage.observe(
                        assessor, new Seen(Ids.next(), other.member(), SHEET, 77, ALL, other.code(), "", null)))
                .hasMessage("sheet.unknown[]");
    }

    /** Whatever overtakes on the way and however often it comes: a signature for each member and day with a good sheet, and no other. */
    @Test
    void any_order_and_any_repetition_end_in_the_same_signatures() {
        for (int seed = 1; seed <= 12; seed++) {
            Random chance = new Random(seed);
            world.setNow(NOW);
            Jurisdiction assessor = stage.assessor();
            String stamp = stage.stamp(assessor);
            List<Jurisdiction> watched = List.of(stage.member(), stage.member());
            List<Seen> sent = new ArrayList<>();
            for (Jurisdiction member : watched) {
                for (int day = 1; day <= 2; day++) {
                    Instant at = NOW.plus(Duration.ofDays(day));
                    sent.add(stage.kept(member, at, stamp, stage.codeOf(member, at)));
                    sent.add(stage.kept(member, at.plusSeconds(600), stamp, stage.codeOf(member, at.plusSeconds(600))));
                    sent.add(stage.kept(member, at.plusSeconds(900), stamp, "000000"));
                }
            }
            List<Seen> arriving = new ArrayList<>(sent);
            for (int i = 0; i < 6; i++) {
                arriving.add(sent.get(chance.nextInt(sent.size())));
            }
            Collections.shuffle(arriving, chance);
            world.setNow(NOW.plus(Duration.ofDays(5)));
            arriving.forEach(seen -> stage.observe(assessor, seen));
            for (Jurisdiction member : watched) {
                assertThat(stage.rows(member)).as("seed %d", seed).isEqualTo(6);
                assertThat(world.get(EvidenceLog.class).of(member, member.self(), "SAMPLE"))
                        .as("seed %d", seed)
                        .extracting(Evidence::effectiveDay)
                        .containsExactly(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 25));
                assertThat(world.get(Observed.class).ofSelf(member, SHEET))
                        .filteredOn(row -> row.outcome() == ObservationOutcome.SIGNED)
                        .hasSizeLessThanOrEqualTo(2);
            }
        }
    }

    @Test
    void level_four_assesses_in_the_own_commune_for_that_service_only() {
        Jurisdiction expert = stage.member();
        Jurisdiction member = stage.member();
        assertThatThrownBy(() -> stage.observe(expert, stage.now(member, ALL)))
                .hasMessage("observation.not-assessor[]");
        assertThat(world.get(Assessing.class).sheets(expert)).isEmpty();
        readEverything(expert);

        assertThat(world.get(Assessing.class).sheets(expert))
                .extracting(CheckOffSheets.SheetLine::code)
                .containsExactly(SHEET);
        assertThat(world.get(Assessing.class)
                        .handOut(expert, SHEET, "", member.self())
                        .members())
                .extracting(Assessing.Candidate::id)
                .contains(member.self())
                .doesNotContain(expert.self());
        assertThat(stage.observe(expert, stage.now(member, ALL))).isEqualTo(ObservationOutcome.SIGNED);
        assertThatThrownBy(() -> stage.observe(expert, stage.now(Jurisdiction.member(stage.foreigner()), ALL)))
                .hasMessage("observation.foreign[]");
    }

    @Test
    void a_sheet_is_handed_out_to_those_who_may_sign_with_those_whom_they_may_watch() {
        Jurisdiction member = stage.member();
        Assessing assessing = world.get(Assessing.class);
        assertThatThrownBy(() -> assessing.handOut(member, SHEET, "", null)).hasMessage("observation.not-assessor[]");
        assertThatThrownBy(() -> assessing.handOut(stage.assessor(), "K77-SHEET", "", null))
                .hasMessage("sheet.unknown[]");

        Assessing.HandedOut all = assessing.handOut(stage.assessor(), SHEET, "", member.self());
        assertThat(all.isCut()).isTrue();
        assertThat(all.members()).hasSizeBetween(Assessing.MOST_MEMBERS, Assessing.MOST_MEMBERS + 1);
        assertThat(all.members())
                .extracting(Assessing.Candidate::id)
                .contains(member.self())
                .doesNotHaveDuplicates();
        assertThat(assessing
                        .handOut(stage.assessor(), SHEET, "", stage.foreigner())
                        .members())
                .extracting(Assessing.Candidate::id)
                .doesNotContain(stage.foreigner());
        assertThat(assessing.handOut(stage.assessor(), SHEET, "muong ii", null).members())
                .isNotEmpty()
                .allMatch(each -> each.place().startsWith("Bản Mường II"));
    }

    private static void readEverything(Jurisdiction member) {
        for (String lesson : List.of("K99-L1", "K99-L2")) {
            world.get(Readings.class).complete(member, Ids.next(), lesson, 1, null);
        }
    }

    private static List<Doubt> doubts(Jurisdiction member) {
        return world.get(Observed.class).ofSelf(member, SHEET).get(0).doubts();
    }

    private static Seen withCode(Seen seen, String code) {
        return new Seen(
                seen.id(), seen.member(), seen.sheet(), seen.version(), seen.ticked(), code, seen.stamp(), null);
    }

    private static void endGrants(UUID person) {
        List<UUID> grants =
                world.read(entities -> Rows.of(entities, "select id from account_grant where person = :person")
                        .with("person", person)
                        .list(row -> row.id("id")));
        grants.forEach(grant -> world.get(Grants.class).end(Jurisdiction.product(), grant));
    }
}
