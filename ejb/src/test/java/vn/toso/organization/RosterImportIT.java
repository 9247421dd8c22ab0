package vn.toso.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.account.Accounts;
import vn.toso.organization.ImportPlan.Action;
import vn.toso.testing.Sample;
import vn.toso.testing.Together;
import vn.toso.testing.World;

class RosterImportIT {
    @RegisterExtension
    static final World world = new World();

    private static final Jurisdiction PRODUCT = Jurisdiction.product();
    private static final String HEADER =
            "team_unit,team_from,team_to,name,birth_year,phone,languages,role,organization,member_from,member_to,username\n";
    private static final String LEADER =
            "v-muongmun-08,2022-04-01,,Lò Văn Ín,1963,0900000001,vi thai,LEADER,VILLAGE_HEAD,2022-04-01,,in.lo\n";
    private static final String DEPUTY =
            "v-muongmun-08,2022-04-01,,Cà Thị Minh,1967,,vi,DEPUTY,YOUTH_UNION,2022-04-01,,\n";

    @BeforeAll
    static void load_the_units() {
        UnitImport imports = world.get(UnitImport.class);
        imports.apply(
                PRODUCT, Sample.units(), imports.plan(PRODUCT, Sample.units()).hash());
    }

    @BeforeEach
    void start_without_members() {
        List.of("account_account", "organization_membership", "organization_team", "organization_person")
                .forEach(table -> world.inTransaction(entities ->
                        entities.createNativeQuery("delete from " + table).executeUpdate()));
    }

    @Test
    void the_sample_is_taken_whole_and_a_second_time_kept() {
        ImportPlan first = imported(Sample.roster());
        assertThat(first.count(Action.CREATE)).isEqualTo(1448);
        assertThat(world.count("organization_team")).isEqualTo(204);
        assertThat(world.count("organization_membership")).isEqualTo(1448);
        assertThat(world.count("account_account")).isEqualTo(200);
        assertThat(world.get(Accounts.class).jurisdictionOf("thanhvien001").holds(Role.MEMBER))
                .isTrue();
        assertThat(imported(Sample.roster()).changesNothing()).isTrue();
    }

    @Test
    void planning_writes_nothing() {
        roster().plan(PRODUCT, utf8(HEADER + LEADER));
        assertThat(world.count("organization_person")).isZero();
        assertThat(world.count("organization_team")).isZero();
    }

    @Test
    void one_bad_line_at_the_end_and_not_a_row_is_written() {
        byte[] file = utf8(HEADER + LEADER + DEPUTY + "v-nowhere,2022-04-01,,Cà Thị An,,,,MEMBER,WOMEN,2022-04-01,,\n");
        ImportPlan plan = roster().plan(PRODUCT, file);
        assertThat(refusals(plan)).containsExactly("4 Cà Thị An roster.unknown-unit");
        assertThatThrownBy(() -> roster().apply(PRODUCT, file, plan.hash())).hasMessage("import.lines-refused[1]");
        assertThat(world.count("organization_person")).isZero();
        assertThat(world.count("organization_team")).isZero();
    }

