package vn.toso.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.toso.audit.AuditTrail;
import vn.toso.organization.ImportPlan.Action;
import vn.toso.organization.ImportPlan.Line;
import vn.toso.shared.Refused;
import vn.toso.shared.Rows;
import vn.toso.testing.Sample;
import vn.toso.testing.World;

class UnitImportIT {
    @RegisterExtension
    static final World world = new World();

    private static final Jurisdiction PRODUCT = Jurisdiction.product();
    private static final String HEADER = String.join(",", OwnForm.HEADER) + "\n";

    @BeforeEach
    void start_without_units() {
        List.of("unit_alias", "lineage", "placement", "descent", "unit")
                .forEach(table ->
                        world.inTransaction(entities -> entities.createNativeQuery("delete from organization_" + table)
                                .executeUpdate()));
    }

    @Test
    void the_national_list_is_taken_as_it_is_and_a_second_time_kept() {
        byte[] file = Sample.nationalUnits();
        ImportPlan first = imported(file);
        assertThat(first.count(Action.CREATE))
                .isEqualTo(1 + 34 + 3321)
                .isEqualTo(first.lines().size());
        assertThat(world.count("organization_unit where level = 'COMMUNE'")).isEqualTo(3321);
        assertThat(world.count("organization_descent")).isEqualTo(1 + 34 * 2 + 3321 * 3);

        ImportPlan second = imported(file);
        assertThat(second.changesNothing()).isTrue();
        assertThat(world.count("audit_entry where action = 'units.import' and subject = '" + first.hash() + "'"))
                .isEqualTo(1);
        assertThat(world.get(AuditTrail.class).verify().whole()).isTrue();
    }

    @Test
    void the_sample_and_the_national_list_agree_in_either_order() {
        byte[] national = Sample.nationalUnits();
        imported(Sample.units());
        assertThat(imported(national).count(Action.KEEP)).isEqualTo(2 + 8);
        List<String> sampleFirst = everything();

        start_without_units();
        imported(national);
        ImportPlan sample = imported(Sample.units());
        assertThat(sample.count(Action.CHANGE))
                .as("nation, province and eight communes get their past")
                .isEqualTo(10);
        assertThat(everything()).isEqualTo(sampleFirst);
        assertThat(imported(Sample.units()).changesNothing()).isTrue();
    }

    @Test
    void the_sample_has_the_units_of_its_readme() {
        imported(Sample.units());
        assertThat(world.count("organization_unit where level = 'VILLAGE'")).isEqualTo(177);
        assertThat(world.count("organization_unit where level = 'COMMUNE' and valid_until = '2025-07-01'"))
                .isEqualTo(19);
        assertThat(world.count("organization_unit_alias")).isEqualTo(2);
        assertThat(world.count("organization_lineage")).isEqualTo(19);
    }

    @Test
    void planning_writes_nothing() {
        ImportPlan plan = imports().plan(PRODUCT, Sample.units());
        assertThat(plan.count(Action.CREATE)).isEqualTo(207);
        assertThat(world.count("organization_unit")).isZero();
    }

    @Test
    void one_bad_line_at_the_end_and_not_a_row_is_written() {
        byte[] file = (new String(Sample.units(), StandardCharsets.UTF_8)
                        + "v-last,VILLAGE,,Bản,Cuối,,2025-07-01,,c-nowhere@2025-07-01..,\n")
                .getBytes(StandardCharsets.UTF_8);
        ImportPlan plan = imports().plan(PRODUCT, file);
        assertThat(refusals(plan)).containsExactly("209 v-last units.unknown-parent");
        assertThatThrownBy(() -> imports().apply(PRODUCT, file, plan.hash())).hasMessage("import.lines-refused[1]");
        assertThat(world.count("organization_unit")).isZero();
    }

    @Test
    void a_failure_after_the_rows_takes_them_all_back() {
        byte[] file = Sample.units();
        String hash = imports().plan(PRODUCT, file).hash();
        world.inTransaction(entities -> entities.createNativeQuery("rename table audit_head to audit_lost")
                .executeUpdate());
        assertThatThrownBy(() -> imports().apply(PRODUCT, file, hash)).isNotInstanceOf(Refused.class);
        world.inTransaction(entities -> entities.createNativeQuery("rename table audit_lost to audit_head")
                .executeUpdate());
        assertThat(world.count("organization_unit")).isZero();
        assertThat(world.count("organization_descent")).isZero();
    }

    @Test
    void only_the_plan_that_was_shown_is_applied() {
        assertThatThrownBy(() -> imports().apply(PRODUCT, Sample.units(), "another"))
                .hasMessage("import.plan-changed[]");
    }

