package vn.toso.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.coursepack.CourseFiles;
import vn.toso.coursepack.CoursePacks;
import vn.toso.digitalservice.Catalogue;
import vn.toso.evidence.EvidenceKind;
import vn.toso.evidence.EvidenceLog;
import vn.toso.organization.Jurisdiction;
import vn.toso.receipt.Sent;
import vn.toso.shared.Ids;
import vn.toso.shared.Refused;
import vn.toso.shared.Rows;
import vn.toso.testing.Together;
import vn.toso.testing.World;

class PapersIT {
    @RegisterExtension
    static final World world = new World();

    private static final Path CONTENT = Path.of("../content");
    private static final String QUIZ = "K04-QUIZ";
    private static final String SERVICE = "VNEID-ACCOUNT";
    private static final Answer UNSURE = new Answer(Set.of(), true);

    private final Jurisdiction in = Jurisdiction.member(newPerson());
    private final Jurisdiction neighbour = Jurisdiction.member(newPerson());

    @BeforeAll
    static void publish() throws IOException {
        world.get(Catalogue.class).apply(Jurisdiction.product(), Files.readAllBytes(CONTENT.resolve("catalogue.json")));
        for (String course : List.of("K02", "K04")) {
            world.get(CoursePacks.class)
                    .publish(Jurisdiction.product(), CourseFiles.ofFolder(CONTENT.resolve("courses/" + course)));
        }
    }

    @Test
    void a_paper_asks_twelve_questions_and_names_no_key() {
        UUID paper = papers().start(in, QUIZ);
        QuestionPage first = pages().question(in, paper, 1);

        assertThat(first.of()).isEqualTo(12);
        assertThat(first.choices()).hasSizeBetween(2, 4).noneMatch(QuestionPage.Choice::isChosen);
        assertThat(first.token()).hasSize(43);
    }

    @Test
    void a_member_has_one_open_paper_a_quiz_even_when_starting_twice_at_once() {
        List<UUID> started = Together.call(4, () -> papers().start(in, QUIZ));

        assertThat(Set.copyOf(started)).hasSize(1);
        assertThat(pages().open(in, QUIZ)).isEqualTo(started.get(0));
    }

    @Test
    void a_paper_answered_by_key_has_full_marks_and_tells_the_log_once() {
        UUID paper = papers().start(in, QUIZ);
        answerByKey(paper);
        papers().handIn(in, paper, "");
        papers().handIn(in, paper, "");

        var result = pages().result(in, paper);
        assertThat(result.isPassed()).isTrue();
        assertThat(result.right()).isEqualTo(12);
        assertThat(result.lookAgain()).isEmpty();
        assertThat(world.get(EvidenceLog.class).of(in, in.self(), SERVICE))
                .singleElement()
                .matches(e -> e.kind() == EvidenceKind.QUIZ_GRADED && e.id().equals(paper));
    }

    @Test
    void a_wrong_safety_answer_does_not_pass_and_leads_to_its_step() {
        UUID paper = papers().start(in, QUIZ);
        answerByKey(paper);
        int safety = asked(paper).stream()
                .filter(a -> a.question().isCritical())
                .findFirst()
                .orElseThrow()
                .place()
                .position();
        papers().answer(in, paper, "", safety, UNSURE);
        papers().handIn(in, paper, "");

        var result = pages().result(in, paper);
        assertThat(result.percent().value()).isEqualTo(91);
        assertThat(result.isPassed()).isFalse();
        assertThat(result.lookAgain())
                .singleElement()
                .matches(item -> item.step().matches("K04-L[1-6]#[1-6]"));
    }

    @Test
    void an_answer_counts_by_the_papers_token_when_the_session_is_over() {
        UUID paper = papers().start(in, QUIZ);
        QuestionPage page = pages().question(in, paper, 3);
        int choice = page.choices().get(0).value();

        papers().answer(Jurisdiction.nobody(), paper, page.token(), 3, new Answer(Set.of(choice), false));

        assertThat(pages().question(in, paper, 3).choices().get(0).isChosen()).isTrue();
    }

    @Test
    void what_a_phone_sends_twice_late_or_out_of_order_counts_once_and_in_its_own_order() {
        UUID paper = papers().start(in, QUIZ);
        UUID phone = Ids.random();
        List<Integer> values = pages().question(in, paper, 1).choices().stream()
                .map(QuestionPage.Choice::value)
                .toList();
        Answer early = new Answer(Set.of(values.get(0)), false);
        Answer late = new Answer(Set.of(values.get(1)), false);
        Sent first = sent(phone, 1);
        papers().answer(in, paper, "", 1, late, sent(phone, 2));
        papers().answer(in, paper, "", 1, early, first);
        papers().answer(in, paper, "", 1, early, first);

        assertThat(chosen(paper, 1)).containsExactly(values.get(1));
    }

    @Test
    void a_repetition_never_takes_back_what_another_phone_has_answered_since() {
        UUID paper = papers().start(in, QUIZ);
        Sent mine = sent(Ids.random(), 1);
        int choice = pages().question(in, paper, 1).choices().get(0).value();
        Answer other = new Answer(Set.of(choice), false);
        papers().answer(in, paper, "", 1, UNSURE, mine);
        papers().answer(in, paper, "", 1, other, sent(Ids.random(), 7));
        papers().answer(in, paper, "", 1, UNSURE, mine);

        assertThat(chosen(paper, 1)).containsExactly(choice);
    }

