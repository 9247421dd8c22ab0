package vn.toso.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.assessment.KeyCorrections.Made;
import vn.toso.assessment.KeyCorrections.Preview;
import vn.toso.audit.AuditTrail;
import vn.toso.coursepack.CoursePacks;
import vn.toso.digitalservice.Catalogue;
import vn.toso.digitalservice.FeatureVersionRef;
import vn.toso.evidence.Evidence;
import vn.toso.evidence.EvidenceKind;
import vn.toso.evidence.EvidenceLog;
import vn.toso.evidence.Fact;
import vn.toso.evidence.Outcome;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.qualification.Recomputing;
import vn.toso.qualification.Standings;
import vn.toso.shared.Ids;
import vn.toso.shared.Refused;
import vn.toso.shared.Rows;
import vn.toso.testing.SampleKinds;
import vn.toso.testing.SamplePack;
import vn.toso.testing.Together;
import vn.toso.testing.World;

/**
 * A key was wrong: who was right passes after all, from the day of the paper on, and who was wrong does not. A paper of the sample asks
 * five questions, four of which make 80 %.
 */
class KeyCorrectionsIT {
    @RegisterExtension
    static final World world = new World();

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate LATER = MONDAY.plusDays(10);
    private static final Jurisdiction PRODUCT = Jurisdiction.product();
    private static final Jurisdiction TRAINER =
            new Jurisdiction(Ids.random(), Map.of(Role.TRAINER, Set.of(Ids.random())), false);
    private static final String REASON = "Thông tư mới nói rõ là nút thứ hai.";
    private static final String PLAIN = "K99-Q01";
    private static final String CRITICAL = "K99-Q07";
    private static final AtomicInteger EDITION = new AtomicInteger();

    private int version;

    /** A member with a paper that was handed in. */
    private record Sitting(Jurisdiction member, UUID paper) {}

    @BeforeAll
    static void catalogue() {
        world.get(Catalogue.class).apply(PRODUCT, SamplePack.catalogue());
    }

    @BeforeEach
    void a_version_that_no_other_test_corrects() {
        world.setToday(MONDAY);
        version = publish(SamplePack.whole());
    }

    @Test
    void who_was_right_against_the_key_passes_from_the_day_of_the_paper_on() {
        Sitting right = sit(PLAIN, Set.of(2), true);
        assertThat(result(right).isPassed()).isFalse();
        assertThat(level(right, MONDAY)).isZero();

        world.setToday(LATER);
        assertThat(preview(PLAIN, 2)).isEqualTo(new Preview(List.of(version), 1, 1, 0));
        assertThat(result(right).isPassed()).as("a preview writes nothing").isFalse();
        correct(PLAIN, 2);
        assertThat(result(right).right()).as("not graded anew yet").isEqualTo(3);
        finish();

        assertThat(result(right).isPassed()).isTrue();
        assertThat(result(right).isRegraded()).isTrue();
        assertThat(level(right, MONDAY.minusDays(1))).isZero();
        assertThat(level(right, MONDAY)).isEqualTo(1);
        List<Evidence> entries = entries(right);
        assertThat(entries).extracting(Evidence::kind).contains(EvidenceKind.QUIZ_GRADED, EvidenceKind.VOID);
        assertThat(entries)
                .filteredOn(entry -> entry.kind() == EvidenceKind.VOID)
                .singleElement()
                .matches(entry -> right.paper().equals(entry.voids()));
        assertThat(entries)
                .filteredOn(entry -> entry.kind() == EvidenceKind.QUIZ_REGRADED)
                .singleElement()
                .matches(entry -> entry.effectiveDay().equals(MONDAY)
                        && entry.subject().equals("K99-QUIZ")
                        && entry.subjectVersion() == version
                        && entry.outcome().equals(new Outcome(80, true, null)));
        assertThat(made()).satisfies(made -> {
            assertThat(made.isFinished()).isTrue();
            assertThat(List.of(made.done(), made.regraded(), made.raised(), made.lowered()))
                    .containsExactly(1, 1, 1, 0);
        });
    }

