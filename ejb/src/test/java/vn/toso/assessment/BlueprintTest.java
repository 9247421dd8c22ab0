package vn.toso.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.toso.assessment.Blueprint.Drawn;

class BlueprintTest {
    private static final Blueprint BLUEPRINT = BankExamples.BLUEPRINT;
    private static final List<Question> BANK = BankExamples.bank();

    @Test
    void a_paper_asks_part_by_part_as_many_as_the_blueprint_says() {
        List<Drawn> paper = BLUEPRINT.draw(BANK, 42);
        assertThat(paper).hasSize(12).hasSize(BLUEPRINT.size());
        assertThat(paper)
                .extracting(drawn -> drawn.question().part())
                .isSorted()
                .containsOnlyOnce(Part.REFERRAL)
                .contains(Part.values());
        assertThat(paper).extracting(drawn -> drawn.question().code()).doesNotHaveDuplicates();
    }

    @Test
    void the_same_seed_gives_the_same_paper_in_whatever_order_the_bank_comes() {
        List<Question> shuffled = new ArrayList<>(BANK);
        Collections.shuffle(shuffled, new Random(5));
        for (long seed = -20; seed < 20; seed++) {
            assertThat(BLUEPRINT.draw(shuffled, seed)).isEqualTo(BLUEPRINT.draw(BANK, seed));
        }
    }

    /** Papers are drawn again from their seed after a restart, maybe on another Java: the order is written down here. */
    @Test
    void a_seed_means_the_same_for_ever() {
        assertThat(BLUEPRINT.draw(BANK, 1))
                .extracting(drawn -> drawn.question().code() + drawn.optionOrder())
                .first()
                .isEqualTo("K99-Q07[2, 1, 3, 4]");
    }

    @Test
    void every_question_is_drawn_by_some_seed_and_every_place_is_taken() {
        Set<String> codes = new HashSet<>();
        Set<Integer> firstShown = new HashSet<>();
        for (long seed = 0; seed < 200; seed++) {
            BLUEPRINT.draw(BANK, seed).forEach(drawn -> {
                codes.add(drawn.question().code());
                firstShown.add(drawn.optionOrder().get(0));
            });
        }
        assertThat(codes).hasSize(BANK.size());
        assertThat(firstShown).containsExactlyInAnyOrder(1, 2, 3, 4);
    }

    @Test
    void options_are_shown_each_once_and_true_or_false_stays_in_order() {
        for (long seed = 0; seed < 50; seed++) {
            BLUEPRINT.draw(BANK, seed).forEach(drawn -> {
                if (drawn.question().kind() == QuestionKind.TRUEFALSE) {
                    assertThat(drawn.optionOrder()).containsExactly(1, 2);
                } else {
                    assertThat(drawn.optionOrder()).containsExactlyInAnyOrder(1, 2, 3, 4);
                }
            });
        }
    }

    @Test
    void what_is_put_in_order_or_paired_never_stands_right_already_and_stands_every_other_way() {
        for (QuestionKind kind : List.of(QuestionKind.ORDER, QuestionKind.MATCH)) {
            Question question = BankExamples.question(kind, true, true, true);
            Set<List<Integer>> orders = new HashSet<>();
            for (long seed = 0; seed < 200; seed++) {
                orders.add(new Blueprint(Map.of(Part.CASE, 1))
                        .draw(List.of(question), seed)
                        .get(0)
                        .optionOrder());
            }
            assertThat(orders).hasSize(5).doesNotContain(List.of(1, 2, 3));
        }
    }

    @Test
    void a_bank_too_small_is_refused() {
        assertThatThrownBy(() -> BLUEPRINT.draw(BANK.subList(0, 20), 1))
                .hasMessageStartingWith("assessment.bank-small");
    }

    @Test
    void a_blueprint_that_draws_nothing_is_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Blueprint(Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Blueprint(Map.of(Part.CASE, 0)));
    }
}
