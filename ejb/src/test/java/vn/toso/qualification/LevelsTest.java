package vn.toso.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toso.qualification.Cast.ACCOUNT;
import static vn.toso.qualification.Cast.ALWAYS;
import static vn.toso.qualification.Cast.MONDAY;
import static vn.toso.qualification.Cast.SAFETY;
import static vn.toso.qualification.Cast.delta;
import static vn.toso.qualification.Cast.entry;
import static vn.toso.qualification.Cast.lesson;
import static vn.toso.qualification.Cast.quiz;
import static vn.toso.qualification.Cast.rehearsal;
import static vn.toso.qualification.Cast.safety;
import static vn.toso.qualification.Cast.signed;
import static vn.toso.qualification.Cast.voiding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.toso.digitalservice.ChangeClass;
import vn.toso.digitalservice.FeatureVersionRef;
import vn.toso.evidence.Evidence;
import vn.toso.evidence.EvidenceKind;
import vn.toso.evidence.Outcome;
import vn.toso.shared.Period;

/** The four levels, and everything by which the upper ones are lost again. */
class LevelsTest {
    static final String WHOLE_RULE = """
            {"service": "VNEID-ACCOUNT", "number": 1, "validFrom": "2026-01-01", "qualifiesAt": 3, "levels": [
              {"level": 1, "all": [{"lessons": "K04", "codes": ["K04-L1"]}, {"quiz": "K04-QUIZ", "mark": 80}]},
              {"level": 2, "all": [{"any": [{"rehearsal": "K04", "codes": ["K04-S1", "K04-S2"], "errors": 2}, {"ownPhone": "K04"}]}]},
              {"level": 3, "all": [{"sheet": "K04-SHEET", "months": 6}, {"qualified": "FOUND-SAFETY"}, {"upToDate": 30, "mark": 80}]},
              {"level": 4, "all": [{"assists": 2, "days": 60}, {"nominated": "K04"}]}]}
            """;
    static final String SAFETY_RULE = """
            {"service": "FOUND-SAFETY", "number": 1, "validFrom": "2026-01-01", "qualifiesAt": 1, "levels": [
              {"level": 1, "all": [{"quiz": "K02-QUIZ", "mark": 80}]}]}
            """;
    private static final FeatureVersionRef ACTIVATE = new FeatureVersionRef("VNEID-ACCOUNT.ACTIVATE", 2);

    private static final List<Evidence> LEARNED = List.of(lesson("K04-L1", 0), quiz(90, true, 0));
    private static final List<Evidence> PRACTISED = List.of(rehearsal("K04-S1", 0, 1), rehearsal("K04-S2", 2, 1));

    @Test
    void each_level_stands_on_the_one_below() {
        assertThat(on(9, LEARNED).level()).isEqualTo(1);
        assertThat(on(9, LEARNED, PRACTISED).level()).isEqualTo(2);
        assertThat(on(9, LEARNED, PRACTISED, observed()).level()).isEqualTo(3);
        assertThat(on(9, PRACTISED, observed()).level()).isZero();
        assertThat(on(9, LEARNED, observed()).level()).isEqualTo(1);
    }

    @Test
    void a_rehearsal_with_too_many_wrong_taps_shows_nothing_yet() {
        Standing standing = on(9, LEARNED, List.of(rehearsal("K04-S1", 3, 1), rehearsal("K04-S2", 0, 1)));

        assertThat(standing.level()).isEqualTo(1);
        assertThat(standing.next().get(0).missing()).containsExactly("K04-S1");
        assertThat(standing.next().get(0).otherwise().get(0).kind()).isEqualTo(Finding.Kind.OWN_PHONE);
    }

    @Test
    void the_own_phone_is_another_way_to_level_two() {
        assertThat(on(9, LEARNED, List.of(entry(EvidenceKind.OWN_PHONE_CHECK, "K04", 1, Outcome.DONE)))
                        .level())
                .isEqualTo(2);
    }

    @Test
    void a_signature_counts_for_its_months_and_not_a_day_longer() {
        var evaluation = evaluation(RuleBook.of(rules()), LEARNED, PRACTISED, observed());
        LocalDate end = MONDAY.plusDays(2).plusMonths(6);

        assertThat(evaluation.on(end.minusDays(1)).level()).isEqualTo(3);
        assertThat(evaluation.on(end.minusDays(1)).until()).isEqualTo(end);
        assertThat(evaluation.on(end).level()).isEqualTo(2);
        assertThat(evaluation.on(end).missing()).extracting(Finding::subject).containsExactly("K04-SHEET");
    }

