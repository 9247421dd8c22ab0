package vn.toso.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.assessment.QuestionPage.Choice;
import vn.toso.assessment.QuestionPage.Line;
import vn.toso.coursepack.CoursePacks;
import vn.toso.digitalservice.Catalogue;
import vn.toso.organization.Jurisdiction;
import vn.toso.receipt.Sent;
import vn.toso.shared.Ids;
import vn.toso.shared.Rows;
import vn.toso.testing.SampleKinds;
import vn.toso.testing.SamplePack;
import vn.toso.testing.World;

/** Papers with lines to put in order, lines to pair, and a drawn screen to tap. */
class KindsIT {
    @RegisterExtension
    static final World world = new World();

    private static final int ORDER = 2;
    private static final int MATCH = 3;
    private static final int SAFETY = 4;
    private static final int TAP = 5;
    private static final Answer UNSURE = new Answer(Set.of(), true);

    private final Jurisdiction in = Jurisdiction.member(newPerson());
    private UUID paper;

    @BeforeAll
    static void publish() {
        world.get(Catalogue.class).apply(Jurisdiction.product(), SamplePack.catalogue());
        world.get(CoursePacks.class)
                .publish(Jurisdiction.product(), SampleKinds.asked().files());
    }

    @BeforeEach
    void start() {
        paper = papers().start(in, "K99-QUIZ");
    }

    @Test
    void lines_come_in_another_order_than_the_right_one() {
        QuestionPage order = question(ORDER);
        assertThat(order.kind()).isEqualTo(QuestionKind.ORDER);
        assertThat(order.choices()).isEmpty();
        assertThat(order.lines())
                .extracting(Line::text)
                .containsExactlyInAnyOrder("Cầm máy", "Tìm nút tròn", "Bấm nút tròn", "Xem máy sáng chưa")
                .isNotEqualTo(List.of("Cầm máy", "Tìm nút tròn", "Bấm nút tròn", "Xem máy sáng chưa"));
        assertThat(order.lines()).allMatch(line -> texts(line).equals(List.of("1", "2", "3", "4")));

        QuestionPage match = question(MATCH);
        assertThat(match.lines()).extracting(Line::text).containsExactly("Máy tối", "Tên sai", "Máy hỏi mã");
        assertThat(texts(match.lines().get(0)))
                .containsExactlyInAnyOrder("Bấm nút tròn", "Gõ lại tên", "Bác tự gõ")
                .isNotEqualTo(List.of("Bấm nút tròn", "Gõ lại tên", "Bác tự gõ"));
        assertThat(match.lines()).allMatch(line -> line.places().stream().noneMatch(Choice::isChosen));
    }

    @Test
    void a_screen_comes_with_its_places_as_they_are_read() {
        QuestionPage tap = question(TAP);
        assertThat(tap.isTap()).isTrue();
        assertThat(tap.choices()).extracting(Choice::text).containsExactly("Tắt", "Mở", "Gọi");
        assertThat(tap.choices()).allMatch(choice -> choice.area() != null);
        assertThat(question(SAFETY).screen()).isNull();
    }

    @Test
    void by_key_all_is_right_and_with_one_line_astray_it_is_not() {
        answerByKey();
        Answer key = key(ORDER);
        answer(ORDER, new Answer(Set.of(), turned(key.places()), false));
        papers().handIn(in, paper, "");

        PaperPages.Result result = world.get(PaperPages.class).result(in, paper);
        assertThat(result.right()).isEqualTo(4);
        assertThat(result.lookAgain()).singleElement().satisfies(item -> {
            assertThat(item.position()).isEqualTo(ORDER);
            assertThat(item.order()).containsExactly("Cầm máy", "Tìm nút tròn", "Bấm nút tròn", "Xem máy sáng chưa");
            assertThat(item.told()).isEmpty();
            assertThat(item.step()).isEqualTo("K99-L1#1");
        });
    }

    @Test
    void what_was_paired_or_tapped_astray_is_told_with_its_reason() {
        answerByKey();
        answer(MATCH, new Answer(Set.of(), turned(key(MATCH).places()), false));
        answer(TAP, new Answer(Set.of(1), false));
        papers().handIn(in, paper, "");

        List<LookAgain> again = world.get(PaperPages.class).result(in, paper).lookAgain();
        assertThat(again.get(0).told())
                .containsExactly(
                        new LookAgain.Told("Máy tối", "Bấm nút tròn", "Bấm thì máy sáng."),
                        new LookAgain.Told("Tên sai", "Gõ lại tên", "Gõ lại từng chữ."));
        assertThat(again.get(1).told()).containsExactly(new LookAgain.Told("Tắt", "", "Nút này tắt máy đi."));
    }

