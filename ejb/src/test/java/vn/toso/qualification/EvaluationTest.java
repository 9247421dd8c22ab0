package vn.toso.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toso.qualification.Cast.IN;
import static vn.toso.qualification.Cast.MONDAY;
import static vn.toso.qualification.Cast.lesson;
import static vn.toso.qualification.Cast.quiz;
import static vn.toso.qualification.Cast.voiding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.evidence.Evidence;
import vn.toso.evidence.EvidenceKind;
import vn.toso.evidence.Outcome;
import vn.toso.shared.Percent;
import vn.toso.shared.Period;

class EvaluationTest {
    private static final Rule FIRST_RULE = new Rule(
            "VNEID-ACCOUNT",
            1,
            LocalDate.of(2026, 1, 1),
            1,
            List.of(new Rule.Level(
                    1,
                    List.of(
                            new LessonsRead("K04", List.of("K04-L1", "K04-L2")),
                            new QuizPassed("K04-QUIZ", new Percent(80))))));

    @Test
    void without_evidence_there_is_nothing_to_keep_and_everything_is_missing() {
        var evaluation = Cast.of(List.of(FIRST_RULE), List.of());

        assertThat(evaluation.intervals()).isEmpty();
        assertThat(evaluation.on(MONDAY).missing()).hasSize(2);
        assertThat(evaluation.on(MONDAY).level()).isZero();
    }

    @Test
    void lessons_read_and_a_paper_at_the_mark_make_level_one() {
        var standing = on(MONDAY, lesson("K04-L1", 0), lesson("K04-L2", 0), quiz(83, true, 0));

        assertThat(standing.level()).isEqualTo(1);
        assertThat(standing.isQualified()).isTrue();
        assertThat(standing.missing()).isEmpty();
        assertThat(standing.explanation()).extracting(f -> f.metBy().size()).containsExactly(2, 1);
    }

    @Test
    void a_critical_item_missed_does_not_pass_however_high_the_mark() {
        var standing = on(MONDAY, lesson("K04-L1", 0), lesson("K04-L2", 0), quiz(91, false, 0));

        assertThat(standing.level()).isZero();
        assertThat(standing.missing()).extracting(Finding::subject).containsExactly("K04-QUIZ");
    }

    @Test
    void seventy_nine_percent_is_not_eighty() {
        assertThat(on(MONDAY, lesson("K04-L1", 0), lesson("K04-L2", 0), quiz(79, true, 0))
                        .isQualified())
                .isFalse();
    }

    @Test
    void what_is_missing_is_named_by_its_codes_and_counted() {
        var standing = on(MONDAY, lesson("K04-L2", 0));

        assertThat(standing.missing().get(0).missing()).containsExactly("K04-L1");
        assertThat(standing.met()).isEqualTo(1);
        assertThat(standing.needed()).isEqualTo(3);
    }

    @Test
    void a_day_before_the_evidence_knows_nothing_of_it() {
        var evaluation =
                Cast.of(List.of(FIRST_RULE), List.of(lesson("K04-L1", 0), lesson("K04-L2", 1), quiz(100, true, 2)));

        assertThat(evaluation.on(MONDAY.plusDays(1)).isQualified()).isFalse();
        assertThat(evaluation.on(MONDAY.plusDays(2)).isQualified()).isTrue();
    }

    @Test
    void a_day_begins_at_midnight_in_vietnam() {
        var late = new Evidence(
                UUID.randomUUID(),
                EvidenceKind.LESSON_COMPLETED,
                IN,
                "VNEID-ACCOUNT",
                "K04-L1",
                1,
                Instant.parse("2026-11-16T16:59:59Z"),
                IN,
                Outcome.DONE,
                null);
        var later = new Evidence(
                UUID.randomUUID(),
                EvidenceKind.LESSON_COMPLETED,
                IN,
                "VNEID-ACCOUNT",
                "K04-L2",
                1,
                Instant.parse("2026-11-16T17:00:00Z"),
                IN,
                Outcome.DONE,
                null);

        assertThat(late.effectiveDay()).isEqualTo(MONDAY);
        assertThat(later.effectiveDay()).isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void a_void_takes_its_entry_back_for_the_past_as_well() {
        var passed = quiz(100, true, 2);
        var standing = Cast.of(
                        List.of(FIRST_RULE),
                        List.of(lesson("K04-L1", 0), lesson("K04-L2", 0), passed, voiding(passed, 9)))
                .on(MONDAY.plusDays(3));

        assertThat(standing.isQualified()).isFalse();
    }

    @Test
    void a_later_rule_holds_from_its_first_day_only() {
        var stricter = new Rule(
                "VNEID-ACCOUNT",
                2,
                MONDAY.plusDays(5),
                1,
                List.of(new Rule.Level(1, List.of(new QuizPassed("K04-QUIZ", new Percent(90))))));
        var evaluation = Cast.of(
                List.of(stricter, FIRST_RULE), List.of(lesson("K04-L1", 0), lesson("K04-L2", 0), quiz(83, true, 0)));

        assertThat(evaluation.on(MONDAY.plusDays(4)).isQualified()).isTrue();
        assertThat(evaluation.on(MONDAY.plusDays(5)).isQualified()).isFalse();
        assertThat(evaluation.intervals()).hasSize(2);
    }

    @Test
    void the_order_of_arrival_does_not_matter() {
        List<Evidence> evidence = new ArrayList<>(List.of(
                lesson("K04-L1", 0), lesson("K04-L2", 3), quiz(50, true, 1), quiz(83, true, 4), lesson("K04-L1", 5)));
        var expected = Cast.of(List.of(FIRST_RULE), evidence).intervals();
        var random = new Random(20261123);

        for (int i = 0; i < 200; i++) {
            Collections.shuffle(evidence, random);
            assertThat(Cast.of(List.of(FIRST_RULE), evidence).intervals()).isEqualTo(expected);
        }
    }

    @Test
    void intervals_say_what_each_of_their_days_says_and_leave_no_gap() {
        var evaluation = Cast.of(
                List.of(FIRST_RULE),
                List.of(lesson("K04-L1", 0), lesson("K04-L2", 3), quiz(83, true, 7), quiz(90, true, 9)));
        var intervals = evaluation.intervals();

        for (StatusInterval interval : intervals) {
            for (LocalDate day = interval.period().validFrom();
                    day.isBefore(MONDAY.plusDays(30)) && interval.period().contains(day);
                    day = day.plusDays(1)) {
                assertThat(StatusInterval.of(interval.period(), evaluation.on(day)))
                        .isEqualTo(interval);
            }
        }
        for (int i = 1; i < intervals.size(); i++) {
            assertThat(intervals.get(i).period().validFrom())
                    .isEqualTo(intervals.get(i - 1).period().validUntil());
        }
        assertThat(intervals.get(intervals.size() - 1).period().validUntil()).isEqualTo(Period.OPEN);
        assertThat(intervals).hasSize(3);
    }

    private static Standing on(LocalDate day, Evidence... evidence) {
        return Cast.of(List.of(FIRST_RULE), List.of(evidence)).on(day);
    }
}
