package vn.toso.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toso.qualification.Cast.ACCOUNT;
import static vn.toso.qualification.Cast.MONDAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.toso.evidence.Evidence;
import vn.toso.evidence.EvidenceKind;
import vn.toso.shared.Period;

/** What holds of every history that can happen: many are made by chance, and each law is tried on all of them. */
class LawsTest {
    private static final int HISTORIES = 250;
    private static final int DAYS = 460;

    /** Only these may take a level away; everything else that somebody shows can but add. */
    private static final Set<EvidenceKind> TAKING =
            EnumSet.of(EvidenceKind.VOID, EvidenceKind.QUIZ_REGRADED, EvidenceKind.OVERRIDE, EvidenceKind.SUSPENSION);

    @Test
    void the_order_of_arrival_does_not_matter() {
        each(history -> {
            List<StatusInterval> expected =
                    history.evaluation(history.evidence()).intervals();
            List<Evidence> shuffled = new ArrayList<>(history.evidence());
            Collections.shuffle(shuffled, history.random());
            assertThat(history.evaluation(shuffled).intervals()).isEqualTo(expected);
        });
    }

    @Test
    void more_evidence_never_lowers_a_level_unless_it_takes_something_back() {
        each(history -> {
            int place = history.random().nextInt(history.evidence().size());
            Evidence added = history.evidence().get(place);
            if (TAKING.contains(added.kind())) {
                return;
            }
            List<Evidence> before = new ArrayList<>(history.evidence());
            before.remove(place);
            Evaluation less = history.evaluation(before);
            Evaluation more = history.evaluation(history.evidence());
            for (int day = 0; day < DAYS; day += 7) {
                LocalDate asked = MONDAY.plusDays(day);
                assertThat(more.on(asked).level())
                        .as("with %s on %s", added, asked)
                        .isGreaterThanOrEqualTo(less.on(asked).level());
                assertThat(more.on(asked).isQualified() || !less.on(asked).isQualified())
                        .isTrue();
            }
        });
    }

    @Test
    void as_of_a_day_is_what_a_replay_until_that_day_says() {
        each(history -> {
            LocalDate asked = MONDAY.plusDays(history.random().nextInt(DAYS));
            List<Evidence> until = history.evidence().stream()
                    .filter(e ->
                            e.kind() == EvidenceKind.VOID || !e.effectiveDay().isAfter(asked))
                    .toList();
            assertThat(on(history, history.evidence(), asked)).isEqualTo(on(history, until, asked));
        });
    }

    @Test
    void intervals_say_of_each_day_what_the_day_itself_says() {
        each(history -> {
            Evaluation evaluation = history.evaluation(history.evidence());
            List<StatusInterval> intervals = evaluation.intervals();
            for (int i = 0; i < intervals.size(); i++) {
                StatusInterval interval = intervals.get(i);
                LocalDate day = interval.period().validFrom();
                for (int n = 0; n < DAYS && interval.period().contains(day); n++, day = day.plusDays(1)) {
                    assertThat(StatusInterval.of(interval.period(), evaluation.on(day)))
                            .as("on %s", day)
                            .isEqualTo(interval);
                }
                assertThat(i == 0
                                || intervals
                                        .get(i - 1)
                                        .period()
                                        .validUntil()
                                        .equals(interval.period().validFrom()))
                        .isTrue();
            }
        });
    }

    @Test
    void nobody_stops_being_qualified_before_the_day_that_was_foretold_unless_something_is_taken_back() {
        each(history -> {
            if (history.evidence().stream().anyMatch(entry -> TAKING.contains(entry.kind()))) {
                return;
            }
            Evaluation evaluation = history.evaluation(history.evidence());
            for (int day = 0; day < DAYS; day += 11) {
                Standing standing = evaluation.on(MONDAY.plusDays(day));
                if (standing.isQualified()) {
                    LocalDate eve = standing.until().minusDays(1);
                    assertThat(evaluation
                                    .on(eve.isAfter(MONDAY.plusDays(DAYS)) ? MONDAY.plusDays(DAYS) : eve)
                                    .isQualified())
                            .as("on the eve of %s, asked on day %d", standing.until(), day)
                            .isTrue();
                }
            }
        });
    }

    @Test
    void the_histories_are_of_many_kinds() {
        List<Integer> levels = new ArrayList<>();
        Set<EvidenceKind> kinds = EnumSet.noneOf(EvidenceKind.class);
        each(history -> {
            history.evidence().forEach(entry -> kinds.add(entry.kind()));
            history.evaluation(history.evidence()).intervals().forEach(interval -> levels.add(interval.level()));
        });

        assertThat(levels).contains(0, 1, 2, 3, 4);
        assertThat(kinds)
                .contains(EvidenceKind.VOID, EvidenceKind.SUSPENSION, EvidenceKind.OVERRIDE, EvidenceKind.DELTA_DONE);
    }

    private static StatusInterval on(History history, List<Evidence> some, LocalDate day) {
        return StatusInterval.of(Period.from(day), history.evaluation(some).on(day));
    }

    private interface Law {
        void holdsFor(History history);
    }

    private static void each(Law law) {
        for (int seed = 0; seed < HISTORIES; seed++) {
            law.holdsFor(History.of(new Random(20261128L + seed)));
        }
    }

    /** What happened to one member, and the book by which it is judged. */
    private record History(Random random, RuleBook book, List<Evidence> evidence) {
        static History of(Random random) {
            return new History(random, ChanceOf.book(random), ChanceOf.evidence(random));
        }

        Evaluation evaluation(Collection<Evidence> some) {
            return new Evaluation(new Dossier(book, some, List.of()), ACCOUNT);
        }
    }
}
