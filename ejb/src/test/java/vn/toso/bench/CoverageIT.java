package vn.toso.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.coverage.CoveragePicture;
import vn.toso.coverage.CoverageQuestion;
import vn.toso.coverage.CoverageReport;
import vn.toso.coverage.PlainCoverage;
import vn.toso.coverage.Rollups;
import vn.toso.evidence.EvidenceKind;
import vn.toso.evidence.EvidenceLog;
import vn.toso.evidence.Fact;
import vn.toso.evidence.Outcome;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.shared.Rows;
import vn.toso.testing.Together;
import vn.toso.testing.World;

/** Kept figures and the same question asked by plain SQL agree, on any day, tree and unit, whatever came in between. */
class CoverageIT {
    private static final int MEMBERS = 700;
    private static final int QUESTIONS = 60;

    @RegisterExtension
    static final World world = new World(PlainCoverage.class);

    private static final Nation NATION = new Nation(7, MEMBERS);

    @BeforeAll
    static void make() {
        Ground ground = new Ground(world, NATION);
        ground.fill();
        ground.statuses();
        ground.coverage();
    }

    @Test
    void figures_agree_with_plain_sql_on_any_day_and_tree() {
        SplittableRandom chance = new SplittableRandom(11);
        int counted = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            LocalDate day = Filling.TODAY.minusDays(chance.nextInt(900));
            LocalDate tree = chance.nextBoolean() ? day : Filling.MERGER.minusDays(chance.nextInt(2));
            String service =
                    chance.nextInt(4) == 0 ? CoverageQuestion.CORE : Filling.service(chance.nextInt(Filling.SERVICES));
            counted += agree(Ground.PRODUCT, new CoverageQuestion(service, unitOn(tree, chance), day, tree));
        }
        assertThat(counted).as("qualified people in all these pictures").isGreaterThan(QUESTIONS);
    }

    @Test
    void a_committee_counts_its_own_villages_only_and_counts_them_alike() {
        Nation.Unit commune = first("COMMUNE");
        Jurisdiction committee = new Jurisdiction(null, Map.of(Role.COMMITTEE, Set.of(commune.id())), false);
        for (LocalDate day : List.of(Filling.TODAY, Filling.MERGER, Filling.MERGER.minusDays(30))) {
            String unit = day.isBefore(Filling.MERGER) ? commune.reference() + "-0" : commune.reference();
            agree(committee, new CoverageQuestion(Filling.service(2), unit, day, day));
        }
    }

    @Test
    void evidence_changes_the_figure_that_is_read_next() {
        UUID person = NATION.persons().get(3);
        CoverageQuestion question = new CoverageQuestion(Filling.SAFETY, "vn", Filling.TODAY, Filling.TODAY);
        int before = agree(Ground.PRODUCT, question);
        append(person, EvidenceKind.SUSPENSION, Filling.SAFETY);
        int suspended = agree(Ground.PRODUCT, question);
        world.setNow(world.now().plusSeconds(60));
        append(person, EvidenceKind.SUSPENSION_LIFTED, Filling.SAFETY);
        assertThat(agree(Ground.PRODUCT, question)).isEqualTo(before);
        assertThat(suspended).isEqualTo(before - 1);
    }

    @Test
    void what_a_few_have_changed_is_read_next_though_other_communes_wait_before_theirs() {
        settle();
        String service = Filling.service(6);
        CoverageQuestion question = new CoverageQuestion(service, "vn", Filling.TODAY, Filling.TODAY);
        int before = agree(Ground.PRODUCT, question);
        world.inTransaction(entities ->
                Rows.change(entities, """
                        INSERT INTO coverage_due (commune, service)
                        SELECT id, NULL FROM organization_unit WHERE level = 'COMMUNE' AND valid_until = :merger LIMIT 10""").with("merger", Filling.MERGER).run());
        append(someoneQualified(service), EvidenceKind.SUSPENSION, service);
        assertThat(agree(Ground.PRODUCT, question)).isEqualTo(before - 1);
    }

    private static UUID someoneQualified(String service) {
        return world.read(entities -> Rows.of(entities, """
                        SELECT s.person FROM qualification_status s
                        JOIN organization_membership m ON m.person = s.person AND m.valid_until > :on
                        WHERE s.service = :service AND s.qualified AND s.valid_from <= :on AND :on < s.valid_until ORDER BY s.person""")
                .with("service", service)
                .with("on", Filling.TODAY)
                .first(row -> row.id("person"))
                .orElseThrow());
    }

    @Test
    void neighbours_who_change_at_once_lose_no_figure() {
        String service = Filling.service(4);
        AtomicInteger next = new AtomicInteger();
        Together.call(12, () -> {
            append(NATION.persons().get(next.getAndIncrement()), EvidenceKind.SUSPENSION, service);
            return world.get(CoverageReport.class)
                    .of(Ground.PRODUCT, new CoverageQuestion(service, "vn", Filling.TODAY, Filling.TODAY));
        });
        for (Nation.Unit unit : NATION.units()) {
            if (!unit.level().equals("VILLAGE")) {
                agree(Ground.PRODUCT, new CoverageQuestion(service, unit.reference(), Filling.TODAY, Filling.TODAY));
            }
        }
    }

    @Test
    void counting_everything_again_changes_nothing() {
        settle();
        List<String> kept = everyRow();
        world.get(Rollups.class).rebuild(Ground.PRODUCT);
        assertThat(world.get(Rollups.class).waiting(Ground.PRODUCT)).isPositive();
        settle();
        assertThat(everyRow()).isEqualTo(kept).hasSizeGreaterThan(MEMBERS);
    }

    private static int agree(Jurisdiction asking, CoverageQuestion question) {
        CoveragePicture kept = world.get(CoverageReport.class).of(asking, question);
        CoveragePicture plain = world.get(PlainCoverage.class).of(asking, question);
        assertThat(PlainCoverage.differing(kept, plain))
                .as("lines that differ for %s: %s and %s", question, kept.rows(), plain.rows())
                .isZero();
        assertThat(kept.rows()).isNotEmpty();
        return kept.qualified();
    }

    private static String unitOn(LocalDate tree, SplittableRandom chance) {
        String level = List.of("NATION", "PROVINCE", "COMMUNE").get(chance.nextInt(3));
        String reference = first(level).reference();
        return level.equals("COMMUNE") && tree.isBefore(Filling.MERGER)
                ? reference + "-" + chance.nextInt(2)
                : reference;
    }

    private static Nation.Unit first(String level) {
        return NATION.units().stream()
                .filter(each -> each.level().equals(level))
                .findFirst()
                .orElseThrow();
    }

    private static void append(UUID person, EvidenceKind kind, String service) {
        world.get(EvidenceLog.class)
                .append(Ground.PRODUCT, Fact.now(UUID.randomUUID(), kind, person, service, service, 1, Outcome.DONE));
    }

    private static void settle() {
        boolean isMore = true;
        while (isMore) {
            isMore = world.get(Rollups.class).advance(Ground.PRODUCT);
        }
    }

    private static List<String> everyRow() {
        List<String> rows = new ArrayList<>();
        Map<String, String> columns = Map.of(
                "coverage_village", "HEX(village), service, valid_from, valid_until, qualified, ended",
                "coverage_commune", "HEX(commune), valid_from, valid_until, villages",
                "coverage_change", "HEX(commune), service, day, somebody, several, qualified, ended",
                "coverage_month", "HEX(commune), service, valid_from, valid_until, somebody, several, qualified");
        columns.forEach((name, of) -> rows.addAll(world.read(
                entities -> Rows.of(entities, "SELECT CONCAT_WS('|', '" + name + "', " + of + ") AS line FROM " + name)
                        .list(row -> row.text("line")))));
        return rows.stream().sorted().toList();
    }
}