    @Test
    void each_line_that_cannot_be_is_named_with_its_reason() {
        assertThat(refusals(planned("""
                        v-muongmun-08,2022-04-01,,Lò Văn An,1963,,vi,CHIEF,FARMERS,2022-04-01,,
                        v-muongmun-08,2022-04-01,,Lò Văn Ba,1963,,vi,MEMBER,CHESS_CLUB,2022-04-01,,
                        v-muongmun-08,2022-04-01,,Lò Văn Ca,1863,,vi,MEMBER,FARMERS,2022-04-01,,
                        v-muongmun-08,2022-04-01,,Lò Văn Dinh,2015,,vi,MEMBER,FARMERS,2022-04-01,,
                        v-muongmun-08,2022-04-01,,Lò Văn Em,1963,12,vi,MEMBER,FARMERS,2022-04-01,,
                        v-muongmun-08,2022-04-01,,<b>,1963,,vi,MEMBER,FARMERS,2022-04-01,,
                        v-muongmun-08,2022-04-01,,Lò Văn Giang,1963,,vi,MEMBER,FARMERS,2022-03-31,,
                        v-muongmun-08,2022-04-01,,Lò Văn Ha,1963,,vi,MEMBER,FARMERS,2022-04-01,,Hà
                        c-old-03268,2022-04-01,,Lò Văn Ich,1963,,vi,MEMBER,FARMERS,2022-04-01,,
                        v-muongmun-08,,,Lò Văn Kim,1963,,vi,MEMBER,FARMERS,2021-04-01,,
                        v-muongmun-08,2022-04-01,2024-12-31,Lò Văn Lan,1963,,vi,MEMBER,FARMERS,2022-04-01,2024-12-31,
                        v-muongmun-08,2024-01-01,,Lò Văn Minh,1963,,vi,MEMBER,FARMERS,2024-01-01,,
                        v-muongmun-08,2022-04-01,,Lò Văn Nam,1963,,vi,MEMBER,FARMERS
                        """)))
                .containsExactly(
                        "2 Lò Văn An roster.role",
                        "3 Lò Văn Ba roster.organization",
                        "4 Lò Văn Ca person.birth-year",
                        "5 Lò Văn Dinh person.birth-year",
                        "6 Lò Văn Em person.phone",
                        "7 <b> person.name",
                        "8 Lò Văn Giang roster.outside-team",
                        "9 Lò Văn Ha roster.username",
                        "10 Lò Văn Ich roster.team-outside-unit",
                        "11 Lò Văn Kim roster.no-team",
                        "12 Lò Văn Lan roster.team-differs",
                        "13 Lò Văn Minh roster.team-overlap",
                        "14 Lò Văn Nam import.column-count");
    }

    @Test
    void two_leaders_at_once_are_refused_within_a_file_and_across_files() {
        String second = LEADER.replace("Lò Văn Ín", "Lò Thị Hai")
                .replace("0900000001", "")
                .replace("in.lo", "");
        assertThat(refusals(planned(LEADER + second))).containsExactly("3 Lò Thị Hai roster.two-leaders");
        imported(utf8(HEADER + LEADER));
        assertThat(refusals(planned(second))).containsExactly("2 Lò Thị Hai roster.two-leaders");
        assertThat(refusals(planned(second
                        + LEADER.replace("2022-04-01,,in.lo", "2022-04-01,2026-06-30,")
                                .replace("LEADER,VILLAGE_HEAD", "MEMBER,VILLAGE_HEAD"))))
                .as("the file itself makes room")
                .isEmpty();
    }

    @Test
    void nobody_is_twice_in_a_team_at_once() {
        String again = LEADER.replace("LEADER", "MEMBER").replace("VILLAGE_HEAD,2022-04-01", "FRONT,2023-01-01");
        assertThat(refusals(planned(LEADER + again))).containsExactly("3 Lò Văn Ín roster.twice-in-team");
        imported(utf8(HEADER + LEADER));
        assertThat(refusals(planned(again))).containsExactly("2 Lò Văn Ín roster.twice-in-team");
    }

    @Test
    void a_team_is_not_shortened_under_its_members() {
        imported(utf8(HEADER + LEADER + DEPUTY));
        assertThat(refusals(planned(DEPUTY.replace("2022-04-01,,Cà", "2022-04-01,2026-06-30,Cà")
                        .replace("2022-04-01,,\n", "2022-04-01,2026-06-30,\n"))))
                .containsExactly("2 Cà Thị Minh roster.team-breaks-member");
    }

    @Test
    void a_later_roster_adds_a_known_person_and_a_new_one() {
        imported(utf8(HEADER + LEADER));
        imported(utf8(HEADER
                + "v-muongmun-09,2022-04-01,,Lo Van In,1963,900000001,,MEMBER,VILLAGE_HEAD,2022-04-01,,\n"
                + "v-muongmun-08,2022-04-01,,Lò Văn Ín,1963,+84 900 000 001,,LEADER,VILLAGE_HEAD,2022-04-01,2025-12-31,\n"
                + "v-muongmun-08,2022-04-01,,Vì Thị Tươi,1990,,vi,LEADER,WOMEN,2026-01-01,,tuoi.vi\n"));
        assertThat(world.count("organization_person")).isEqualTo(2);
        assertThat(world.count("organization_membership")).isEqualTo(3);
        assertThat(world.count("organization_membership where valid_until = '2026-01-01'"))
                .isEqualTo(1);
        assertThat(world.count("organization_person where languages = 'vi thai'"))
                .as("silence changes nothing")
                .isEqualTo(1);
    }

