package vn.toso.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.coursepack.CoursePacks;
import vn.toso.coverage.CoverageQuestion;
import vn.toso.coverage.Rollups;
import vn.toso.digitalservice.Catalogue;
import vn.toso.evidence.EvidenceKind;
import vn.toso.evidence.EvidenceLog;
import vn.toso.evidence.Fact;
import vn.toso.evidence.Outcome;
import vn.toso.organization.Jurisdiction;
import vn.toso.qualification.Rules;
import vn.toso.shared.Ids;
import vn.toso.shared.Period;
import vn.toso.shared.Rows;
import vn.toso.testing.Sample;
import vn.toso.testing.SamplePack;
import vn.toso.testing.World;

/** Lists that are read commune by commune from kept figures say what the same lists say when everything is counted. */
class TalliesIT {
    @RegisterExtension
    static final World world = new World();

    private static final Jurisdiction PRODUCT = Jurisdiction.product();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String ANOTHER = "SAMPLE-2";
    private static final String NOT_CORE = "SAMPLE-0";
    private static final List<ReportName> LISTS = List.of(
            ReportName.COMPLETION,
            ReportName.QUALIFIED,
            ReportName.NEARLY,
            ReportName.LAPSE,
            ReportName.LEADERS,
            ReportName.ITEMS,
            ReportName.PARTICIPATION);

    private static List<UUID> members = List.of();

    @BeforeAll
    static void the_sample_district_with_members_of_every_kind() {
        world.setToday(TODAY);
        Sample.district(world);
        world.get(Catalogue.class).apply(PRODUCT, SamplePack.catalogue());
        world.get(CoursePacks.class).publish(PRODUCT, SamplePack.whole().files());
        members = world.read(entities -> Rows.of(entities, "SELECT id FROM organization_person ORDER BY name, id")
                .list(row -> row.id("id")));
        SplittableRandom chance = new SplittableRandom(5);
        service(ANOTHER, "RESIDENT");
        service(NOT_CORE, "FOUNDATION");
        List.of(SamplePack.SERVICE, ANOTHER, NOT_CORE)
                .forEach(service -> members.forEach(member -> status(member, service, chance)));
        List<UUID> questions =
                world.read(entities -> Rows.of(entities, "SELECT id FROM assessment_question ORDER BY code")
                        .list(row -> row.id("id")));
        members.stream().filter(member -> chance.nextInt(3) == 0).forEach(member -> paper(member, questions, chance));
        alsoElsewhere(members.get(7));
    }

    @BeforeEach
    void everything_is_counted() {
        world.setToday(TODAY);
        world.get(Rollups.class).rebuild(PRODUCT);
        settle();
    }

    @Test
    void pages_of_kept_figures_are_the_list_that_is_counted_at_once() {
        int pages = 0;
        for (ReportName name : LISTS) {
            for (Grouping by : name.isGrouped() ? Grouping.values() : new Grouping[] {Grouping.AGE}) {
                pages += same(name, "vn", CoverageQuestion.CORE, by);
                pages += same(name, "p11", SamplePack.SERVICE, by);
            }
        }
        assertThat(pages).isGreaterThan(100);
    }

    /** @return how many pages the list has */
    private static int same(ReportName name, String unit, String service, Grouping by) {
        String what = name + " " + unit + " " + service + " " + by;
        world.setToday(TODAY.plusDays(1));
        ReportTable whole = ask(name, unit, service, by, TODAY, 1, true);
        world.setToday(TODAY);
        ReportTable file = ask(name, unit, service, by, TODAY, 1, true);
        assertThat(file.rows()).as(what).isEqualTo(whole.rows());
        assertThat(file.totals()).as(what).isEqualTo(whole.totals());
        List<ReportTable.Row> rows = new ArrayList<>();
        for (int page = 1; page <= whole.pages(); page++) {
            ReportTable kept = ask(name, unit, service, by, TODAY, page, false);
            assertThat(kept.count()).as(what).isEqualTo(whole.count());
            assertThat(kept.totals()).as(what).isEqualTo(whole.totals());
            assertThat(kept.sentence()).as(what).isEqualTo(whole.sentence());
            rows.addAll(kept.rows());
        }
        assertThat(rows).as(what).isEqualTo(whole.rows()).isNotEmpty().doesNotHaveDuplicates();
        return whole.pages();
    }

    @Test
    void only_the_day_and_tree_of_today_are_answered_from_what_is_kept() {
        int people = count(ReportName.COMPLETION, "vn", TODAY);
        falsify();

        assertThat(count(ReportName.COMPLETION, "vn", TODAY)).isGreaterThan(people);
        assertThat(count(ReportName.COMPLETION, "vn", TODAY.minusDays(1))).isEqualTo(people);
    }