    @Test
    void whoever_loses_the_safety_course_may_no_longer_help() {
        Evidence course = safety(90, 0);
        var evidence = List.of(signed(1, 2), course, voiding(course, 5));

        Standing standing = on(9, LEARNED, PRACTISED, evidence);

        assertThat(standing.level()).isEqualTo(2);
        assertThat(standing.missing()).extracting(Finding::kind).containsExactly(Finding.Kind.SERVICE);
    }

    @Test
    void looks_and_places_may_change_freely() {
        for (ChangeClass harmless : List.of(ChangeClass.COSMETIC, ChangeClass.MOVED)) {
            var evaluation = evaluation(changed(harmless, 20), LEARNED, PRACTISED, observed());

            assertThat(evaluation.on(MONDAY.plusDays(90)).level()).isEqualTo(3);
        }
    }

    @Test
    void a_change_of_meaning_leaves_its_days_of_grace() {
        var evaluation = evaluation(changed(ChangeClass.MEANING, 20), LEARNED, PRACTISED, observed());

        assertThat(evaluation.on(MONDAY.plusDays(20)).isQualified()).isTrue();
        assertThat(evaluation.on(MONDAY.plusDays(20)).until()).isEqualTo(MONDAY.plusDays(50));
        assertThat(evaluation.on(MONDAY.plusDays(49)).isQualified()).isTrue();
        assertThat(evaluation.on(MONDAY.plusDays(50)).isQualified()).isFalse();
        assertThat(evaluation.on(MONDAY.plusDays(50)).missing().get(0).missing())
                .containsExactly("VNEID-ACCOUNT.ACTIVATE@2");
    }

    @Test
    void a_change_of_safety_counts_at_once() {
        var evaluation = evaluation(changed(ChangeClass.SAFETY, 20), LEARNED, PRACTISED, observed());

        assertThat(evaluation.on(MONDAY.plusDays(19)).level()).isEqualTo(3);
        assertThat(evaluation.on(MONDAY.plusDays(20)).level()).isEqualTo(2);
    }

    @Test
    void a_delta_lesson_restores_what_the_change_broke_and_nothing_else() {
        var learned = List.of(delta("VNEID-ACCOUNT.ACTIVATE@2", 60));
        var evaluation = evaluation(changed(ChangeClass.MEANING, 20), LEARNED, PRACTISED, observed(), learned);

        assertThat(evaluation.on(MONDAY.plusDays(59)).level()).isEqualTo(2);
        assertThat(evaluation.on(MONDAY.plusDays(60)).level()).isEqualTo(3);
        assertThat(evaluation.on(MONDAY.plusDays(2).plusMonths(6)).level()).isEqualTo(2);
    }

    @Test
    void a_sheet_or_a_quiz_of_a_version_that_teaches_the_change_renews_as_well() {
        var book = changed(ChangeClass.SAFETY, 20);

        assertThat(evaluation(book, LEARNED, PRACTISED, observed(), List.of(signed(2, 25)))
                        .on(MONDAY.plusDays(25))
                        .level())
                .isEqualTo(3);
        assertThat(evaluation(book, LEARNED, PRACTISED, observed(), List.of(signed(1, 25)))
                        .on(MONDAY.plusDays(25))
                        .level())
                .isEqualTo(2);
    }

    @Test
    void a_suspension_holds_until_it_is_lifted() {
        var held = entry(EvidenceKind.SUSPENSION, ACCOUNT, 10, Outcome.DONE);
        var lifted = entry(EvidenceKind.SUSPENSION_LIFTED, ACCOUNT, 20, Outcome.DONE);
        var evaluation = evaluation(RuleBook.of(rules()), LEARNED, PRACTISED, observed(), List.of(held, lifted));

        assertThat(evaluation.on(MONDAY.plusDays(10)).hold()).isEqualTo(Hold.SUSPENDED);
        assertThat(evaluation.on(MONDAY.plusDays(10)).isQualified()).isFalse();
        assertThat(evaluation.on(MONDAY.plusDays(10)).level()).isEqualTo(2);
        assertThat(evaluation.on(MONDAY.plusDays(20)).level()).isEqualTo(3);
    }

    @Test
    void whoever_leaves_the_team_counts_no_longer() {
        List<Evidence> all = join(LEARNED, PRACTISED, observed());
        var inTeam = List.of(new Period(ALWAYS, MONDAY.plusDays(30)));
        var evaluation = new Evaluation(new Dossier(RuleBook.of(rules()), all, inTeam), ACCOUNT);

        assertThat(evaluation.on(MONDAY.plusDays(29)).isQualified()).isTrue();
        assertThat(evaluation.on(MONDAY.plusDays(30)).hold()).isEqualTo(Hold.LEFT_TEAM);
        assertThat(evaluation.on(MONDAY.plusDays(30)).isQualified()).isFalse();
    }