    @Test
    void a_user_name_belongs_to_one_person_and_a_person_has_one() {
        String same = DEPUTY.replace("2022-04-01,,\n", "2022-04-01,,in.lo\n");
        assertThat(refusals(planned(LEADER + same))).containsExactly("3 Cà Thị Minh roster.username-twice");
        imported(utf8(HEADER + LEADER));
        assertThat(refusals(planned(same))).containsExactly("2 Cà Thị Minh roster.username-taken");
        assertThat(refusals(planned(LEADER.replace("in.lo", "other"))))
                .containsExactly("2 Lò Văn Ín roster.has-username");
        assertThat(refusals(planned(LEADER + LEADER.replace("08,", "09,").replace("in.lo", "other"))))
                .containsExactly("3 Lò Văn Ín roster.has-username");
    }

    @Test
    void somebody_known_gets_an_account_by_a_later_roster() {
        imported(utf8(HEADER + DEPUTY));
        ImportPlan plan = imported(utf8(HEADER + DEPUTY.replace("2022-04-01,,\n", "2022-04-01,,minh.ca\n")));
        assertThat(plan.count(Action.CHANGE)).isEqualTo(1);
        assertThat(world.count("account_account where username = 'minh.ca'")).isEqualTo(1);
    }

    @Test
    void a_village_may_be_named_by_its_commune_and_its_name_or_alias() {
        assertThat(refusals(planned(LEADER.replace("v-muongmun-08", "03268/Bản Mường 1"))))
                .isEmpty();
        assertThat(refusals(planned(LEADER.replace("v-muongmun-08", "03268/xuan tuoi"))))
                .isEmpty();
        assertThat(refusals(planned(LEADER.replace("v-muongmun-08", "03268/Lầm"))))
                .containsExactly("2 Lò Văn Ín roster.unknown-unit");
        assertThat(refusals(planned(LEADER.replace("v-muongmun-08", "03253/Lim"))))
                .containsExactly("2 Lò Văn Ín roster.unknown-unit");
    }

    @Test
    void two_villages_of_one_name_are_told_apart_by_their_keys() {
        UnitImport units = world.get(UnitImport.class);
        byte[] twin = utf8(String.join(",", OwnForm.HEADER) + "\nv-twin,VILLAGE,,Bản,Lim,,2022-01-01,,"
                + "c-old-puxi@2022-01-01..2025-06-30;c-03268@2025-07-01..,\n");
        units.apply(PRODUCT, twin, units.plan(PRODUCT, twin).hash());
        assertThat(refusals(planned(LEADER.replace("v-muongmun-08", "03268/Lim"))))
                .containsExactly("2 Lò Văn Ín roster.unit-ambiguous");
    }