    @Test
    void a_new_day_or_a_new_course_is_not_answered_from_what_was_kept_before() {
        int people = count(ReportName.COMPLETION, "vn", TODAY);
        falsify();

        world.setToday(TODAY.plusDays(1));
        assertThat(count(ReportName.COMPLETION, "vn", TODAY.plusDays(1))).isEqualTo(people);
        settle();
        assertThat(count(ReportName.COMPLETION, "vn", TODAY.plusDays(1))).isEqualTo(people);

        world.setToday(TODAY);
        settle();
        falsify();
        change("INSERT INTO learning_path (code, audience, vi, en, position) VALUES ('X', 'MEMBER', 'X', 'X', 99)");
        change("INSERT INTO learning_path_course (path, course, position) VALUES ('X', 'NO-SUCH', 1)");
        try {
            assertThat(count(ReportName.COMPLETION, "vn", TODAY)).isEqualTo(people);
        } finally {
            change("DELETE FROM learning_path_course WHERE path = 'X'");
            change("DELETE FROM learning_path WHERE code = 'X'");
        }
    }

    @Test
    void a_province_is_added_up_and_no_longer_when_one_of_its_communes_changes() {
        int people = count(ReportName.COMPLETION, "vn", TODAY);
        change("UPDATE reporting_tally SET people = people + 1 WHERE figure = 'members' AND commune = "
                + "(SELECT id FROM organization_unit WHERE reference = 'p11')");
        assertThat(count(ReportName.COMPLETION, "vn", TODAY)).isEqualTo(people + 1);
        assertThat(count(ReportName.COMPLETION, "p11", TODAY)).isEqualTo(people + 1);

        append(members.get(3), "K99-L1");
        assertThat(count(ReportName.COMPLETION, "vn", TODAY)).isEqualTo(people);
        settle();
        assertThat(count(ReportName.COMPLETION, "vn", TODAY)).isEqualTo(people);
        assertThat(world.count("reporting_counted k JOIN organization_unit u ON u.id = k.commune"
                        + " WHERE u.reference = 'p11' AND k.basis <> UNHEX(REPEAT('0', 32))"))
                .isEqualTo(1);
    }

    @Test
    void a_commune_that_was_counted_again_is_not_answered_from_what_was_kept_before() {
        int people = count(ReportName.COMPLETION, "vn", TODAY);
        List<ReportTable.Row> items = ask(ReportName.ITEMS, "vn", SamplePack.SERVICE, Grouping.AGE, TODAY, 1, false)
                .rows();
        falsify();
        change("UPDATE reporting_item SET answers = 2 * answers");
        assertThat(ask(ReportName.ITEMS, "vn", SamplePack.SERVICE, Grouping.AGE, TODAY, 1, false)
                        .rows())
                .isNotEqualTo(items);
        world.get(Rollups.class).rebuild(PRODUCT);
        coverage();

        assertThat(count(ReportName.COMPLETION, "vn", TODAY)).isEqualTo(people);
        assertThat(ask(ReportName.ITEMS, "vn", SamplePack.SERVICE, Grouping.AGE, TODAY, 1, false)
                        .rows())
                .isEqualTo(items);
    }

    @Test
    void what_somebody_has_just_done_stands_in_the_list_that_is_read_next() {
        int begun = sumOfBegun();
        append(idle(), "K99-L1");

        assertThat(sumOfBegun()).isEqualTo(begun + 1);
    }

    private static void falsify() {
        change("UPDATE reporting_tally SET people = people + 1 WHERE figure = 'members'");
    }

    private static void append(UUID person, String lesson) {
        world.get(EvidenceLog.class)
                .append(
                        Jurisdiction.member(person),
                        Fact.now(
                                Ids.next(),
                                EvidenceKind.LESSON_COMPLETED,
                                person,
                                SamplePack.SERVICE,
                                lesson,
                                1,
                                Outcome.DONE));
    }

    private static int sumOfBegun() {
        return ask(ReportName.PARTICIPATION, "vn", SamplePack.SERVICE, Grouping.ROLE, TODAY, 1, false)
                                .totals()
                                .get(2)
                        instanceof Cell.Count count
                ? (int) count.number()
                : -1;
    }

