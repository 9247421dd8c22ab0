package vn.toso.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.assessment.FeatureQuestions;
import vn.toso.coursepack.CoursePacks;
import vn.toso.coverage.Impact;
import vn.toso.coverage.ImpactReport;
import vn.toso.digitalservice.Catalogue;
import vn.toso.digitalservice.ChangeClass;
import vn.toso.digitalservice.FeatureVersionRef;
import vn.toso.evidence.Evidence;
import vn.toso.evidence.EvidenceKind;
import vn.toso.evidence.EvidenceLog;
import vn.toso.evidence.Fact;
import vn.toso.evidence.Outcome;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.qualification.FeatureChange;
import vn.toso.qualification.Standing;
import vn.toso.qualification.Standings;
import vn.toso.shared.Ids;
import vn.toso.shared.Percent;
import vn.toso.shared.Rows;
import vn.toso.testing.SamplePack;
import vn.toso.testing.World;

/** From the preview of a change over its days of grace and the lapse to the delta lesson that restores it. */
class DeltasIT {
    @RegisterExtension
    static final World world = new World();

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final Jurisdiction PRODUCT = Jurisdiction.product();
    private static final Jurisdiction TRAINER =
            new Jurisdiction(Ids.random(), Map.of(Role.TRAINER, Set.of(Ids.random())), false);
    private static final FeatureVersionRef CHANGED = FeatureVersionRef.parse("SAMPLE.OPEN@2");

    /** Ten questions are about the feature; of the first two the key is known. */
    private static final Map<String, Set<Integer>> KEY =
            Map.of("K99-Q07", Set.of(3), "K99-Q08", Set.of(2), "K99-Q01", Set.of(1));

    private final Jurisdiction member = Jurisdiction.member(newPerson());

    @BeforeAll
    static void a_course_whose_rule_asks_to_be_up_to_date() {
        world.setToday(MONDAY);
        world.get(Catalogue.class).apply(PRODUCT, SamplePack.catalogue());
        publish(pack());
    }

    @Test
    void from_the_preview_to_the_restored_level() {
        learn();
        assertThat(standing(MONDAY).isQualified()).isTrue();
        assertThat(due()).isEmpty();
        FeatureChange change = new FeatureChange(CHANGED, MONDAY.plusDays(5), ChangeClass.MEANING);
        assertThat(impact(change)).hasValueSatisfying(impact -> {
            assertThat(impact.day()).isEqualTo(MONDAY.plusDays(35));
            assertThat(impact.lines()).containsExactly(new Impact.Line("SAMPLE", 1, 0));
        });
        assertThat(world.get(ImpactReport.class)
                        .of(TRAINER, "SAMPLE", new FeatureChange(CHANGED, MONDAY, ChangeClass.MOVED)))
                .isEmpty();

        FeatureVersionRef made = world.get(Catalogue.class)
                .announce(TRAINER, "SAMPLE.OPEN", ChangeClass.MEANING, MONDAY.plusDays(5), "2.0");
        assertThat(made).isEqualTo(CHANGED);
        assertThat(due()).containsExactly(new Delta.Due(CHANGED, "K99", MONDAY.plusDays(34)));
        assertThat(standing(MONDAY.plusDays(34)).isQualified()).isTrue();
        assertThat(standing(MONDAY.plusDays(35)).isQualified()).isFalse();
        assertThatThrownBy(() -> deltas().read(member, CHANGED)).hasMessageStartingWith("delta.unprepared");

        int version = publish(taught("@2"));
        Delta delta = deltas().read(member, CHANGED);
        assertThat(delta.lesson().code()).isEqualTo("K99-L1");
        assertThat(delta.lesson().version()).isEqualTo(version);
        assertThat(delta.questions())
                .extracting(FeatureQuestions.Posed::code)
                .containsExactly("K99-Q07", "K99-Q08", "K99-Q01");

        world.setToday(MONDAY.plusDays(40));
        UUID id = Ids.next();
        assertThatThrownBy(() -> finish(id, version, Map.of("K99-Q07", Set.of(1))))
                .hasMessageStartingWith("delta.not-yet");
        assertThatThrownBy(() -> finish(id, version - 1, KEY)).hasMessageStartingWith("delta.unprepared");
        assertThat(deltasDone()).isZero();
        finish(id, version, KEY);
        finish(id, version, KEY);

        assertThat(deltasDone()).isEqualTo(1);
        assertThat(due()).isEmpty();
        assertThat(standing(MONDAY.plusDays(39)).isQualified()).isFalse();
        assertThat(standing(MONDAY.plusDays(40)).isQualified()).isTrue();
        a_release_that_tells_the_same_later_changes_nothing();
    }

