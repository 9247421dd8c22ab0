package vn.toso.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.toso.practice.PracticeStage.ALL;
import static vn.toso.practice.PracticeStage.NOW;
import static vn.toso.practice.PracticeStage.PRODUCT;
import static vn.toso.practice.PracticeStage.SHEET;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.account.Grants;
import vn.toso.coursepack.ArchivedSheets;
import vn.toso.evidence.Evidence;
import vn.toso.evidence.EvidenceLog;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.shared.Ids;
import vn.toso.shared.Rows;
import vn.toso.testing.World;

/** What a committee looks at and types in, and the sheets that come out of archived courses. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class ReviewsIT {
    @RegisterExtension
    static final World world = new World();

    private static final PracticeStage stage = new PracticeStage(world);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @BeforeAll
    static void build() {
        stage.build();
    }

    @BeforeEach
    void stand_at_nine_in_the_morning() {
        world.setNow(NOW);
    }

    @Test
    void what_is_held_stands_on_the_list_of_its_own_committees_only() {
        UUID held = held(stage.member(), stage.assessor());
        assertThat(reviews(committee("c-03268"))).contains(held);
        assertThat(reviews(committee("p11"))).contains(held);
        Jurisdiction neighbour = committee("c-03253");
        assertThat(reviews(neighbour)).doesNotContain(held);
        assertThatThrownBy(() -> world.get(Observed.class).one(neighbour, held)).hasMessage("review.unknown[]");
        assertThatThrownBy(() -> decide(neighbour, held, true)).hasMessage("person.unknown[]");
        assertThatThrownBy(() -> decide(stage.assessor(), held, true)).hasMessage("right.missing[]");
    }

    @Test
    void accepted_it_is_evidence_from_its_own_day_on_and_decided_once() {
        Jurisdiction member = stage.member();
        UUID held = held(member, stage.assessor());
        Jurisdiction committee = committee("c-03268");
        long audited = world.count("audit_entry where action = 'observation.reviewed'");
        world.setNow(NOW.plus(Duration.ofDays(6)));

        assertThat(decide(committee, held, true)).isEqualTo(ObservationOutcome.SIGNED);

        assertThat(world.get(EvidenceLog.class).of(member, member.self(), "SAMPLE"))
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.id()).isEqualTo(held);
                    assertThat(said.effectiveDay()).isEqualTo(TODAY);
                    assertThat(said.recorder()).isEqualTo(committee.person());
                });
        assertThat(world.count("audit_entry where action = 'observation.reviewed'"))
                .isEqualTo(audited + 1);
        assertThat(world.get(Observed.class).ofSelf(member, SHEET).get(0).words())
                .isEqualTo("Đã gọi hỏi cả hai người.");
        assertThatThrownBy(() -> decide(committee, held, false)).hasMessage("review.done[]");
        assertThat(reviews(committee)).doesNotContain(held);
    }

    @Test
    void rejected_it_counts_for_nothing_and_says_why() {
        Jurisdiction member = stage.member();
        UUID held = held(member, stage.assessor());
        assertThat(decide(committee("c-03268"), held, false)).isEqualTo(ObservationOutcome.REJECTED);
        assertThat(stage.signatures(member)).isZero();
        assertThat(world.get(Observed.class).ofSelf(member, SHEET).get(0).outcome())
                .isEqualTo(ObservationOutcome.REJECTED);
    }

    @Test
    void whose_name_stands_on_the_sheet_does_not_decide_and_a_decision_has_a_reason() {
        Jurisdiction member = stage.member();
        String username = stage.officer(Role.ASSESSOR, "c-03268");
        world.get(Grants.class)
                .give(PRODUCT, stage.rights(username).self(), Role.COMMITTEE, stage.unit(Role.COMMITTEE, "c-03268"));
        Jurisdiction both = stage.rights(username);
        UUID held = held(member, both);
        assertThatThrownBy(() -> decide(both, held, true)).hasMessage("review.own[]");
        assertThatThrownBy(() -> world.get(Observations.class).review(committee("c-03268"), held, true, "  "))
                .hasMessage("review.words[500]");
        assertThatThrownBy(() -> decide(committee("c-03268"), UUID.randomUUID(), true))
                .hasMessage("review.unknown[]");
        assertThat(stage.signatures(member)).isZero();
    }

    @Test
    void accepting_what_was_signed_meanwhile_adds_no_second_signature() {
        Jurisdiction member = stage.member();
        Jurisdiction assessor = stage.assessor();
        UUID held = held(member, assessor);
        stage.observe(assessor, stage.now(member, ALL));
        assertThat(decide(committee("c-03268"), held, true)).isEqualTo(ObservationOutcome.REPEATED);
        assertThat(stage.signatures(member)).isEqualTo(1);
    }

    @Test
    void two_who_sign_only_each_other_are_named_until_one_of_them_signs_somebody_else() {
        Jurisdiction one = withGrant(stage.member());
        Jurisdiction other = withGrant(stage.member());
        Jurisdiction committee = committee("c-03268");
        stage.observe(one, stage.now(other, ALL));
        assertThat(pairs(committee)).isEmpty();
        stage.observe(other, stage.now(one, ALL));
        assertThat(pairs(committee)).hasSize(1);
        assertThat(pairs(committee("c-03253"))).isEmpty();
        stage.observe(one, stage.now(stage.member(), ALL));
        assertThat(pairs(committee)).isEmpty();
    }

    @Test
    void a_paper_sheet_counts_from_its_own_day_by_the_rights_of_that_day() {
        Jurisdiction member = stage.member();
        Jurisdiction assessor = stage.assessor();
        world.setNow(NOW.plus(Duration.ofDays(5)));
        Jurisdiction committee = committee("c-03268");
        PaperSheet paper = paper(member, assessor, TODAY.plusDays(2), ALL);

        assertThat(enter(committee, paper)).isEqualTo(ObservationOutcome.SIGNED);
        assertThat(enter(committee, paper)).isEqualTo(ObservationOutcome.SIGNED);

        assertThat(world.get(EvidenceLog.class).of(member, member.self(), "SAMPLE"))
                .singleElement()
                .extracting(Evidence::effectiveDay)
                .isEqualTo(TODAY.plusDays(2));
        Jurisdiction early = stage.member();
        assertThat(enter(committee, paper(early, assessor, TODAY.minusDays(3), ALL)))
                .isEqualTo(ObservationOutcome.REVIEW);
        assertThat(enter(committee, paper(early, assessor, TODAY.plusDays(2), Set.of(2))))
                .isEqualTo(ObservationOutcome.INCOMPLETE);
        assertThat(stage.signatures(early)).isZero();
    }

    @Test
    void a_paper_sheet_that_cannot_be_is_refused() {
        Jurisdiction member = stage.member();
        Jurisdiction assessor = stage.assessor();
        Jurisdiction committee = committee("c-03268");
        assertThatThrownBy(() -> enter(committee, paper(member, assessor, TODAY.plusDays(1), ALL)))
                .hasMessage("paper-sheet.future[]");
        assertThatThrownBy(() -> enter(committee, paper(member, assessor, LocalDate.of(2026, 11, 9), ALL)))
                .hasMessage("paper-sheet.early[1]");
        assertThatThrownBy(() -> enter(committee, paper(member, member, TODAY, ALL)))
                .hasMessage("observation.oneself[]");
        assertThatThrownBy(() -> enter(committee, paper(member, stage.member(), TODAY, ALL)))
                .hasMessage("observation.not-assessor[]");
        assertThatThrownBy(() -> enter(committee("c-03253"), paper(member, assessor, TODAY, ALL)))
                .hasMessage("person.unknown[]");
        assertThatThrownBy(() -> enter(assessor, paper(member, assessor, TODAY, ALL)))
                .hasMessage("right.missing[]");
        assertThat(stage.rows(member)).isZero();
    }

    @Test
    void whoever_typed_in_a_sheet_does_not_judge_it() {
        Jurisdiction member = stage.member();
        Jurisdiction committee = committee("c-03268");
        PaperSheet early = paper(member, stage.assessor(), TODAY.minusDays(2), ALL);
        enter(committee, early);
        assertThatThrownBy(() -> decide(committee, early.id(), true)).hasMessage("review.own[]");
        assertThat(decide(committee("p11"), early.id(), true)).isEqualTo(ObservationOutcome.SIGNED);
    }

    @Test
    void names_to_choose_from_are_those_of_the_area() {
        Jurisdiction member = stage.member();
        Jurisdiction assessor = stage.assessor();
        PaperSheets papers = world.get(PaperSheets.class);
        assertThat(papers.assessors(committee("c-03268")))
                .extracting(Assessing.Candidate::id)
                .contains(assessor.self());
        assertThat(papers.assessors(committee("c-03253")))
                .extracting(Assessing.Candidate::id)
                .doesNotContain(assessor.self());
        assertThat(papers.members(committee("c-03268"), ""))
                .extracting(Assessing.Candidate::id)
                .contains(member.self());
        assertThat(papers.members(committee("c-03253"), ""))
                .extracting(Assessing.Candidate::id)
                .doesNotContain(member.self());
    }

    /** Last in the alphabet, because the course gets a second and a third version here. */
    @Test
    void z_a_stale_sheet_is_held_only_when_the_newer_one_asked_for_other_steps_by_then() {
        Jurisdiction assessor = stage.assessor();
        String stamp = stage.stamp(assessor);
        world.setNow(NOW.plus(Duration.ofDays(1)));
        stage.publish(PracticeStage.pack().changing("lessons/01.md", "Tìm nút", "Tìm nút tròn"));
        assertThat(stage.observe(assessor, stage.now(stage.member(), ALL))).isEqualTo(ObservationOutcome.SIGNED);

        stage.publish(PracticeStage.pack().changing("sheet.md", "Bà con tự tắt máy", "Bà con tự tắt hẳn máy"));
        Jurisdiction late = stage.member();
        assertThat(stage.observe(assessor, stage.now(late, ALL))).isEqualTo(ObservationOutcome.REVIEW);
        assertThat(world.get(Observed.class).ofSelf(late, SHEET).get(0).doubts())
                .containsExactly(Doubt.STALE);
        Jurisdiction before = stage.member();
        assertThat(stage.observe(
                        assessor,
                        stage.kept(before, NOW.plusSeconds(600), stamp, stage.codeOf(before, NOW.plusSeconds(600)))))
                .isEqualTo(ObservationOutcome.SIGNED);
    }

    @Test
    void z_versions_from_before_get_their_sheets_from_their_archives_once() {
        List<CheckOffSheet> before = sheets();
        world.inTransaction(entities -> {
            Rows.change(entities, "delete from practice_decision").run();
            Rows.change(entities, "delete from practice_observation").run();
            Rows.change(entities, "delete from practice_sheet_step").run();
            Rows.change(entities, "delete from practice_sheet").run();
        });
        assertThatThrownBy(() -> world.get(CheckOffSheets.class).newest(PRODUCT, SHEET))
                .hasMessage("sheet.unknown[]");

        assertThat(world.get(ArchivedSheets.class).bring(PRODUCT)).isEqualTo(before.size());
        assertThat(world.get(ArchivedSheets.class).bring(PRODUCT)).isZero();
        assertThat(sheets()).isEqualTo(before);
        assertThat(before.get(0).steps()).hasSize(3);
    }

    private static List<CheckOffSheet> sheets() {
        List<Integer> versions = world.read(
                entities -> Rows.of(entities, "select number from course_version where course = 'K99' order by number")
                        .list(row -> row.number("number")));
        return versions.stream()
                .map(version -> world.get(CheckOffSheets.class).version(PRODUCT, SHEET, version))
                .toList();
    }

    private static UUID held(Jurisdiction member, Jurisdiction assessor) {
        Seen late = stage.kept(member, NOW.minus(Duration.ofHours(1)), "", "123456");
        assertThat(stage.observe(assessor, late)).isEqualTo(ObservationOutcome.REVIEW);
        return late.id();
    }

    private static Jurisdiction committee(String unit) {
        return stage.rights(stage.officer(Role.COMMITTEE, unit));
    }

    private static Jurisdiction withGrant(Jurisdiction member) {
        world.get(Grants.class).give(PRODUCT, member.self(), Role.ASSESSOR, stage.unit(Role.ASSESSOR, "c-03268"));
        return member;
    }

    private static List<UUID> reviews(Jurisdiction committee) {
        return world.get(Observed.class).held(committee).stream()
                .map(Observed.Row::id)
                .toList();
    }

    private static List<Observed.Pair> pairs(Jurisdiction committee) {
        return world.get(Observed.class).pairs(committee);
    }

    private static ObservationOutcome decide(Jurisdiction committee, UUID id, boolean accepts) {
        return world.get(Observations.class).review(committee, id, accepts, "Đã gọi hỏi cả hai người.");
    }

    private static ObservationOutcome enter(Jurisdiction committee, PaperSheet paper) {
        return world.get(Observations.class).enter(committee, paper);
    }

    private static PaperSheet paper(Jurisdiction member, Jurisdiction assessor, LocalDate day, Set<Integer> ticked) {
        return new PaperSheet(Ids.next(), member.self(), assessor.self(), SHEET, 1, day, ticked);
    }
}