    @Test
    void level_four_needs_recent_help_and_a_nomination() {
        var assists = List.of(
                entry(EvidenceKind.ASSIST_LOGGED, "K04", 5, Outcome.DONE),
                entry(EvidenceKind.ASSIST_LOGGED, "K04", 6, Outcome.DONE),
                entry(EvidenceKind.NOMINATION, "K04", 7, Outcome.DONE));
        var evaluation = evaluation(RuleBook.of(rules()), LEARNED, PRACTISED, observed(), assists);

        assertThat(evaluation.on(MONDAY.plusDays(7)).level()).isEqualTo(4);
        assertThat(evaluation.on(MONDAY.plusDays(64)).level()).isEqualTo(4);
        assertThat(evaluation.on(MONDAY.plusDays(65)).level()).isEqualTo(3);
    }

    @Test
    void two_officers_can_set_a_level_for_half_a_year() {
        var set = entry(EvidenceKind.OVERRIDE, Decision.subject(3), 10, Outcome.DONE);
        var evaluation = evaluation(RuleBook.of(rules()), LEARNED, List.of(set));

        assertThat(evaluation.on(MONDAY.plusDays(9)).level()).isEqualTo(1);
        assertThat(evaluation.on(MONDAY.plusDays(10)).level()).isEqualTo(3);
        assertThat(evaluation.on(MONDAY.plusDays(10)).decided()).isEqualTo(3);
        assertThat(evaluation.on(MONDAY.plusDays(189)).isQualified()).isTrue();
        assertThat(evaluation.on(MONDAY.plusDays(190)).level()).isEqualTo(1);
    }

    @Test
    void some_of_several_conditions_are_enough() {
        Rule rule = RuleText.read(WHOLE_RULE.replace(
                "{\"any\": [{\"rehearsal\"", "{\"atLeast\": 2, \"of\": [{\"nominated\": \"K04\"}, {\"rehearsal\""));
        var book = RuleBook.of(List.of(rule, RuleText.read(SAFETY_RULE)));
        var nominated = entry(EvidenceKind.NOMINATION, "K04", 3, Outcome.DONE);

        assertThat(evaluation(book, LEARNED, PRACTISED).on(MONDAY.plusDays(9)).level())
                .isEqualTo(1);
        assertThat(evaluation(book, LEARNED, PRACTISED, List.of(nominated))
                        .on(MONDAY.plusDays(9))
                        .level())
                .isEqualTo(2);
    }

    @Test
    void a_service_that_asks_for_itself_in_the_end_is_found() {
        Rule back = RuleText.read(SAFETY_RULE.replace("{\"quiz\"", "{\"qualified\": \"VNEID-ACCOUNT\"}, {\"quiz\""));

        assertThat(RuleBook.of(List.of(RuleText.read(WHOLE_RULE), back)).hasCycle(ACCOUNT))
                .isTrue();
        assertThat(RuleBook.of(rules()).hasCycle(ACCOUNT)).isFalse();
        assertThat(RuleBook.of(rules()).touchedBy(SAFETY)).containsExactly(SAFETY, ACCOUNT);
    }

    static List<Rule> rules() {
        return List.of(RuleText.read(WHOLE_RULE), RuleText.read(SAFETY_RULE));
    }

    /** A book in which a feature has changed, and version 2 of the course teaches the change. */
    static RuleBook changed(ChangeClass change, int day) {
        return new RuleBook(
                rules(),
                Map.of(ACCOUNT, List.of(new FeatureChange(ACTIVATE, MONDAY.plusDays(day), change))),
                Map.of(
                        new RuleBook.Edition(ACCOUNT, 1), Map.of(ACTIVATE.feature(), 1),
                        new RuleBook.Edition(ACCOUNT, 2), Map.of(ACTIVATE.feature(), 2)));
    }

    private static List<Evidence> observed() {
        return List.of(signed(1, 2), safety(90, 0));
    }

    @SafeVarargs
    private static Standing on(int day, List<Evidence>... evidence) {
        return evaluation(RuleBook.of(rules()), evidence).on(MONDAY.plusDays(day));
    }

    @SafeVarargs
    private static Evaluation evaluation(RuleBook book, List<Evidence>... evidence) {
        return new Evaluation(new Dossier(book, join(evidence), List.of()), ACCOUNT);
    }

    @SafeVarargs
    private static List<Evidence> join(List<Evidence>... evidence) {
        List<Evidence> all = new ArrayList<>();
        for (List<Evidence> some : evidence) {
            all.addAll(some);
        }
        return all;
    }
}