    private static UUID idle() {
        return world.read(entities ->
                Rows.of(entities, """
                        SELECT m.person FROM organization_membership m JOIN organization_team t ON t.id = m.team
                        JOIN organization_unit u ON u.id = t.unit AND u.reference = 'v-muongmun-02'
                        WHERE NOT EXISTS (
                            SELECT 1 FROM qualification_status s WHERE s.person = m.person AND s.service = 'SAMPLE')
                        ORDER BY m.id""").first(row -> row.id("person")).orElseThrow());
    }

    private static int count(ReportName name, String unit, LocalDate day) {
        return ask(name, unit, SamplePack.SERVICE, Grouping.AGE, day, 1, false).count();
    }

    private static ReportTable ask(
            ReportName name, String unit, String service, Grouping by, LocalDate day, int page, boolean isWhole) {
        return world.get(Reports.class)
                .of(
                        PRODUCT,
                        name,
                        new ReportQuestion(new CoverageQuestion(service, unit, day, day), by, page, isWhole));
    }

    private static void coverage() {
        boolean isMore = true;
        while (isMore) {
            isMore = world.get(Rollups.class).advance(PRODUCT);
        }
    }

    private static void settle() {
        coverage();
        boolean isMore = true;
        while (isMore) {
            isMore = world.get(Tallies.class).advance(PRODUCT);
        }
    }

    private static void service(String code, String kind) {
        change("""
                INSERT INTO digitalservice_service (code, app, kind, vi, en, position, version)
                VALUES (:code, NULL, :kind, :code, :code, 9, 0)
                """, Map.of("code", code, "kind", kind));
        world.get(Rules.class).publish(PRODUCT, """
                        {"service": "%s", "number": 1, "validFrom": "2020-01-01", "qualifiesAt": 1,
                         "levels": [{"level": 1, "all": [{"assists": 6, "days": 90}]}]}""".formatted(code));
    }

    /** Nothing, something, learned, or qualified for some time or for ever. */
    private static void status(UUID person, String service, SplittableRandom chance) {
        int kind = chance.nextInt(5);
        if (kind > 0) {
            boolean isQualified = kind > 2;
            LocalDate until = kind == 4 ? TODAY.plusDays(1 + chance.nextInt(120)) : Period.OPEN;
            change(
                    """
                    INSERT INTO qualification_status
                        (person, service, valid_from, valid_until, level, qualified, met, needed, rule_number)
                    VALUES (:person, :service, '2026-01-10', :until, :level, :qualified, :met, 6, 1)
                    """,
                    Map.of(
                            "person",
                            person,
                            "service",
                            service,
                            "until",
                            until,
                            "level",
                            isQualified ? 3 : kind - 1,
                            "qualified",
                            isQualified,
                            "met",
                            isQualified ? 6 : chance.nextInt(1, 6)));
        }
    }

    /** Handed in, now and then with a question left out. */
    private static void paper(UUID person, List<UUID> questions, SplittableRandom chance) {
        UUID paper = Ids.next();
        change("""
                INSERT INTO assessment_paper (id, person, quiz, token, seed, issued_at, handed_in_at, version)
                SELECT :id, :person, MIN(id), :token, 1, '2026-11-01', '2026-11-01', 0 FROM assessment_quiz
                """, Map.of("id", paper, "person", person, "token", paper.toString()));
        for (int i = 0; i < questions.size(); i++) {
            if (chance.nextInt(4) > 0) {
                change(
                        """
                        INSERT INTO assessment_paper_question (paper, position, question, shown, right_answer)
                        VALUES (:paper, :position, :question, 'ABCD', :good)
                        """,
                        Map.of(
                                "paper",
                                paper,
                                "position",
                                i,
                                "question",
                                questions.get(i),
                                "good",
                                chance.nextInt(questions.size()) > i));
            }
        }
    }

    /** Who is in teams of two communes counts in both. */
    private static void alsoElsewhere(UUID person) {
        change("""
                INSERT INTO organization_membership (id, person, team, role, organization, valid_from, valid_until, version)
                SELECT :id, :person, t.id, 'LEADER', 'WOMEN', '2026-01-01', '9999-12-31', 0
                FROM organization_team t JOIN organization_unit u ON u.id = t.unit AND u.level = 'VILLAGE'
                WHERE t.valid_until > '2026-11-23' AND NOT EXISTS (
                    SELECT 1 FROM organization_membership m JOIN organization_team o ON o.id = m.team
                    JOIN organization_placement p ON p.unit = o.unit JOIN organization_placement q ON q.parent = p.parent
                    WHERE m.person = :person AND q.unit = u.id)
                ORDER BY u.reference DESC LIMIT 1
                """, Map.of("id", Ids.next(), "person", person));
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