    private void a_release_that_tells_the_same_later_changes_nothing() {
        String later = new String(SamplePack.catalogue(), java.nio.charset.StandardCharsets.UTF_8)
                .replace(
                        "\"1.0\"}]",
                        "\"1.0\"}, {\"number\": 2, \"effectiveFrom\": \"2026-12-24\", \"change\": \"SAFETY\"}]");
        assertThat(world.get(Catalogue.class).apply(PRODUCT, later.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isZero();
    }

    @Test
    void only_a_trainer_tells_of_a_change_and_not_of_one_before_the_last() {
        assertThatThrownBy(() ->
                        world.get(Catalogue.class).announce(member, "SAMPLE.OPEN", ChangeClass.MOVED, MONDAY, null))
                .hasMessageStartingWith("right.missing");
        assertThatThrownBy(() -> world.get(ImpactReport.class)
                        .of(member, "SAMPLE", new FeatureChange(CHANGED, MONDAY, ChangeClass.MOVED)))
                .hasMessageStartingWith("right.missing");
        assertThatThrownBy(() ->
                        world.get(Catalogue.class).announce(TRAINER, "SAMPLE.SHUT", ChangeClass.MOVED, MONDAY, null))
                .hasMessageStartingWith("digitalservice.feature-unknown");
        assertThatThrownBy(() -> world.get(Catalogue.class)
                        .announce(TRAINER, "SAMPLE.OPEN", ChangeClass.MOVED, LocalDate.of(2025, 1, 1), null))
                .hasMessageStartingWith("digitalservice.version-early");
    }

    private static SamplePack pack() {
        return SamplePack.whole()
                .changing("rule.json", "{\"quiz\": \"K99-QUIZ\"}", "{\"quiz\": \"K99-QUIZ\"}, {\"upToDate\": 30}");
    }

    /** The same course about another version of its feature. */
    private static SamplePack taught(String number) {
        SamplePack pack = pack();
        for (String path : List.of("lessons/01.md", "lessons/02.md", "questions.md", "scenes/01.md")) {
            pack = pack.with(path, pack.text(path).replace("SAMPLE.OPEN@1", "SAMPLE.OPEN" + number));
        }
        return pack;
    }

    private static int publish(SamplePack pack) {
        return world.get(CoursePacks.class).publish(PRODUCT, pack.files()).version();
    }

    private void learn() {
        for (String lesson : List.of("K99-L1", "K99-L2")) {
            tell(EvidenceKind.LESSON_COMPLETED, lesson, Outcome.DONE);
        }
        tell(EvidenceKind.QUIZ_GRADED, "K99-QUIZ", Outcome.graded(new Percent(90), true));
    }

    private void tell(EvidenceKind kind, String subject, Outcome outcome) {
        world.get(EvidenceLog.class)
                .append(member, Fact.now(Ids.next(), kind, member.self(), "SAMPLE", subject, 1, outcome));
    }

    private Standing standing(LocalDate day) {
        return world.get(Standings.class).ofSelf(member, "SAMPLE", day);
    }

    private List<Delta.Due> due() {
        return deltas().due(member, world.get(LearningPaths.class).of(member));
    }

    private static java.util.Optional<Impact> impact(FeatureChange change) {
        return world.get(ImpactReport.class).of(TRAINER, "SAMPLE", change);
    }

    private void finish(UUID id, int version, Map<String, Set<Integer>> answers) {
        deltas().finish(member, id, CHANGED, version, answers, null);
    }

    private long deltasDone() {
        return world.get(EvidenceLog.class).of(member, member.self(), "SAMPLE").stream()
                .map(Evidence::kind)
                .filter(EvidenceKind.DELTA_DONE::equals)
                .collect(Collectors.counting());
    }

    private static Deltas deltas() {
        return world.get(Deltas.class);
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