    @Test
    void half_an_answer_is_kept_named_and_not_handed_in() {
        answerByKey();
        answer(ORDER, Answer.read(List.of(), List.of("2", "", "", "1")));

        assertThat(question(ORDER).lines()).extracting(KindsIT::given).containsExactly(2, 0, 0, 1);
        assertThat(line(ORDER).open()).isEqualTo(2);
        assertThat(line(ORDER).isAnswered()).isFalse();
        refused("paper.unanswered", () -> papers().handIn(in, paper, ""));

        answer(ORDER, Answer.read(List.of("unsure"), List.of("2", "", "", "1")));
        assertThat(line(ORDER)).matches(line -> line.isAnswered() && line.isUnsure() && line.open() == 0);
        assertThat(question(ORDER).lines()).extracting(KindsIT::given).containsExactly(2, 0, 0, 1);
        papers().handIn(in, paper, "");
    }

    @Test
    void the_same_place_twice_is_kept_and_named() {
        answer(MATCH, Answer.read(List.of(), List.of("1", "1", "2")));
        assertThat(line(MATCH)).matches(line -> line.isTwice() && line.isAnswered());
    }

    @Test
    void a_phone_may_send_its_lines_twice_and_late() {
        UUID phone = Ids.random();
        Answer early = Answer.read(List.of(), List.of("1", "2", ""));
        Answer late = Answer.read(List.of(), List.of("3", "2", "1"));
        Sent first = new Sent(Ids.random(), phone, 1, Instant.parse("2026-01-01T00:00:00Z"));
        Sent second = new Sent(Ids.random(), phone, 2, Instant.parse("2026-01-01T00:00:00Z"));
        papers().answer(in, paper, "", MATCH, late, second);
        papers().answer(in, paper, "", MATCH, early, first);
        papers().answer(in, paper, "", MATCH, early, first);

        assertThat(question(MATCH).lines()).extracting(KindsIT::given).containsExactly(3, 2, 1);
        refused("answer.id-taken", () -> papers().answer(in, paper, "", MATCH, early, second));
    }

    @Test
    void an_answer_of_another_kind_is_refused_and_changes_nothing() {
        answer(MATCH, key(MATCH));
        refused("answer.malformed", () -> answer(MATCH, new Answer(Set.of(1), false)));
        refused("answer.malformed", () -> answer(MATCH, Answer.read(List.of(), List.of("1", "2"))));
        refused("answer.malformed", () -> answer(MATCH, Answer.read(List.of(), List.of("1", "2", "4"))));
        refused("answer.malformed", () -> answer(TAP, Answer.read(List.of(), List.of("1", "2", "3"))));
        assertThat(question(MATCH).lines())
                .extracting(KindsIT::given)
                .containsExactlyElementsOf(key(MATCH).places());
    }

    private void answerByKey() {
        for (int position = 1; position <= 5; position++) {
            answer(position, key(position));
        }
    }

    /** The first two change places. */
    private static List<Integer> turned(List<Integer> places) {
        List<Integer> turned = new java.util.ArrayList<>(places);
        java.util.Collections.swap(turned, 0, 1);
        return turned;
    }

    private Answer key(int position) {
        return world.read(entities -> Asked.on(entities, world.get(QuestionBanks.class), paper)).stream()
                .filter(asked -> asked.place().position() == position)
                .map(asked -> BankKey.of(asked.question(), asked.place().shown()))
                .findFirst()
                .orElse(UNSURE);
    }

    private void answer(int position, Answer answer) {
        papers().answer(in, paper, "", position, answer);
    }

    private QuestionPage question(int position) {
        return world.get(PaperPages.class).question(in, paper, position);
    }

    private PaperPages.Line line(int position) {
        return world.get(PaperPages.class).overview(in, paper).lines().get(position - 1);
    }

    private static List<String> texts(Line line) {
        return line.places().stream().map(Choice::text).toList();
    }

    private static int given(Line line) {
        return line.places().stream()
                .filter(Choice::isChosen)
                .map(Choice::value)
                .findFirst()
                .orElse(0);
    }

    private static void refused(String key, Runnable what) {
        assertThatThrownBy(what::run).hasMessageStartingWith(key);
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

    private static Papers papers() {
        return world.get(Papers.class);
    }
}
