package vn.toso.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.account.Accounts;
import vn.toso.coursepack.CoursePacks;
import vn.toso.coverage.CoverageQuestion;
import vn.toso.coverage.FrozenMonths;
import vn.toso.coverage.Rollups;
import vn.toso.digitalservice.Catalogue;
import vn.toso.evidence.EvidenceKind;
import vn.toso.evidence.EvidenceLog;
import vn.toso.evidence.Fact;
import vn.toso.evidence.Outcome;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.organization.Units;
import vn.toso.qualification.Recomputing;
import vn.toso.shared.Ids;
import vn.toso.shared.Period;
import vn.toso.shared.Rows;
import vn.toso.testing.Sample;
import vn.toso.testing.SamplePack;
import vn.toso.testing.World;

/** What the committee of Mường Mùn and its province read, with the cases in which a report could easily be wrong. */
class ReportsIT {
    @RegisterExtension
    static final World world = new World();

    private static final Jurisdiction PRODUCT = Jurisdiction.product();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 10);
    private static final String SERVICE = SamplePack.SERVICE;
    private static final String COMMUNE = "c-03268";
    private static final String VILLAGE = "v-muongmun-01";

    private static UUID first;
    private static UUID second;
    private static UUID neighbour;
    private static UUID elsewhere;

    @BeforeAll
    static void the_sample_district_with_one_course() {
        world.setToday(TODAY);
        Sample.district(world);
        world.get(Catalogue.class).apply(PRODUCT, SamplePack.catalogue());
        world.get(CoursePacks.class).publish(PRODUCT, SamplePack.whole().files());
        first = person("thanhvien001");
        second = person("thanhvien002");
        neighbour = person("thanhvien009");
        elsewhere = memberOf("v-tuangiao-01");
    }

    @BeforeEach
    void nobody_has_begun() {
        change("DELETE FROM qualification_status");
        change("DELETE FROM evidence_entry");
    }

    @Test
    void a_change_of_level_is_no_new_beginning_and_a_second_team_no_second_person() {
        qualified(first, 3, JANUARY, TODAY.minusDays(30));
        qualified(first, 4, TODAY.minusDays(30), Period.OPEN);
        qualified(neighbour, 3, TODAY.minusDays(5), TODAY.plusDays(40));
        qualified(elsewhere, 3, JANUARY, Period.OPEN);
        qualified(doubled(), 3, JANUARY, Period.OPEN);

        ReportTable table = ask(committee(COMMUNE), ReportName.QUALIFIED, COMMUNE);

        assertThat(table.count()).isEqualTo(3);
        assertThat(names(table)).containsExactlyInAnyOrder(name(first), name(neighbour), name(doubled()));
        assertThat(line(table, first).subList(3, 7)).containsExactly("10/01/2026", "", "4 ", "1");
        assertThat(line(table, neighbour).subList(3, 5)).containsExactly("18/11/2026", "01/01/2027");
        assertThat(table.in(new Echo()).title()).isEqualTo("qualified 3 Việc mẫu");
        assertThat(ask(committee(COMMUNE), ReportName.QUALIFIED, VILLAGE).count())
                .isEqualTo(1);
        recount();
        assertThat(ask(PRODUCT, ReportName.QUALIFIED, "vn").count()).isEqualTo(4);
    }

    @Test
    void a_past_day_knows_nothing_of_what_came_later() {
        qualified(first, 3, JANUARY, TODAY.minusDays(30));

        assertThat(ask(PRODUCT, ReportName.QUALIFIED, COMMUNE).count()).isZero();
        assertThat(on(ReportName.QUALIFIED, COMMUNE, JANUARY, JANUARY).count()).isEqualTo(1);
        assertThat(on(ReportName.QUALIFIED, COMMUNE, JANUARY.minusDays(1), JANUARY.minusDays(1))
                        .count())
                .isZero();
    }

    @Test
    void the_old_tree_holds_its_own_units_with_the_people_of_today() {
        LocalDate old = LocalDate.of(2025, 6, 30);
        qualified(first, 3, JANUARY, Period.OPEN);

        assertThat(on(ReportName.QUALIFIED, "c-old-03268", TODAY, old).count()).isEqualTo(1);
        assertThat(on(ReportName.QUALIFIED, "d-tuangiao", TODAY, old).count()).isEqualTo(1);
        refused("date.after-unit", () -> ask(PRODUCT, ReportName.QUALIFIED, "c-old-03268"));
        refused("date.before-unit", () -> on(ReportName.QUALIFIED, COMMUNE, TODAY, old));
        refused(
                "date.before-data",
                () -> on(ReportName.QUALIFIED, "vn", LocalDate.of(1999, 1, 1), LocalDate.of(2022, 1, 1)));
        refused("date.future", () -> on(ReportName.QUALIFIED, "vn", TODAY.plusDays(1), TODAY));
    }

    @Test
    void nobody_reads_beyond_the_own_units_or_what_is_not_there() {
        for (ReportName name : ReportName.values()) {
            refused("unit.out-of-reach", () -> ask(committee("c-03253"), name, COMMUNE));
            refused("unit.unknown", () -> ask(committee("c-03253"), name, "no-such-unit"));
            refused("right.missing", () -> ask(Jurisdiction.member(first), name, COMMUNE));
        }
        refused(
                "service.unknown",
                () -> world.get(Reports.class)
                        .of(PRODUCT, ReportName.TREND, question("NO-SUCH", COMMUNE, TODAY, TODAY, 1, false)));
        refused("report.unknown", () -> ReportName.read("no-such"));
        refused("report-by.unknown", () -> Grouping.read("shoe-size"));
        for (String nonsense : List.of("0", "-1", "x", "1e3", "99999999999")) {
            refused(
                    "report-page.malformed",
                    () -> new ReportQuestion(
                            new CoverageQuestion(SERVICE, COMMUNE, TODAY, TODAY),
                            Grouping.AGE,
                            ReportQuestion.readPage(nonsense),
                            false));
        }
        refused(
                "report.page-beyond",
                () -> world.get(Reports.class)
                        .of(PRODUCT, ReportName.COMPLETION, question(SERVICE, COMMUNE, TODAY, TODAY, 900, false)));
    }

    @Test
    void pages_show_everybody_once() {
        ReportTable whole = world.get(Reports.class)
                .of(PRODUCT, ReportName.COMPLETION, question(SERVICE, COMMUNE, TODAY, TODAY, 1, true));
        List<ReportTable.Row> rows = new ArrayList<>();
        for (int page = 1; page <= whole.pages(); page++) {
            ReportTable some = world.get(Reports.class)
                    .of(PRODUCT, ReportName.COMPLETION, question(SERVICE, COMMUNE, TODAY, TODAY, page, false));
            assertThat(some.isCut()).isTrue();
            rows.addAll(some.rows());
        }

        assertThat(whole.pages()).isGreaterThan(1);
        assertThat(whole.isCut()).isFalse();
        assertThat(rows).isEqualTo(whole.rows()).hasSize(membersOf(COMMUNE)).doesNotHaveDuplicates();
    }

    @Test
    void a_course_is_completed_on_a_day_and_read_in_part_before() {
        read(second, "K99-L1");
        UUID taken = read(neighbour, "K99-L1");
        read(neighbour, "K99-L2");
        takenBack(neighbour, taken);
        change("DELETE FROM qualification_status");
        status(first, 1, false, JANUARY, TODAY.minusDays(3), 4, 6);
        status(first, 2, false, TODAY.minusDays(3), Period.OPEN, 5, 6);

        ReportTable table = world.get(Reports.class)
                .of(committee(COMMUNE), ReportName.COMPLETION, question(SERVICE, COMMUNE, TODAY, TODAY, 1, true));

        assertThat(table.columns().get(3).head()).isEqualTo(new Cell.Text("K99"));
        assertThat(line(table, first).get(3)).isEqualTo("10/01/2026");
        assertThat(line(table, second).get(3)).isEqualTo("50 %");
        assertThat(line(table, neighbour).get(3))
                .as("one of two was taken back")
                .isEqualTo("50 %");
        assertThat(line(table, doubled()).get(3)).isEmpty();
        assertThat(table.totals().get(3)).isEqualTo(new Cell.Count(1));
        assertThat(table.in(new Echo()).title()).isEqualTo("completion 1 " + membersOf(COMMUNE) + " 1");
    }

    @Test
    void who_has_least_left_comes_first_with_what_is_missing() {
        read(neighbour, "K99-L1");
        read(first, "K99-L1");
        read(first, "K99-L2");
        read(second, "K99-L1");
        read(elsewhere, "K99-L1");

        ReportTable table = ask(committee(COMMUNE), ReportName.NEARLY, COMMUNE);

        assertThat(names(table))
                .startsWith(name(first))
                .containsExactlyInAnyOrder(name(first), name(second), name(neighbour));
        assertThat(table.in(new Echo()).title()).isEqualTo("nearly 3 Việc mẫu 1");
        List<String> nearest = line(table, first);
        assertThat(nearest.get(3)).isEqualTo("2");
        assertThat(line(table, neighbour).get(3)).isEqualTo("1");
        assertThat(Integer.parseInt(line(table, neighbour).get(4))).isEqualTo(Integer.parseInt(nearest.get(4)) + 1);
        assertThat(nearest.get(5)).endsWith("conditions");
        assertThat(Integer.parseInt(line(table, neighbour).get(6)))
                .as("the second lesson's minutes come on top")
                .isGreaterThan(Integer.parseInt(nearest.get(6)));
    }

    @Test
    void who_goes_on_at_another_level_does_not_lapse() {
        qualified(first, 3, JANUARY, TODAY.plusDays(20));
        qualified(first, 4, TODAY.plusDays(20), TODAY.plusDays(80));
        qualified(neighbour, 3, JANUARY, TODAY.plusDays(30));
        qualified(second, 3, JANUARY, TODAY);
        qualified(doubled(), 3, JANUARY, TODAY.plusDays(91));
        qualified(elsewhere, 3, JANUARY, TODAY.plusDays(3));

        ReportTable table = ask(committee(COMMUNE), ReportName.LAPSE, COMMUNE);

        assertThat(names(table)).containsExactly(name(neighbour), name(first));
        assertThat(line(table, neighbour).subList(3, 5)).containsExactly("22/12/2026", "30");
        assertThat(line(table, first).subList(3, 5)).containsExactly("10/02/2027", "80");
        assertThat(table.totals().get(0).said(new Echo())).isEqualTo("windows 1 1 2");
    }

    @Test
    void every_member_is_in_one_group_however_they_are_grouped() {
        qualified(first, 3, JANUARY, Period.OPEN);
        status(second, 0, false, JANUARY, Period.OPEN, 1, 6);
        qualified(elsewhere, 3, JANUARY, Period.OPEN);
        for (Grouping by : Grouping.values()) {
            ReportTable table = world.get(Reports.class)
                    .of(
                            committee(COMMUNE),
                            ReportName.PARTICIPATION,
                            new ReportQuestion(new CoverageQuestion(SERVICE, COMMUNE, TODAY, TODAY), by, 1, false));
            assertThat(table.totals().subList(1, 3))
                    .as(by.code())
                    .containsExactly(new Cell.Count(membersOf(COMMUNE)), new Cell.Count(2));
            assertThat(table.totals().get(4)).isEqualTo(new Cell.Count(1));
            assertThat(sum(table, 1)).isEqualTo(membersOf(COMMUNE));
            assertThat(sum(table, 2)).isEqualTo(2);
        }
        assertThat(Grouping.read("")).isEqualTo(Grouping.ORGANIZATION);
    }

    @Test
    void ages_are_those_of_the_asked_day() {
        change("UPDATE organization_person SET birth_year = 1996 WHERE id = :id", Map.of("id", first));
        ReportTable young = byAge(LocalDate.of(2025, 12, 31));
        ReportTable older = byAge(LocalDate.of(2026, 1, 1));

        assertThat(young.rows().get(0).cells().get(0).said(new Echo())).isEqualTo("age-under-30 ");
        assertThat(number(young, 0, 1)).isEqualTo(number(older, 0, 1) + youngOnes(1996));
    }

    @Test
    void leaders_with_least_done_come_first() {
        status(first, 1, false, JANUARY, Period.OPEN, 4, 6);
        qualified(neighbour, 3, JANUARY, Period.OPEN);
        read(person("thanhvien015"), "K99-L1");

        ReportTable table = world.get(Reports.class)
                .of(committee(COMMUNE), ReportName.LEADERS, question(SERVICE, COMMUNE, TODAY, TODAY, 1, true));

        assertThat(names(table)).contains(name(second)).doesNotContain(name(person("thanhvien003")));
        assertThat(names(table).subList(table.count() - 2, table.count()))
                .containsExactly(name(first), name(neighbour));
        assertThat(line(table, neighbour).subList(3, 6)).containsExactly("1", "1", "");
        assertThat(line(table, person("thanhvien015")).subList(3, 6)).containsExactly("0", "0", "23/11/2026");
    }

    @Test
    void a_question_is_shown_when_five_people_answered_it() {
        UUID hard = questionOf("K99-Q01");
        UUID rare = questionOf("K99-Q02");
        List<UUID> members = IntStream.rangeClosed(1, 5)
                .mapToObj(n -> person("thanhvien00" + n))
                .toList();
        members.forEach(member -> paper(member, Map.of(hard, member.equals(first))));
        members.subList(0, 4).forEach(member -> paper(member, Map.of(rare, false)));
        paper(first, Map.of(rare, false));
        paper(elsewhere, Map.of(hard, true, rare, true));

        ReportTable table = ask(committee(COMMUNE), ReportName.ITEMS, COMMUNE);

        assertThat(names(table)).containsExactly("K99-Q01");
        assertThat(table.in(new Echo()).rows().get(0).cells().stream()
                        .map(ReportText.Said::text)
                        .toList()
                        .subList(3, 5))
                .containsExactly("5", "20 %");
        recount();
        assertThat(names(ask(PRODUCT, ReportName.ITEMS, "vn"))).containsExactly("K99-Q02", "K99-Q01");
    }

    @Test
    void months_are_counted_over_one_tree_and_sums_of_communes_agree_with_their_villages() {
        qualified(first, 3, LocalDate.of(2026, 3, 1), Period.OPEN);
        qualified(second, 3, LocalDate.of(2026, 6, 30), TODAY.minusDays(1));
        qualified(neighbour, 3, LocalDate.of(2026, 11, 2), Period.OPEN);
        qualified(elsewhere, 3, LocalDate.of(2026, 5, 1), Period.OPEN);
        recount();

        ReportTable commune = ask(committee(COMMUNE), ReportName.TREND, COMMUNE);
        assertThat(names(commune)).hasSize(13).startsWith("30/11/2025").endsWith("31/10/2026", "23/11/2026");
        assertThat(column(commune, 1)).containsExactly(0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 2, 2);
        assertThat(column(commune, 2)).containsExactly(0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 0);

        List<Integer> province = column(ask(PRODUCT, ReportName.TREND, "p11"), 1);
        assertThat(province).containsExactly(0, 0, 0, 0, 1, 1, 2, 3, 3, 3, 3, 3, 3);
        assertThat(column(on(ReportName.TREND, "p11", TODAY, TODAY.minusDays(1)), 1))
                .as("by villages, because the tree is another day's")
                .isEqualTo(province);
    }

    @Test
    void a_frozen_month_stands_beside_what_is_known_now_on_the_page_and_in_the_file() {
        recompute();
        change("DELETE FROM qualification_status");
        qualified(first, 3, JANUARY, Period.OPEN);
        recount();
        assertThat(world.get(FrozenMonths.class).freeze(PRODUCT)).isTrue();
        qualified(second, 3, JANUARY, Period.OPEN);
        recount();

        ReportTable province = october(committee("p11"), "p11");
        ReportTable commune = october(committee(COMMUNE), COMMUNE);

        assertThat(province.question().asked().day()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(province.rows().stream().map(ReportTable.Row::part)).contains(COMMUNE);
        assertThat(number(province, rowOf(province, COMMUNE), 7)).isEqualTo(1);
        assertThat(number(province, rowOf(province, COMMUNE), 8)).isEqualTo(2);
        assertThat(province.totals().get(7)).isEqualTo(new Cell.Count(1));
        assertThat(province.totals().get(8)).isEqualTo(new Cell.Count(2));
        assertThat(province.in(new Echo()).title())
                .contains("month 31/10/2026 0 ")
                .contains("month-more 1 1");
        assertThat(commune.rows()).hasSize(2).allMatch(row -> row.part() == null);
        assertThat(commune.totals()).isEmpty();
        String csv = new String(ReportLines.of(province.in(new Echo())), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(province.count() + 2).anyMatch(line -> line.startsWith("Xã Mường Mùn,"));
        assertThat(october(PRODUCT, "vn").in(new Echo()).notes())
                .anyMatch(note -> note.startsWith("month 09:00 23/11/2026"))
                .anyMatch(note -> note.startsWith("month-late 22"))
                .anyMatch(note -> note.matches("month-hash 10/2026 ([0-9a-f]{4} ){15}[0-9a-f]{4}"));
        refused("month.not-over", () -> on(ReportName.MONTH, COMMUNE, TODAY.plusYears(1), TODAY));
        refused("month.before-first", () -> on(ReportName.MONTH, COMMUNE, JANUARY, JANUARY));
    }

    private static ReportTable october(Jurisdiction asking, String unit) {
        LocalDate day = LocalDate.of(2026, 10, 15);
        return world.get(Reports.class).of(asking, ReportName.MONTH, question(SERVICE, unit, day, day, 1, false));
    }

    private static int rowOf(ReportTable table, String part) {
        return table.rows().stream().map(ReportTable.Row::part).toList().indexOf(part);
    }

    private static void recount() {
        change(
                "INSERT INTO coverage_due (commune, service) SELECT id, NULL FROM organization_unit WHERE level = 'COMMUNE'");
        boolean isMore = true;
        while (isMore) {
            isMore = world.read(entities -> world.get(Rollups.class).advance(PRODUCT));
        }
    }

    private static void recompute() {
        Recomputing recomputing = world.get(Recomputing.class);
        for (UUID job : recomputing.open(PRODUCT)) {
            boolean isMore = true;
            while (isMore) {
                isMore = recomputing.advance(PRODUCT, job);
            }
        }
    }

    private static ReportTable byAge(LocalDate day) {
        return world.get(Reports.class)
                .of(
                        PRODUCT,
                        ReportName.PARTICIPATION,
                        new ReportQuestion(new CoverageQuestion(SERVICE, VILLAGE, day, day), Grouping.AGE, 1, false));
    }

    private static long youngOnes(int year) {
        return world.read(entities -> Rows.of(entities, """
                        SELECT COUNT(*) AS people FROM organization_person n
                        JOIN organization_membership m ON m.person = n.id JOIN organization_team t ON t.id = m.team
                        JOIN organization_unit u ON u.id = t.unit
                        WHERE u.reference = :village AND n.birth_year = :year""")
                .with("village", VILLAGE)
                .with("year", year)
                .first(row -> row.longNumber("people"))
                .orElseThrow());
    }

    private static long number(ReportTable table, int row, int column) {
        return table.rows().get(row).cells().get(column) instanceof Cell.Count count ? count.number() : -1;
    }

    private static List<Integer> column(ReportTable table, int column) {
        return IntStream.range(0, table.rows().size())
                .mapToObj(row -> (int) number(table, row, column))
                .toList();
    }

    private static int sum(ReportTable table, int column) {
        return column(table, column).stream().mapToInt(Integer::intValue).sum();
    }

    private static List<String> names(ReportTable table) {
        return table.in(new Echo()).rows().stream()
                .map(line -> line.first().text())
                .toList();
    }

    private static List<String> line(ReportTable table, UUID person) {
        return table.in(new Echo()).rows().stream()
                .filter(line -> line.next() != null && line.next().person().equals(person.toString()))
                .findFirst()
                .orElseThrow()
                .cells()
                .stream()
                .map(ReportText.Said::text)
                .toList();
    }

    private static ReportTable ask(Jurisdiction asking, ReportName name, String unit) {
        return world.get(Reports.class).of(asking, name, question(SERVICE, unit, TODAY, TODAY, 1, false));
    }

    private static ReportTable on(ReportName name, String unit, LocalDate day, LocalDate tree) {
        return world.get(Reports.class).of(PRODUCT, name, question(SERVICE, unit, day, tree, 1, false));
    }

    private static ReportQuestion question(
            String service, String unit, LocalDate day, LocalDate tree, int page, boolean isWhole) {
        return new ReportQuestion(new CoverageQuestion(service, unit, day, tree), Grouping.ORGANIZATION, page, isWhole);
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable asked) {
        assertThatThrownBy(asked).hasMessageStartingWith(key);
    }

    private static Jurisdiction committee(String unit) {
        UUID id = world.get(Units.class).find(PRODUCT, Role.COMMITTEE, unit).id();
        return new Jurisdiction(Ids.random(), Map.of(Role.COMMITTEE, Set.of(id)), false);
    }

    private static UUID person(String username) {
        return world.get(Accounts.class).jurisdictionOf(username).self();
    }

    private static UUID memberOf(String village) {
        return someone("""
                SELECT m.person FROM organization_membership m JOIN organization_team t ON t.id = m.team
                JOIN organization_unit u ON u.id = t.unit WHERE u.reference = '%s' ORDER BY m.id""".formatted(village));
    }

    /** Somebody of the commune's team who is in a village's team as well. */
    private static UUID doubled() {
        return someone("""
                SELECT m.person FROM organization_membership m JOIN organization_team t ON t.id = m.team
                JOIN organization_unit u ON u.id = t.unit
                JOIN organization_membership o ON o.person = m.person AND o.team <> m.team
                WHERE u.reference = '%s' ORDER BY m.id""".formatted(COMMUNE));
    }

    private static UUID someone(String sql) {
        return world.read(entities ->
                Rows.of(entities, sql).first(row -> row.id("person")).orElseThrow());
    }

    private static String name(UUID person) {
        return world.read(entities -> Rows.of(entities, "SELECT name FROM organization_person WHERE id = :id")
                .with("id", person)
                .first(row -> row.text("name"))
                .orElseThrow());
    }

    private static int membersOf(String commune) {
        return world.read(entities -> Rows.of(entities, """
                        SELECT COUNT(DISTINCT m.person) AS people FROM organization_membership m
                        JOIN organization_team t ON t.id = m.team
                        JOIN organization_descent d ON d.descendant = t.unit AND d.valid_until > '2026-11-23'
                        JOIN organization_unit u ON u.id = d.ancestor
                        WHERE u.reference = :commune AND m.valid_until > '2026-11-23'""")
                .with("commune", commune)
                .first(row -> row.number("people"))
                .orElseThrow());
    }

    private static UUID questionOf(String code) {
        return world.read(entities -> Rows.of(entities, "SELECT id FROM assessment_question WHERE code = :code")
                .with("code", code)
                .first(row -> row.id("id"))
                .orElseThrow());
    }

    private static void paper(UUID person, Map<UUID, Boolean> answers) {
        UUID paper = Ids.next();
        change("""
                INSERT INTO assessment_paper (id, person, quiz, token, seed, issued_at, handed_in_at, right_answers, percent, critical_met, version)
                SELECT :id, :person, z.id, :token, 1, '2026-11-01', '2026-11-01', 0, 0, TRUE, 0 FROM assessment_quiz z
                """, Map.of("id", paper, "person", person, "token", paper.toString()));
        int position = 1;
        for (Map.Entry<UUID, Boolean> answer : answers.entrySet()) {
            change(
                    """
                    INSERT INTO assessment_paper_question (paper, position, question, shown, chosen, right_answer)
                    VALUES (:paper, :position, :question, '1,2', '1', :good)
                    """,
                    Map.of(
                            "paper",
                            paper,
                            "position",
                            position,
                            "question",
                            answer.getKey(),
                            "good",
                            answer.getValue()));
            position++;
        }
    }

    private static UUID read(UUID person, String lesson) {
        UUID id = Ids.next();
        world.get(EvidenceLog.class)
                .append(
                        Jurisdiction.member(person),
                        Fact.now(id, EvidenceKind.LESSON_COMPLETED, person, SERVICE, lesson, 1, Outcome.DONE));
        return id;
    }

    private static void takenBack(UUID person, UUID entry) {
        Instant now = world.now();
        change("""
                INSERT INTO evidence_entry (id, kind, person, service, subject, subject_version, received_at, effective_at, voids)
                VALUES (:id, 'VOID', :person, :service, 'K99-L1', 1, :now, :now, :entry)
                """, Map.of("id", Ids.next(), "person", person, "service", SERVICE, "now", now, "entry", entry));
    }

    private static void qualified(UUID person, int level, LocalDate from, LocalDate until) {
        status(person, level, true, from, until, 6, 6);
    }

    private static void status(
            UUID person, int level, boolean isQualified, LocalDate from, LocalDate until, int met, int needed) {
        change(
                """
                INSERT INTO qualification_status
                    (person, service, valid_from, valid_until, level, qualified, met, needed, rule_number)
                VALUES (:person, :service, :from, :until, :level, :qualified, :met, :needed, 1)
                """,
                Map.of(
                        "person", person,
                        "service", SERVICE,
                        "from", from,
                        "until", until,
                        "level", level,
                        "qualified", isQualified,
                        "met", met,
                        "needed", needed));
    }

    private static void change(String sql) {
        change(sql, Map.of());
    }

    private static void change(String sql, Map<String, Object> values) {
        world.inTransaction(entities -> {
            Rows.Change change = Rows.change(entities, sql);
            values.forEach(change::with);
            change.run();
        });
    }
}
