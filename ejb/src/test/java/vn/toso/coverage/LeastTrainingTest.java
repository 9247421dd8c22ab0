package vn.toso.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.toso.coverage.LeastTraining.Need;
import vn.toso.coverage.LeastTraining.Step;

class LeastTrainingTest {
    private final Map<UUID, Set<Need>> able = new LinkedHashMap<>();

    @Test
    void whoever_keeps_most_comes_first_and_whoever_adds_nothing_not_at_all() {
        UUID one = member(1, 2);
        UUID most = member(2, 3, 4, 5);
        UUID superfluous = member(3, 5);
        assertThat(trained()).containsExactly(most, one).doesNotContain(superfluous);
    }

    @Test
    void the_greedy_way_is_known_to_take_one_more_than_needed_here() {
        UUID left = member(1, 2, 3, 7);
        UUID right = member(4, 5, 6, 8);
        UUID tempting = member(1, 2, 3, 4, 5);
        assertThat(trained()).containsExactly(tempting, right, left);
    }

    @Test
    void of_two_who_keep_as_much_the_first_is_taken() {
        UUID first = member(1, 2);
        UUID second = member(3, 4);
        UUID same = member(1, 2);
        assertThat(trained()).containsExactly(first, second).doesNotContain(same);
    }

    @Test
    void a_person_in_two_teams_keeps_both_villages() {
        UUID here = member(1);
        UUID there = member(2);
        UUID both = member(1, 2);
        assertThat(trained()).containsExactly(both).doesNotContain(here, there);
    }

    @Test
    void what_somebody_keeps_anyway_needs_nobody() {
        UUID one = member(1, 2);
        member(3);
        List<Step> steps = LeastTraining.of(able, Set.of(need(3), need(2)));
        assertThat(steps).containsExactly(new Step(one, Set.of(need(1))));
    }

    @Test
    void a_village_needs_somebody_for_each_service() {
        UUID village = village(1);
        UUID wallet = UUID.randomUUID();
        UUID account = UUID.randomUUID();
        able.put(wallet, Set.of(new Need(village, "WALLET")));
        able.put(account, Set.of(new Need(village, "ACCOUNT")));
        assertThat(trained()).containsExactly(wallet, account);
    }

    @Test
    void nobody_to_train_is_no_plan() {
        assertThat(LeastTraining.of(Map.of(), Set.of())).isEmpty();
        member();
        assertThat(trained()).isEmpty();
    }

    /** Whatever is asked: everything that can be kept is, no step is idle, and none could have kept more than the one before it. */
    @Test
    void laws_on_random_villages() {
        Random random = new Random(6);
        for (int round = 0; round < 200; round++) {
            able.clear();
            int members = 1 + random.nextInt(30);
            for (int i = 0; i < members; i++) {
                member(random.ints(random.nextInt(6), 0, 20).distinct().toArray());
            }
            List<Step> steps = LeastTraining.of(able, Set.of());
            Set<Need> all = able.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
            assertThat(steps.stream().flatMap(step -> step.kept().stream())).containsExactlyInAnyOrderElementsOf(all);
            assertThat(steps).allMatch(step -> !step.kept().isEmpty());
            assertThat(IntStream.range(1, steps.size()))
                    .allMatch(i -> steps.get(i).kept().size()
                            <= steps.get(i - 1).kept().size());
            assertThat(LeastTraining.of(able, Set.of())).isEqualTo(steps);
        }
    }

    private List<UUID> trained() {
        return LeastTraining.of(able, Set.of()).stream().map(Step::person).toList();
    }

    private UUID member(int... villages) {
        UUID person = new UUID(7, able.size());
        able.put(
                person,
                Arrays.stream(villages).mapToObj(LeastTrainingTest::need).collect(Collectors.toSet()));
        return person;
    }

    private static Need need(int village) {
        return new Need(village(village), "ACCOUNT");
    }

    private static UUID village(int number) {
        return new UUID(1, number);
    }
}
