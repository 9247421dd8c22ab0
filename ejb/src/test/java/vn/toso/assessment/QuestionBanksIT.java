package vn.toso.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.coursepack.CoursePacks;
import vn.toso.digitalservice.Catalogue;
import vn.toso.organization.Jurisdiction;
import vn.toso.shared.Percent;
import vn.toso.testing.SamplePack;
import vn.toso.testing.World;

class QuestionBanksIT {
    @RegisterExtension
    static final World world = new World(Reader.class);

    private static final Jurisdiction MEMBER = Jurisdiction.member(UUID.randomUUID());

    /** Reads within one transaction, as a paper does when it is drawn. */
    @ApplicationScoped
    @Transactional
    static class Reader {
        @Inject
        QuestionBanks banks;

        record Seen(Quiz quiz, Blueprint blueprint, List<Question> bank, String service, int version) {}

        Seen read() {
            Quiz quiz = banks.newest(MEMBER, "K99-QUIZ");
            List<Question> bank = banks.questions(quiz);
            assertThat(banks.questions(List.of(bank.get(0).id(), bank.get(3).id())))
                    .containsExactly(bank.get(0), bank.get(3));
            return new Seen(quiz, quiz.blueprint(), bank, banks.service(quiz), banks.courseVersion(quiz));
        }
    }

    @BeforeAll
    static void two_versions_are_published() {
        Jurisdiction product = Jurisdiction.product();
        world.get(Catalogue.class).apply(product, SamplePack.catalogue());
        CoursePacks packs = world.get(CoursePacks.class);
        packs.publish(
                product,
                SamplePack.whole()
                        .changing("questions.md", "wait-minutes: 10", "wait-minutes: 5")
                        .files());
        packs.publish(product, SamplePack.whole().files());
    }

    @Test
    void the_newest_bank_is_examined_and_can_be_used_after_its_transaction() {
        Reader.Seen seen = world.get(Reader.class).read();
        assertThat(seen.version()).isEqualTo(2);
        assertThat(seen.service()).isEqualTo("SAMPLE");
        assertThat(seen.quiz().mark()).isEqualTo(new Percent(80));
        assertThat(seen.quiz().waitAfter()).isEqualTo(3);
        assertThat(seen.quiz().waitMinutes()).isEqualTo(10);
        assertThat(seen.blueprint().draws()).containsOnlyKeys(Part.values()).containsEntry(Part.SAFETY, 1);
        assertThat(seen.bank()).extracting(Question::code).hasSize(10).isSorted();
        assertThat(seen.blueprint().draw(seen.bank(), 7)).hasSize(5);
    }

    @Test
    void a_question_comes_back_as_it_was_written() {
        Question question = world.get(Reader.class).read().bank().get(4);
        assertThat(question.code()).isEqualTo("K99-Q05");
        assertThat(question.kind()).isEqualTo(QuestionKind.SEVERAL);
        assertThat(question.part()).isEqualTo(Part.CASE);
        assertThat(question.isCritical()).isFalse();
        assertThat(question.text()).isEqualTo("Nên xem những gì?");
        assertThat(question.reason()).isEqualTo("Xem máy và xem tên.");
        assertThat(question.feature()).hasToString("SAMPLE.OPEN@1");
        assertThat(question.stepRef()).isEqualTo("K99-L1#2");
        assertThat(question.source()).isEqualTo("S1");
        assertThat(question.options()).extracting(Option::position).containsExactly(1, 2, 3);
        assertThat(question.options().get(0).feedback()).isEqualTo("Sáng là mở rồi.");
        assertThat(question.isRight(Set.of(1, 3))).isTrue();
        assertThat(question.isRight(Set.of(1))).isFalse();
    }

    @Test
    void an_unknown_quiz_and_a_closed_session_are_refused() {
        QuestionBanks banks = world.get(QuestionBanks.class);
        assertThatThrownBy(() -> banks.newest(MEMBER, "K98-QUIZ")).hasMessageStartingWith("quiz.unknown");
        assertThatThrownBy(() -> banks.newest(Jurisdiction.nobody(), "K99-QUIZ"))
                .hasMessageStartingWith("session.over");
    }
}