    @Test
    void a_workbook_with_vietnamese_headings_is_taken() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Danh sách");
            row(
                    sheet,
                    0,
                    "Họ và tên",
                    "Năm sinh",
                    "Điện thoại",
                    "Đơn vị",
                    "Vai trò",
                    "Tổ chức",
                    "Từ ngày",
                    "Ngày lập tổ");
            row(sheet, 1, "Lò Văn Ín", 1963, 900000001, "03268/Xuân Tươi", "Tổ trưởng", "Trưởng thôn, bản");
            sheet.value(1, 6, LocalDate.of(2022, 4, 1));
            sheet.value(1, 7, "1/4/2022");
        }
        ImportPlan plan = imported(out.toByteArray());
        assertThat(plan.count(Action.CREATE)).isEqualTo(1);
        assertThat(world.count("organization_person where phone = '0900000001'"))
                .isEqualTo(1);
        assertThat(world.count("organization_membership where role = 'LEADER' and organization = 'VILLAGE_HEAD'"
                        + " and valid_from = '2022-04-01'"))
                .isEqualTo(1);
        assertThat(imported(utf8(HEADER + LEADER.replace("in.lo", "").replace("08,", "12,")))
                        .count(Action.CHANGE))
                .as("the languages were not known yet")
                .isEqualTo(1);
    }

    @Test
    void a_table_that_is_no_roster_is_refused_as_a_whole() {
        assertThatThrownBy(() -> roster().plan(PRODUCT, utf8("name,shoe size\n")))
                .hasMessage("roster.header[1, shoe size]");
        assertThatThrownBy(() -> roster().plan(PRODUCT, utf8("name,role\nAn,LEADER\n")))
                .hasMessage("roster.column-missing[1, member_from]");
        assertThatThrownBy(() -> roster().plan(PRODUCT, utf8(HEADER.strip() + ",Họ tên\n")))
                .hasMessage("roster.column-twice[1]");
        assertThatThrownBy(() -> roster().plan(PRODUCT, utf8(HEADER))).hasMessage("sheet.empty[]");
        assertThatThrownBy(() -> roster().plan(PRODUCT, utf8("PK\3\4"))).hasMessage("sheet.not-xlsx[]");
    }

    @Test
    void an_administrator_brings_only_teams_of_the_own_units() {
        Jurisdiction mine = administrator("c-03268");
        assertThat(refusals(roster().plan(
                                mine,
                                utf8(HEADER
                                        + LEADER
                                        + LEADER.replace("v-muongmun-08", "v-quaito-07")
                                                .replace("in.lo", "")))))
                .containsExactly("3 Lò Văn Ín unit.out-of-reach");
        assertThatThrownBy(() -> roster().plan(Jurisdiction.member(UUID.randomUUID()), utf8(HEADER + LEADER)))
                .hasMessage("right.missing[]");
    }

    @Test
    void two_administrators_with_the_same_file_bring_it_once() {
        byte[] file = utf8(HEADER + LEADER + DEPUTY);
        String hash = roster().plan(PRODUCT, file).hash();
        Together.run(2, () -> roster().apply(PRODUCT, file, hash));
        assertThat(world.count("organization_person")).isEqualTo(2);
        assertThat(world.count("organization_membership")).isEqualTo(2);
        assertThat(world.count("account_account")).isEqualTo(1);
    }

    @Test
    void ten_thousand_rows_are_planned_team_by_team() {
        StringBuilder rows = new StringBuilder(HEADER);
        IntStream.range(0, 10_000)
                .forEach(i -> rows.append(
                        "v-muongmun-%02d,2022-04-01,,Lò Văn Ín,1963,09%08d,vi thai,MEMBER,FARMERS,2022-04-01,,u%d\n"
                                .formatted(i % 12 + 1, i, i)));
        byte[] file = utf8(rows.toString());
        ImportPlan plan = roster().plan(PRODUCT, file);
        assertThat(plan.lines()).hasSize(10_000);
        assertThat(plan.count(Action.CREATE))
                .as("500 in each of the twelve teams")
                .isEqualTo(6_000);
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof Number number) {
                sheet.value(row, column, number);
            } else {
                sheet.value(row, column, String.valueOf(cells[column]));
            }
        }
    }

    private static Jurisdiction administrator(String reference) {
        UUID unit = world.get(Units.class)
                .find(PRODUCT, Role.ADMINISTRATOR, reference)
                .id();
        return new Jurisdiction(UUID.randomUUID(), Map.of(Role.ADMINISTRATOR, Set.of(unit)), false);
    }

    private static RosterImport roster() {
        return world.get(RosterImport.class);
    }

    private static ImportPlan planned(String rows) {
        return roster().plan(PRODUCT, utf8(HEADER + rows));
    }

    private static ImportPlan imported(byte[] file) {
        return roster().apply(PRODUCT, file, roster().plan(PRODUCT, file).hash());
    }

    private static List<String> refusals(ImportPlan plan) {
        return plan.lines().stream()
                .filter(line -> line.action() == Action.REFUSE)
                .map(line -> line.number() + " " + line.subject() + " " + line.reason())
                .toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
