package vn.toso.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.organization.UnitImport;
import vn.toso.organization.Units;
import vn.toso.qualification.Recomputing;
import vn.toso.shared.Ids;
import vn.toso.testing.Sample;
import vn.toso.testing.Together;
import vn.toso.testing.World;

/** The sample's district at the end of October, of which nothing may change whatever comes later. */
class FrozenMonthsIT {
    @RegisterExtension
    static final World world = new World();

    private static final Villagers VILLAGERS = new Villagers(world);
    private static final Jurisdiction PRODUCT = Jurisdiction.product();
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);
    private static final String COMMUNE = "c-03268";
    private static final String ONE = "v-muongmun-01";
    private static final String TWO = "v-muongmun-02";
    private static final int SERVICES_AND_ALL = 3;
    private static final List<String> TABLES = List.of("month", "place", "figure");

    @BeforeAll
    static void settle() {
        VILLAGERS.settle();
    }

    @BeforeEach
    void nothing_is_frozen() {
        world.setToday(LocalDate.of(2026, 11, 3));
        VILLAGERS.nobodyCanHelp();
        TABLES.forEach(table ->
                world.inTransaction(entities -> entities.createNativeQuery("DELETE FROM coverage_frozen_" + table)
                        .executeUpdate()));
        Recomputing recomputing = world.get(Recomputing.class);
        recomputing.open(PRODUCT).forEach(job -> {
            boolean isMore = true;
            while (isMore) {
                isMore = recomputing.advance(PRODUCT, job);
            }
        });
        VILLAGERS.nobodyCanHelp();
        count();
    }

    @Test
    void a_month_is_frozen_once_with_a_line_for_each_commune_and_service() {
        able(ONE, 2);
        able(TWO, 1);

        assertThat(freeze()).isTrue();
        String first = text("");
        assertThat(freeze()).isFalse();
        assertThat(freezer().freeze(Long.MAX_VALUE)).isFalse();

        assertThat(text("")).isEqualTo(first);
        FrozenMonth month = newest();
        assertThat(month.month()).hasToString("2026-10");
        assertThat(month.frozenAt()).isEqualTo(Instant.parse("2026-11-03T02:00:00Z"));
        assertThat(month.daysLate()).isEqualTo(2);
        assertThat(month.before()).isEmpty();
        assertThat(month.lines())
                .isEqualTo(
                        SERVICES_AND_ALL
                                * world.count(
                                        "organization_unit WHERE level = 'COMMUNE' AND valid_from <= '2026-10-31' AND valid_until > '2026-10-31'"));
        assertThat(first.lines().filter(line -> line.contains(",c-") || line.startsWith("c-")))
                .hasSize(month.lines());
        CoverageFigures muongMun = of(PRODUCT, COMMUNE, Villagers.ACCOUNT).frozen();
        assertThat(muongMun.covered()).isEqualTo(1);
        assertThat(muongMun.alone()).isEqualTo(1);
        assertThat(muongMun.nobody()).isEqualTo(muongMun.villages() - 2);
        assertThat(muongMun.qualified()).isEqualTo(3);
    }

    @Test
    void the_frozen_figures_are_those_of_the_picture_of_that_day() {
        able(ONE, 3);
        able("v-tuangiao-01", 1);
        freeze();

        for (String service : List.of(Villagers.ACCOUNT, CoverageQuestion.CORE)) {
            CoveragePicture picture =
                    world.get(CoverageReport.class).of(PRODUCT, new CoverageQuestion(service, "p11", OCTOBER, OCTOBER));
            FrozenPicture frozen = of(PRODUCT, "p11", service);
            assertThat(frozen.rows()).hasSameSizeAs(picture.rows());
            for (int i = 0; i < frozen.rows().size(); i++) {
                CoverageRow row = picture.rows().get(i);
                assertThat(frozen.rows().get(i).reference()).isEqualTo(row.reference());
                assertThat(frozen.rows().get(i).frozen())
                        .isEqualTo(new CoverageFigures(
                                row.villages(),
                                row.nobody(),
                                row.alone(),
                                row.covered(),
                                row.qualified(),
                                row.lapsing()));
                assertThat(frozen.rows().get(i).now())
                        .isEqualTo(frozen.rows().get(i).frozen());
            }
            assertThat(of(PRODUCT, "vn", service).frozen()).isEqualTo(frozen.frozen());
            assertThat(frozen.isOtherwise()).isFalse();
        }
    }

    @Test
    void several_servers_make_one_month() {
        able(ONE, 2);
        List<Boolean> made = Together.call(4, FrozenMonthsIT::freeze);

        assertThat(made).containsOnlyOnce(true);
        assertThat(world.count("coverage_frozen_month")).isEqualTo(1);
        assertThat(hash(text(""))).isEqualTo(newest().hash());
    }

    @Test
    void a_freeze_that_fails_in_the_middle_leaves_nothing_and_is_made_again() {
        world.inTransaction(entities -> entities.createNativeQuery("""
                        INSERT INTO coverage_frozen_figure
                        SELECT '2026-10-01', id, 'VNEID-ACCOUNT', 0, 0, 0, 0, 0 FROM organization_unit WHERE reference = 'c-03268'""").executeUpdate());

        assertThatThrownBy(FrozenMonthsIT::freeze).isInstanceOf(RuntimeException.class);

        assertThat(world.count("coverage_frozen_month")).isZero();
        assertThat(world.count("coverage_frozen_place")).isZero();
        assertThat(world.count("coverage_frozen_figure")).isEqualTo(1);
        world.inTransaction(entities ->
                entities.createNativeQuery("DELETE FROM coverage_frozen_figure").executeUpdate());
        assertThat(freeze()).isTrue();
        assertThat(hash(text(""))).isEqualTo(newest().hash());
    }

    @Test
    void what_becomes_known_later_changes_today_s_answer_and_not_the_frozen_one() {
        able(ONE, 1);
        freeze();
        String before = text("");
        CoverageFigures then = of(PRODUCT, COMMUNE, Villagers.ACCOUNT).frozen();

        able(ONE, 3);

        FrozenPicture picture = of(PRODUCT, COMMUNE, Villagers.ACCOUNT);
        assertThat(picture.frozen()).isEqualTo(then);
        assertThat(picture.now().covered()).isEqualTo(then.covered() + 1);
        assertThat(picture.now().qualified()).isEqualTo(then.qualified() + 2);
        assertThat(picture.isOtherwise()).isTrue();
        assertThat(of(PRODUCT, "vn", Villagers.ACCOUNT).now().covered()).isEqualTo(1);
        assertThat(of(PRODUCT, "vn", Villagers.ACCOUNT).frozen().covered()).isZero();
        assertThat(text("")).isEqualTo(before);
    }

    @Test
    void a_renamed_and_a_merged_commune_keep_the_name_of_then() {
        able(ONE, 2);
        able("v-tuangiao-01", 2);
        freeze();
        String before = text("");

        String units = new String(Sample.units(), StandardCharsets.UTF_8);
        String later = units.replace("c-03268,COMMUNE,03268,Xã,Mường Mùn,", "c-03268,COMMUNE,03268,Phường,Mùn Mới,")
                .replace("c-03253,COMMUNE,03253,Xã,Tuần Giáo,,2025-07-01,,p11@2025-07-01..,", """
                        c-new,COMMUNE,03999,Xã,Nơi Mới,,2026-10-20,,p11@2026-10-20..,c-03253
                        c-03253,COMMUNE,03253,Xã,Tuần Giáo,,2025-07-01,2026-10-19,p11@2025-07-01..2026-10-19,""")
                .replace("c-03253@2025-07-01..,", "c-03253@2025-07-01..2026-10-19;c-new@2026-10-20..,");
        world.inTransaction(entities -> entities.createNativeQuery("""
                        UPDATE organization_team t JOIN organization_unit u ON u.id = t.unit SET t.valid_until = '2026-10-20'
                        WHERE u.reference = 'c-03253'""").executeUpdate());
        apply(later);
        try {
            count();
            assertThat(text("")).isEqualTo(before).contains("Xã,Mường Mùn,p11").doesNotContain("Mùn Mới", "Nơi Mới");
            List<String> names = of(PRODUCT, "p11", Villagers.ACCOUNT).rows().stream()
                    .map(FrozenRow::name)
                    .toList();
            assertThat(names).contains("Xã Mường Mùn", "Xã Tuần Giáo").doesNotContain("Xã Nơi Mới");
            FrozenPicture ended = of(committee("c-new"), "c-03253", Villagers.ACCOUNT);
            assertThat(ended.frozen().covered()).isEqualTo(1);
            assertThat(ended.now().covered())
                    .as("by today's knowledge its villages were another's already")
                    .isZero();
            refused("month.not-there", () -> of(PRODUCT, "c-new", Villagers.ACCOUNT));
        } finally {
            TABLES.forEach(table ->
                    world.inTransaction(entities -> entities.createNativeQuery("DELETE FROM coverage_frozen_" + table)
                            .executeUpdate()));
        }
    }

    @Test
    void months_form_a_chain_and_those_of_a_long_stop_are_frozen_one_after_another() {
        able(ONE, 2);
        world.setNow(Instant.parse("2026-10-31T16:59:59Z"));
        while (freeze()) {
            assertThat(newest().month()).hasToString("2026-09");
        }
        world.setNow(Instant.parse("2026-10-31T17:00:00Z"));
        assertThat(freeze()).as("midnight in Vietnam").isTrue();
        assertThat(newest().daysLate()).isZero();
        assertThat(freeze()).isFalse();

        world.setToday(LocalDate.of(2027, 1, 5));
        assertThat(freeze()).isTrue();
        assertThat(freeze()).isTrue();
        assertThat(freeze()).isFalse();

        List<FrozenMonth> months = world.get(FrozenMonths.class).all(PRODUCT);
        assertThat(months)
                .extracting(month -> month.month().toString())
                .containsExactly("2026-12", "2026-11", "2026-10", "2026-09");
        assertThat(months.get(0).before()).isEqualTo(months.get(1).hash());
        assertThat(months.get(1).before()).isEqualTo(months.get(2).hash());
        assertThat(months.get(2).before()).isEqualTo(months.get(3).hash());
        assertThat(months.get(3).before()).isEmpty();
        assertThat(months.get(1).daysLate()).isEqualTo(35);
        for (FrozenMonth month : months) {
            String text = text(month.month().toString());
            assertThat(hash(text)).isEqualTo(month.hash());
            assertThat(text).contains("\nbefore," + month.before() + "\n");
        }
    }

    @Test
    void a_month_waits_until_what_was_known_is_counted() {
        able(ONE, 2);
        world.inTransaction(entities ->
                entities.createNativeQuery("DELETE FROM qualification_status").executeUpdate());
        note();
        assertThat(freezer().freeze(freezer().newestNote())).isFalse();

        assertThat(freeze()).isTrue();
        assertThat(of(PRODUCT, COMMUNE, Villagers.ACCOUNT).frozen().qualified()).isZero();
    }

    @Test
    void while_statuses_are_computed_again_nothing_is_frozen() {
        for (UUID part : world.get(Recomputing.class).rebuild(PRODUCT)) {
            assertThat(freeze()).isFalse();
            boolean isMore = true;
            while (isMore) {
                isMore = world.get(Recomputing.class).advance(PRODUCT, part);
            }
        }
        assertThat(freeze()).isTrue();
    }

    @Test
    void nobody_reads_beyond_the_own_units_or_what_is_not_frozen() {
        FrozenMonths months = world.get(FrozenMonths.class);
        refused("month.none", () -> months.find(PRODUCT, ""));
        able(ONE, 2);
        freeze();

        Jurisdiction commune = committee(COMMUNE);
        assertThat(of(commune, COMMUNE, Villagers.ACCOUNT).frozen().covered()).isEqualTo(1);
        assertThat(of(commune, COMMUNE, CoverageQuestion.CORE).rows()).hasSize(SERVICES_AND_ALL);
        refused("unit.out-of-reach", () -> of(commune, "p11", Villagers.ACCOUNT));
        refused("unit.out-of-reach", () -> of(commune, "c-03253", Villagers.ACCOUNT));
        refused("unit.out-of-reach", () -> of(committee("p11"), "vn", Villagers.ACCOUNT));
        assertThat(of(committee("p11"), "p11", Villagers.ACCOUNT).rows()).hasSizeGreaterThan(1);
        refused("month.unit-level", () -> of(commune, ONE, Villagers.ACCOUNT));
        refused("month.not-there", () -> of(commune, COMMUNE, "NO-SUCH"));
        refused("month.text-of-nation", () -> months.text(committee("p11"), newest(), ""));
        assertThat(months.text(committee("vn"), newest(), "").text()).startsWith("toso-coverage-month,1\n");
        Jurisdiction member = Jurisdiction.member(Ids.next());
        refused("right.missing", () -> of(member, COMMUNE, Villagers.ACCOUNT));
        refused("right.missing", () -> months.text(member, newest(), ""));
        for (String nonsense : List.of("x", "2026", "2026-13", "2026-10-01", "26-10", "2026-10'")) {
            refused("month.malformed", () -> months.find(commune, nonsense));
        }
        refused("month.not-over", () -> months.find(commune, "2026-11"));
        refused("month.not-over", () -> months.find(commune, "9999-12"));
        refused("month.before-first", () -> months.find(commune, "2026-09"));
        world.setToday(LocalDate.of(2026, 12, 1));
        refused("month.not-frozen", () -> months.find(commune, "2026-11"));
    }

    private static void able(String village, int many) {
        VILLAGERS.of(village).stream()
                .limit(many)
                .filter(person -> world.read(entities -> entities.createNativeQuery(
                                "SELECT 1 FROM qualification_status WHERE person = :person AND service = :service")
                        .setParameter("person", person)
                        .setParameter("service", Villagers.ACCOUNT)
                        .getResultList()
                        .isEmpty()))
                .forEach(person -> VILLAGERS.canHelp(person, Villagers.ACCOUNT, Villagers.OPEN));
        count();
    }

    private static void note() {
        world.inTransaction(entities -> entities.createNativeQuery(
                        "INSERT INTO coverage_due (commune, service) SELECT id, NULL FROM organization_unit WHERE level = 'COMMUNE'")
                .executeUpdate());
    }

    private static void count() {
        note();
        boolean isMore = true;
        while (isMore) {
            isMore = world.read(entities -> world.get(Rollups.class).advance(PRODUCT));
        }
    }

    private static void apply(String units) {
        byte[] file = units.getBytes(StandardCharsets.UTF_8);
        UnitImport unitImport = world.get(UnitImport.class);
        unitImport.apply(PRODUCT, file, unitImport.plan(PRODUCT, file).hash());
    }

    private static boolean freeze() {
        return world.get(FrozenMonths.class).freeze(PRODUCT);
    }

    private static Freezer freezer() {
        return world.get(Freezer.class);
    }

    private static FrozenMonth newest() {
        return world.get(FrozenMonths.class).find(PRODUCT, "");
    }

    private static FrozenPicture of(Jurisdiction asking, String unit, String service) {
        return world.get(FrozenReport.class).of(asking, OCTOBER, unit, service);
    }

    /** As the national committee downloads it. */
    private static String text(String month) {
        FrozenMonths months = world.get(FrozenMonths.class);
        FrozenMonth frozen = months.find(PRODUCT, month);
        List<String> parts = new ArrayList<>();
        String next = "";
        while (next != null) {
            FrozenMonths.TextPart part = months.text(PRODUCT, frozen, next);
            parts.add(part.text());
            next = part.next();
        }
        return String.join("", parts);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable asked) {
        assertThatThrownBy(asked).hasMessageStartingWith(key);
    }

    private static Jurisdiction committee(String unit) {
        UUID id = world.get(Units.class).find(PRODUCT, Role.COMMITTEE, unit).id();
        return new Jurisdiction(Ids.random(), Map.of(Role.COMMITTEE, Set.of(id)), false);
    }
}