    @Test
    void each_unreadable_line_is_named() {
        ImportPlan plan = planned("""
                vn,NATION,,Nước,Việt Nam,,2022-01-01,,,
                p11,PROVINCE,11,Tỉnh,Điện Biên,,2022-01-01,,vn@2022-01-01..
                p11,PROVINCE,11,Tỉnh,,,2022-01-01,,vn@2022-01-01..,
                P 11,PROVINCE,11,Tỉnh,Điện Biên,,2022-01-01,,vn@2022-01-01..,
                p11,PROVINCE,11,Tỉnh,Điện Biên,,2022-02-30,,vn@2022-01-01..,
                p11,PROVINCE,11,Tỉnh,Điện Biên,,2022-01-01,2021-12-31,vn@2022-01-01..,
                p11,PROVINCE,11,Tỉnh,Điện Biên,,2022-01-01,,vn from 2022,
                p11,PROVINCE,11,Tỉnh,Điện Biên,,2022-01-01,,vn@2022-01-01..,
                p11,PROVINCE,11,Tỉnh,Điện Biên,,2022-01-01,,vn@2022-01-01..,
                """);
        assertThat(refusals(plan))
                .containsExactly(
                        "3 p11 import.column-count",
                        "4 p11 units.name-missing",
                        "5 P 11 units.key-malformed",
                        "6 p11 day.malformed",
                        "7 p11 period.backwards",
                        "8 p11 units.parents-malformed",
                        "10 p11 units.duplicate-key");
    }

    @Test
    void a_file_that_is_no_list_of_units_is_refused_as_a_whole() {
        assertThatThrownBy(() -> imports().plan(PRODUCT, utf8("key;name\nvn;Việt Nam\n")))
                .hasMessageStartingWith("units.header[1");
        assertThatThrownBy(() -> imports().plan(PRODUCT, utf8(HEADER))).hasMessage("sheet.empty[]");
        assertThatThrownBy(() -> imports()
                        .plan(PRODUCT, (HEADER + "vn,NATION,,Nước,Điện").getBytes(Charset.forName("windows-1258"))))
                .hasMessage("sheet.not-utf8[2]");
        assertThatThrownBy(() -> imports().plan(PRODUCT, new byte[8_000_001])).hasMessage("sheet.too-big[8]");
        assertThatThrownBy(() -> imports().plan(PRODUCT, utf8(HEADER + "a\n".repeat(200_001))))
                .hasMessage("sheet.too-many-rows[200002, 200001]");
    }

    @Test
    void an_administrator_changes_only_what_is_under_the_own_units() {
        imported(Sample.units());
        String mine = "v-new-1,VILLAGE,,Bản,Mới,,2026-01-01,,c-03268@2026-01-01..,\n";
        String other = "v-new-2,VILLAGE,,Bản,Mới,,2026-01-01,,c-03253@2026-01-01..,\n";
        String kept = "vn,NATION,,Nước,Việt Nam,,2022-01-01,,,\n";
        String root = "xx,NATION,,Nước,Khác,,2022-01-01,,,\n";
        ImportPlan plan = imports().plan(administrator("c-03268"), utf8(HEADER + mine + other + kept + root));
        assertThat(refusals(plan)).containsExactly("3 v-new-2 unit.out-of-reach", "5 xx unit.out-of-reach");
        assertThat(plan.count(Action.CREATE)).isEqualTo(1);
        assertThat(plan.count(Action.KEEP)).isEqualTo(1);
    }

    @Test
    void nobody_else_may_import() {
        assertThatThrownBy(() -> imports().plan(Jurisdiction.member(UUID.randomUUID()), Sample.units()))
                .hasMessage("right.missing[]");
        assertThatThrownBy(() -> imports().plan(Jurisdiction.nobody(), Sample.units()))
                .hasMessage("session.over[]");
    }

    @Test
    void a_small_change_leaves_the_same_descents_as_a_rebuild() {
        imported(Sample.units());
        imported(utf8(HEADER
                + "v-muongmun-08,VILLAGE,,Bản,Lim,,2022-01-01,,c-old-03268@2022-01-01..2025-06-30;"
                + "c-03268@2025-07-01..2026-05-31;c-03253@2026-06-01..,\n"));
        List<String> refreshed = everything();
        world.get(Descent.class).rebuild(PRODUCT);
        assertThat(everything()).isEqualTo(refreshed);
    }

    private Jurisdiction administrator(String reference) {
        UUID unit = world.get(Units.class)
                .find(PRODUCT, Role.ADMINISTRATOR, reference)
                .id();
        return new Jurisdiction(UUID.randomUUID(), Map.of(Role.ADMINISTRATOR, Set.of(unit)), false);
    }

    private UnitImport imports() {
        return world.get(UnitImport.class);
    }

    private ImportPlan imported(byte[] file) {
        return imports().apply(PRODUCT, file, imports().plan(PRODUCT, file).hash());
    }

    private ImportPlan planned(String rows) {
        return imports().plan(PRODUCT, utf8(HEADER + rows));
    }

    private static List<String> refusals(ImportPlan plan) {
        return plan.lines().stream()
                .filter(line -> line.action() == Action.REFUSE)
                .map(UnitImportIT::told)
                .toList();
    }

    private static String told(Line line) {
        return line.number() + " " + line.subject() + " " + line.reason();
    }

    /** The whole tree as text, without ids. */
    private static List<String> everything() {
        return world.read(entities -> Rows.of(entities, """
                        select concat_ws(' ', a.reference, d.depth, u.level, u.reference, u.code, u.kind, u.name,
                                         d.valid_from, d.valid_until, u.valid_from, u.valid_until) line
                        from organization_descent d
                        join organization_unit a on a.id = d.ancestor
                        join organization_unit u on u.id = d.descendant
                        order by 1""").list(row -> row.text("line")));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @AfterEach
    void the_chain_stays_whole() {
        assertThat(world.get(AuditTrail.class).verify().whole()).isTrue();
    }
}