    @Test
    void an_id_or_a_number_that_stands_for_another_answer_is_refused() {
        UUID paper = papers().start(in, QUIZ);
        Sent mine = sent(Ids.random(), 1);
        papers().answer(in, paper, "", 1, UNSURE, mine);

        refused("answer.id-taken", () -> papers().answer(in, paper, "", 2, UNSURE, mine));
        refused("answer.id-taken", () -> papers().answer(in, paper, "", 1, UNSURE, sent(mine.phone(), 1)));
    }

    @Test
    void an_answer_that_was_counted_may_come_again_after_handing_in_and_a_new_one_may_not() {
        UUID paper = papers().start(in, QUIZ);
        answerByKey(paper);
        Sent last = sent(Ids.random(), 12);
        papers().answer(in, paper, "", 12, UNSURE, last);
        papers().handIn(in, paper, "");
        papers().answer(in, paper, "", 12, UNSURE, last);

        refused("paper.handed-in", () -> papers().answer(in, paper, "", 12, UNSURE, sent(last.phone(), 13)));
    }

    @Test
    void a_clock_a_year_off_moves_no_result_out_of_the_time_between_issue_and_receipt() {
        for (Duration off : List.of(Duration.ofDays(-365), Duration.ofDays(365))) {
            Jurisdiction member = Jurisdiction.member(newPerson());
            UUID paper = papers().start(member, QUIZ);
            asked(paper)
                    .forEach(a -> papers().answer(member, paper, "", a.place().position(), UNSURE));
            Sent wrong = new Sent(
                    Ids.random(),
                    Ids.random(),
                    1,
                    world.get(Clock.class).instant().plus(off));
            papers().handIn(member, paper, "", wrong);

            Instant effective = world.get(EvidenceLog.class)
                    .of(member, member.self(), SERVICE)
                    .get(0)
                    .effectiveAt();
            assertThat(Duration.between(effective, world.get(Clock.class).instant())
                            .abs())
                    .isLessThan(Duration.ofHours(1));
        }
    }

    private List<Integer> chosen(UUID paper, int position) {
        return pages().question(in, paper, position).choices().stream()
                .filter(QuestionPage.Choice::isChosen)
                .map(QuestionPage.Choice::value)
                .toList();
    }

    private static Sent sent(UUID phone, long number) {
        return new Sent(Ids.random(), phone, number, Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void nobody_reads_or_answers_the_paper_of_another() {
        UUID paper = papers().start(in, QUIZ);
        String token = pages().question(in, paper, 1).token();

        refused("paper.foreign", () -> pages().question(neighbour, paper, 1));
        refused("paper.foreign", () -> pages().overview(neighbour, paper));
        refused("paper.foreign", () -> pages().result(neighbour, paper));
        refused("paper.foreign", () -> papers().answer(neighbour, paper, token, 1, UNSURE));
        refused("paper.foreign", () -> papers().answer(Jurisdiction.nobody(), paper, "forged", 1, UNSURE));
        refused("paper.foreign", () -> papers().handIn(neighbour, paper, token));
        refused("session.over", () -> pages().question(Jurisdiction.nobody(), paper, 1));
        assertThat(pages().overview(in, paper).lines()).noneMatch(PaperPages.Line::isAnswered);
    }

    @Test
    void a_paper_that_was_handed_in_takes_no_answer() {
        UUID paper = papers().start(in, QUIZ);
        answerByKey(paper);
        papers().handIn(in, paper, "");

        refused("paper.handed-in", () -> papers().answer(in, paper, "", 1, UNSURE));
        assertThat(pages().result(in, paper).right()).isEqualTo(12);
    }

    @Test
    void a_paper_with_an_open_question_is_not_handed_in() {
        UUID paper = papers().start(in, QUIZ);

        refused("paper.unanswered", () -> papers().handIn(in, paper, ""));
        refused("paper.open", () -> pages().result(in, paper));
    }

    @Test
    void what_is_no_answer_is_refused() {
        UUID paper = papers().start(in, QUIZ);

        refused("answer.empty", () -> Answer.read(List.of()));
        refused("answer.malformed", () -> Answer.read(List.of("'; --")));
        refused("answer.malformed", () -> papers().answer(in, paper, "", 1, new Answer(Set.of(9), false)));
        refused("answer.malformed", () -> papers().answer(in, paper, "", 13, UNSURE));
        refused("paper.unknown", () -> papers().answer(in, Ids.next(), "", 1, UNSURE));
    }

    @Test
    void after_three_attempts_the_next_one_waits_ten_minutes() {
        world.setToday(LocalDate.of(2026, 11, 23));
        for (int attempt = 0; attempt < 3; attempt++) {
            UUID paper = papers().start(in, QUIZ);
            for (int position = 1; position <= 12; position++) {
                papers().answer(in, paper, "", position, UNSURE);
            }
            papers().handIn(in, paper, "");
        }

        refused("quiz.wait", () -> papers().start(in, QUIZ));
        world.setNow(world.now().plus(Duration.ofMinutes(11)));
        assertThat(papers().start(in, QUIZ)).isNotNull();
    }

    private void answerByKey(UUID paper) {
        for (Asked asked : asked(paper)) {
            Answer key = BankKey.of(asked.question(), asked.place().shown());
            papers().answer(in, paper, "", asked.place().position(), key);
        }
    }

    private static List<Asked> asked(UUID paper) {
        return world.read(entities -> Asked.on(entities, world.get(QuestionBanks.class), paper));
    }

    private static void refused(String key, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo(key));
    }

    private static Papers papers() {
        return world.get(Papers.class);
    }

    private static PaperPages pages() {
        return world.get(PaperPages.class);
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