    @Test
    void who_was_wrong_by_the_right_key_has_not_passed_any_more() {
        Sitting wrong = sit(PLAIN, Set.of(1), true);
        assertThat(level(wrong, MONDAY)).isEqualTo(1);

        world.setToday(LATER);
        assertThat(preview(PLAIN, 2)).isEqualTo(new Preview(List.of(version), 1, 0, 1));
        correct(PLAIN, 2);
        finish();

        assertThat(level(wrong, MONDAY)).isZero();
        assertThat(level(wrong, LATER)).isZero();
        PaperPages.Result result = result(wrong);
        assertThat(result.right()).isEqualTo(3);
        assertThat(result.lookAgain())
                .filteredOn(item -> !item.right().isEmpty())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.right()).containsExactly("Ý số 2 của câu");
                    assertThat(item.reason()).as("it explained the wrong key").isEmpty();
                    assertThat(item.told()).containsExactly(new LookAgain.Told("Ý số 1 của câu", "", ""));
                });
        assertThat(made().lowered()).isEqualTo(1);
    }

    @Test
    void a_safety_question_decides_alone() {
        Sitting right = sit(CRITICAL, Set.of(1), false);
        assertThat(result(right).percent().value()).isEqualTo(80);
        assertThat(result(right).isPassed()).isFalse();
        assertThat(preview(CRITICAL, 1).raised()).isEqualTo(1);

        correct(CRITICAL, 1);
        finish();

        assertThat(result(right).percent().value()).isEqualTo(100);
        assertThat(level(right, MONDAY)).isEqualTo(1);
    }

    @Test
    void papers_and_deltas_are_answered_by_the_right_key_from_then_on() {
        FeatureVersionRef feature = FeatureVersionRef.parse("SAMPLE.OPEN@1");
        Jurisdiction member = Jurisdiction.member(newPerson());
        Map<String, Set<Integer>> answers = Map.of(CRITICAL, Set.of(2), "K99-Q08", Set.of(2), PLAIN, Set.of(1));
        FeatureQuestions questions = world.get(FeatureQuestions.class);
        assertThat(questions.notRight(member, "K99", version, feature, answers)).containsExactly(CRITICAL);

        correct(CRITICAL, 2);
        finish();

        assertThat(questions.notRight(member, "K99", version, feature, answers)).isEmpty();
        assertThat(result(sit(CRITICAL, Set.of(2), false)).right()).isEqualTo(5);
        assertThat(result(sit(CRITICAL, Set.of(3), false)).right()).isEqualTo(4);
    }

    @Test
    void the_same_correction_again_changes_nothing() {
        Sitting right = sit(PLAIN, Set.of(2), true);
        UUID id = Ids.next();
        corrections().correct(TRAINER, id, change(PLAIN, 2), REASON);
        finish();
        List<Evidence> entries = entries(right);
        long audited = world.count("audit_entry");

        corrections().correct(TRAINER, id, change(PLAIN, 2), REASON);
        refused("correction.id-taken", () -> corrections().correct(TRAINER, id, change(PLAIN, 3), REASON));
        refused("correction.same", () -> corrections().correct(TRAINER, Ids.next(), change(PLAIN, 2), REASON));
        refused("correction.same", () -> preview(PLAIN, 2));
        assertThat(world.get(Regrading.class).open(PRODUCT)).isEmpty();
        assertThat(world.get(Regrading.class).advance(PRODUCT, id)).isFalse();

        assertThat(entries(right)).isEqualTo(entries);
        assertThat(world.count("audit_entry")).isEqualTo(audited);
    }

    @Test
    void a_key_may_be_corrected_again_and_only_the_last_result_stands() {
        Sitting second = sit(PLAIN, Set.of(2), true);
        Sitting third = sit(PLAIN, Set.of(3), true);
        correct(PLAIN, 2);
        finish();
        assertThat(List.of(level(second, MONDAY), level(third, MONDAY))).containsExactly(1, 0);

        correct(PLAIN, 3);
        finish();
        assertThat(List.of(level(second, MONDAY), level(third, MONDAY))).containsExactly(0, 1);

        assertThat(result(second).lookAgain()).anyMatch(item -> !item.right().isEmpty());

        correct(PLAIN, 1);
        finish();
        assertThat(result(second).lookAgain())
                .as("the bank explains the key again")
                .allMatch(item -> item.right().isEmpty() && !item.reason().isEmpty());
        assertThat(List.of(level(second, MONDAY), level(third, MONDAY))).containsExactly(0, 0);
        assertThat(standing(second))
                .singleElement()
                .matches(entry -> Integer.valueOf(60).equals(entry.outcome().percent()));
        assertThat(standing(third)).hasSize(1);
        assertThat(entries(second)).filteredOn(is(EvidenceKind.VOID)).hasSize(2);
    }

    @Test
    void two_corrections_under_way_at_once_end_at_the_last_key() {
        Sitting third = sit(PLAIN, Set.of(3), true);
        correct(PLAIN, 2);
        correct(PLAIN, 3);
        finish();

        assertThat(level(third, MONDAY)).isEqualTo(1);
        assertThat(standing(third)).hasSize(1);
    }

    @Test
    void interrupted_half_way_it_goes_on_and_tells_each_result_once() {
        List<Sitting> sittings = new ArrayList<>();
        for (int i = 0; i < Regrading.AT_ONCE + 3; i++) {
            sittings.add(sit(PLAIN, Set.of(2), true));
        }
        UUID id = correct(PLAIN, 2);
        assertThat(world.get(Regrading.class).advance(PRODUCT, id)).isTrue();
        assertThat(made().done()).isEqualTo(Regrading.AT_ONCE);
        assertThat(sittings).filteredOn(each -> result(each).isPassed()).hasSize(Regrading.AT_ONCE);

        assertThatThrownBy(() -> world.inTransaction(entities -> {
                    world.get(Regrading.class).advance(PRODUCT, id);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(made().done()).as("nothing of the killed bit is kept").isEqualTo(Regrading.AT_ONCE);
        assertThat(made().isFinished()).isFalse();
        assertThat(world.get(Regrading.class).open(PRODUCT)).containsExactly(id);
        finish();

        assertThat(made()).satisfies(made -> {
            assertThat(made.total()).isEqualTo(sittings.size());
            assertThat(List.of(made.done(), made.regraded(), made.raised(), made.lowered()))
                    .containsExactly(sittings.size(), sittings.size(), sittings.size(), 0);
        });
        assertThat(sittings).allSatisfy(each -> {
            assertThat(level(each, MONDAY)).isEqualTo(1);
            assertThat(entries(each)).filteredOn(is(EvidenceKind.QUIZ_REGRADED)).hasSize(1);
            assertThat(entries(each)).filteredOn(is(EvidenceKind.VOID)).hasSize(1);
        });
        rebuilt_rows_are_the_same();
    }

    @Test
    void a_paper_that_is_handed_in_meanwhile_is_graded_by_the_right_key() {
        List<Sitting> open = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            open.add(answered(PLAIN, Set.of(2), true));
        }
        AtomicInteger next = new AtomicInteger();
        Together.run(open.size() + 1, () -> {
            int turn = next.getAndIncrement();
            if (turn == open.size()) {
                correct(PLAIN, 2);
                finish();
            } else {
                Sitting each = open.get(turn);
                world.get(Papers.class).handIn(each.member(), each.paper(), "");
            }
        });

        assertThat(open).allMatch(each -> result(each).isPassed());
        assertThat(open).allMatch(each -> standing(each).size() == 1);
        assertThat(open).allMatch(each -> level(each, MONDAY) == 1);
    }

    @Test
    void as_of_a_day_and_rebuilt_from_the_log_it_is_the_same() {
        Sitting raised = sit(PLAIN, Set.of(2), true);
        Sitting lowered = sit(PLAIN, Set.of(1), true);
        world.setToday(LATER);
        correct(PLAIN, 2);
        finish();

        for (LocalDate day : List.of(MONDAY.minusDays(1), MONDAY, LATER)) {
            assertThat(asOf(raised, day)).isEqualTo(level(raised, day));
            assertThat(asOf(lowered, day)).isEqualTo(level(lowered, day)).isZero();
        }
        assertThat(asOf(raised, MONDAY)).isEqualTo(1);
        rebuilt_rows_are_the_same();
    }

    @Test
    void who_had_passed_by_another_paper_is_neither_raised_nor_lowered() {
        Sitting once = sit(PLAIN, Set.of(1), true);
        Sitting again = sitAgain(once.member(), PLAIN, Set.of(2), false);
        assertThat(result(once).isPassed()).isTrue();
        assertThat(result(again).isPassed()).isTrue();

        Preview preview = preview(PLAIN, 2);
        assertThat(preview).isEqualTo(new Preview(List.of(version), 2, 0, 0));
        correct(PLAIN, 2);
        finish();

        assertThat(made().lowered()).as("of papers").isEqualTo(1);
        assertThat(level(once, MONDAY)).isEqualTo(1);
    }

    @Test
    void a_result_that_somebody_has_voided_stays_voided() {
        Sitting right = sit(PLAIN, Set.of(2), true);
        log().append(
                        PRODUCT,
                        new Fact(
                                Ids.next(),
                                EvidenceKind.VOID,
                                right.member().self(),
                                SamplePack.SERVICE,
                                "K99-QUIZ",
                                version,
                                Outcome.DONE,
                                null,
                                null,
                                null,
                                right.paper()));
        correct(PLAIN, 2);
        finish();

        assertThat(result(right).right()).isEqualTo(4);
        assertThat(entries(right)).noneMatch(is(EvidenceKind.QUIZ_REGRADED));
        assertThat(level(right, MONDAY)).isZero();
    }

    @Test
    void later_versions_are_corrected_where_the_same_question_stands_with_the_same_key() {
        Sitting first = sit(PLAIN, Set.of(2), true);
        int same = publish(SamplePack.whole());
        Sitting second = sit(PLAIN, Set.of(2), true);
        int reworded = publish(SamplePack.whole().changing("questions.md", "Ý số 3 của câu", "Ý số ba của câu"));
        int rekeyed = publish(SamplePack.whole()
                .changing("questions.md", "- [x] Ý số 1", "- [ ] Ý số 1")
                .changing("questions.md", "- [ ] Ý số 3", "- [x] Ý số 3"));
        Sitting last = sit(PLAIN, Set.of(2), true);

        assertThat(preview(PLAIN, 2)).isEqualTo(new Preview(List.of(version, same), 2, 2, 0));
        correct(PLAIN, 2);
        finish();

        assertThat(List.of(
                        result(first).isPassed(),
                        result(second).isPassed(),
                        result(last).isPassed()))
                .containsExactly(true, true, false);
        assertThat(right(same)).containsExactly(2);
        assertThat(right(reworded)).containsExactly(1);
        assertThat(right(rekeyed)).containsExactly(3);
    }

    @Test
    void several_right_options_are_corrected_as_a_whole() {
        Sitting right = sit("K99-Q05", Set.of(1, 2), true);
        assertThat(result(right).isPassed()).isFalse();
        assertThat(preview("K99-Q05", 1, 2).raised()).isEqualTo(1);

        correct("K99-Q05", 1, 2);
        finish();
        assertThat(result(right).isPassed()).isTrue();
    }

    @Test
    void only_a_trainer_or_an_administrator_corrects() {
        for (Role role : List.of(Role.MEMBER, Role.ASSESSOR, Role.COMMITTEE)) {
            Jurisdiction other = new Jurisdiction(Ids.random(), Map.of(role, Set.of(Ids.random())), false);
            refused("right.missing", () -> corrections().correct(other, Ids.next(), change(PLAIN, 2), REASON));
            refused("right.missing", () -> corrections().preview(other, change(PLAIN, 2)));
            refused("right.missing", () -> corrections().questions(other, "K99", version));
            refused("right.missing", () -> corrections().banks(other));
            refused("right.missing", () -> corrections().made(other));
        }
        refused("right.missing", () -> world.get(Regrading.class).advance(TRAINER, Ids.next()));
        refused("right.missing", () -> world.get(Regrading.class).open(TRAINER));
        assertThat(right(version)).containsExactly(1);
        Jurisdiction administrator =
                new Jurisdiction(Ids.random(), Map.of(Role.ADMINISTRATOR, Set.of(Ids.random())), false);
        corrections().correct(administrator, Ids.next(), change(PLAIN, 2), REASON);
        assertThat(right(version)).containsExactly(2);
        finish();
    }

    @Test
    void what_is_no_correction_is_refused_and_nothing_is_kept() {
        long kept = world.count("assessment_key_correction");
        for (KeyChange unknown : List.of(
                new KeyChange("K98", version, PLAIN, Set.of(2)),
                new KeyChange("K99", version + 1, PLAIN, Set.of(2)),
                new KeyChange("K99", 0, PLAIN, Set.of(2)),
                new KeyChange("K99", version, "K99-Q77", Set.of(2)),
                new KeyChange("K99", version, "'; --", Set.of(2)))) {
            refused("correction.question", () -> corrections().correct(TRAINER, Ids.next(), unknown, REASON));
            refused("correction.question", () -> corrections().preview(TRAINER, unknown));
        }
        refused("correction.option", () -> correct(PLAIN, 4));
        refused("correction.option", () -> correct(PLAIN, 0));
        refused("correction.one", () -> correct(PLAIN));
        refused("correction.one", () -> correct(PLAIN, 1, 2));
        refused("correction.one", () -> correct("K99-Q08", 1, 2));
        refused("correction.several", () -> correct("K99-Q05", 2));
        refused("correction.several", () -> correct("K99-Q05", 1, 2, 3));
        for (String reason : List.of("", "vì sai", " ".repeat(40), "a".repeat(501))) {
            refused("correction.reason", () -> corrections().correct(TRAINER, Ids.next(), change(PLAIN, 2), reason));
        }
        assertThat(corrections().questions(TRAINER, "K99", version + 1)).isEmpty();
        assertThat(world.count("assessment_key_correction")).isEqualTo(kept);
        assertThat(right(version)).containsExactly(1);
    }

    @Test
    void orders_and_pairs_are_refused_and_a_tap_is_not() {
        version = publish(SampleKinds.asked());
        refused("correction.kind", () -> correct("K99-Q21", 1));
        refused("correction.kind", () -> correct("K99-Q22", 1));

        correct("K99-Q23", 1);
        finish();
        assertThat(question("K99-Q23").options())
                .filteredOn(KeyCorrections.Choice::isRight)
                .extracting(KeyCorrections.Choice::position)
                .containsExactly(1);
    }

    @Test
    void the_audit_says_what_was_corrected_and_how_many_papers_changed_but_never_why() {
        sit(PLAIN, Set.of(2), true);
        UUID id = correct(PLAIN, 2);
        finish();

        assertThat(world.count("audit_entry where action = 'quiz.key-corrected' and subject = 'K99-Q01' and detail = "
                        + "'K99, versions %d: 1 -> 2, %s'".formatted(version, id)))
                .isEqualTo(1);
        assertThat(world.count("audit_entry where action = 'quiz.regraded' and detail = "
                        + "'1 of 1 papers graded anew, 1 now passed, 0 now not yet, %s'".formatted(id)))
                .isEqualTo(1);
        assertThat(world.count("audit_entry where detail like '%Thông tư%'")).isZero();
        assertThat(made().reason()).isEqualTo(REASON);
        assertThat(world.get(AuditTrail.class).verify().whole()).isTrue();
    }

    private void rebuilt_rows_are_the_same() {
        List<String> kept = rows();
        Recomputing recomputing = world.get(Recomputing.class);
        recomputing.rebuild(PRODUCT);
        for (UUID job : recomputing.open(PRODUCT)) {
            boolean isMore = true;
            while (isMore) {
                isMore = recomputing.advance(PRODUCT, job);
            }
        }
        assertThat(rows()).isEqualTo(kept).isNotEmpty();
    }

    private static List<String> rows() {
        return world.read(entities -> Rows.of(
                        entities, "SELECT * FROM qualification_status ORDER BY person, service, valid_from")
                .list(row -> "%s %s %s %s %d %s %d/%d"
                        .formatted(
                                row.id("person"),
                                row.text("service"),
                                row.day("valid_from"),
                                row.day("valid_until"),
                                row.number("level"),
                                row.flag("qualified"),
                                row.number("met"),
                                row.number("needed"))));
    }

    /** The next version of the course; what is said of it differs, or there would be none. */
    private static int publish(SamplePack pack) {
        SamplePack next =
                pack.changing("course.md", "bà con mở máy.", "bà con mở máy " + EDITION.incrementAndGet() + ".");
        return world.get(CoursePacks.class).publish(PRODUCT, next.files()).version();
    }

    private Preview preview(String question, Integer... right) {
        return corrections().preview(TRAINER, change(question, right));
    }

    private UUID correct(String question, Integer... right) {
        UUID id = Ids.next();
        corrections().correct(TRAINER, id, change(question, right), REASON);
        return id;
    }

    private KeyChange change(String question, Integer... right) {
        return new KeyChange("K99", version, question, Set.of(right));
    }

    private static void finish() {
        Regrading regrading = world.get(Regrading.class);
        for (UUID id : regrading.open(PRODUCT)) {
            boolean isMore = true;
            while (isMore) {
                isMore = regrading.advance(PRODUCT, id);
            }
        }
    }

    /** The correction that was made last. */
    private static Made made() {
        return corrections().made(TRAINER).stream()
                .max(Comparator.comparing(made -> made.id().toString()))
                .orElseThrow();
    }

    private KeyCorrections.Correctable question(String code) {
        return corrections().questions(TRAINER, "K99", version).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> right(int ofVersion) {
        return corrections().questions(TRAINER, "K99", ofVersion).stream()
                .filter(each -> each.code().equals(PLAIN))
                .flatMap(each -> each.options().stream())
                .filter(KeyCorrections.Choice::isRight)
                .map(KeyCorrections.Choice::position)
                .toList();
    }

    /** A member who has read the lessons hands in a paper that asks the question. */
    private Sitting sit(String question, Set<Integer> given, boolean isOneMoreWrong) {
        Sitting sitting = answered(question, given, isOneMoreWrong);
        world.get(Papers.class).handIn(sitting.member(), sitting.paper(), "");
        return sitting;
    }

    /** The same member once more; papers that do not ask the question are handed in as well. */
    private Sitting sitAgain(Jurisdiction member, String question, Set<Integer> given, boolean isOneMoreWrong) {
        UUID paper = world.get(Papers.class).start(member, "K99-QUIZ");
        while (!asks(paper, question)) {
            answer(member, paper, Map.of(), true);
            world.get(Papers.class).handIn(member, paper, "");
            world.setNow(world.now().plusSeconds(3600));
            paper = world.get(Papers.class).start(member, "K99-QUIZ");
        }
        answer(member, paper, Map.of(question, given), isOneMoreWrong);
        world.get(Papers.class).handIn(member, paper, "");
        return new Sitting(member, paper);
    }

    /** Drawn for one member after the other until it asks the question. */
    private static Sitting answered(String question, Set<Integer> given, boolean isOneMoreWrong) {
        Jurisdiction member = Jurisdiction.member(newPerson());
        UUID paper = world.get(Papers.class).start(member, "K99-QUIZ");
        while (!asks(paper, question)) {
            member = Jurisdiction.member(newPerson());
            paper = world.get(Papers.class).start(member, "K99-QUIZ");
        }
        for (String lesson : List.of("K99-L1", "K99-L2")) {
            log().append(
                            member,
                            Fact.now(
                                    Ids.next(),
                                    EvidenceKind.LESSON_COMPLETED,
                                    member.self(),
                                    SamplePack.SERVICE,
                                    lesson,
                                    1,
                                    Outcome.DONE));
        }
        answer(member, paper, Map.of(question, given), isOneMoreWrong);
        return new Sitting(member, paper);
    }

    /** By the published key, but for what is given, and for the question of referral when one more is to be wrong. */
    private static void answer(
            Jurisdiction member, UUID paper, Map<String, Set<Integer>> given, boolean isOneMoreWrong) {
        Map<String, Set<Integer>> all = new HashMap<>();
        for (Asked asked : asked(paper)) {
            boolean isSpoilt = isOneMoreWrong && asked.question().part() == Part.REFERRAL;
            all.put(
                    asked.question().code(),
                    isSpoilt
                            ? Set.of()
                            : BankKey.of(asked.question(), asked.place().shown())
                                    .chosen());
        }
        all.putAll(given);
        for (Asked asked : asked(paper)) {
            Set<Integer> chosen = all.getOrDefault(asked.question().code(), Set.of());
            Answer answer = new Answer(chosen, chosen.isEmpty());
            world.get(Papers.class).answer(member, paper, "", asked.place().position(), answer);
        }
    }

    private static boolean asks(UUID paper, String question) {
        return asked(paper).stream().anyMatch(each -> each.question().code().equals(question));
    }

    private static List<Asked> asked(UUID paper) {
        return world.read(entities -> Asked.on(entities, world.get(QuestionBanks.class), paper));
    }

    private static PaperPages.Result result(Sitting sitting) {
        return world.get(PaperPages.class).result(sitting.member(), sitting.paper());
    }

    /** As the rows have it. */
    private static int level(Sitting sitting, LocalDate day) {
        return world.read(entities -> Rows.of(entities, """
                        SELECT level FROM qualification_status
                        WHERE person = :person AND service = 'SAMPLE' AND valid_from <= :day AND :day < valid_until
                        """)
                .with("person", sitting.member().self())
                .with("day", day)
                .first(row -> row.number("level"))
                .orElse(0));
    }

    /** As it is judged from the log for that day. */
    private static int asOf(Sitting sitting, LocalDate day) {
        return world.get(Standings.class)
                .ofSelf(sitting.member(), SamplePack.SERVICE, day)
                .level();
    }

    private static List<Evidence> entries(Sitting sitting) {
        return log().of(PRODUCT, sitting.member().self(), SamplePack.SERVICE);
    }

    /** Results of quizzes that nobody has taken back. */
    private static List<Evidence> standing(Sitting sitting) {
        List<Evidence> all = entries(sitting);
        return all.stream()
                .filter(is(EvidenceKind.QUIZ_GRADED).or(is(EvidenceKind.QUIZ_REGRADED)))
                .filter(entry -> all.stream().noneMatch(other -> entry.id().equals(other.voids())))
                .toList();
    }

    private static Predicate<Evidence> is(EvidenceKind kind) {
        return entry -> entry.kind() == kind;
    }

    private static void refused(String key, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo(key));
    }

    private static KeyCorrections corrections() {
        return world.get(KeyCorrections.class);
    }

    private static EvidenceLog log() {
        return world.get(EvidenceLog.class);
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
