package vn.toso.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.toso.organization.ImportPlan.Action;
import vn.toso.organization.UnitPlanner.Step;
import vn.toso.shared.Period;
import vn.toso.shared.Refused;
import vn.toso.shared.Sheet;

/** The rules of the tree, told with five units: the nation, a province, two communes one after the other, a village in both. */
class UnitPlannerTest {
    private static final List<String> TREE = List.of(
            "vn,NATION,,Nước,Việt Nam,,2022-01-01,,,",
            "p11,PROVINCE,11,Tỉnh,Điện Biên,,2022-01-01,,vn@2022-01-01..,",
            "old,COMMUNE,03268,Xã,Mường Mùn,,2022-01-01,2025-06-30,p11@2022-01-01..2025-06-30,",
            "new,COMMUNE,03268,Xã,Mường Mùn,,2025-07-01,,p11@2025-07-01..,old",
            "v1,VILLAGE,,Bản,Lim,,2022-01-01,,old@2022-01-01..2025-06-30;new@2025-07-01..,");

    @Test
    void a_tree_that_is_whole_is_created() {
        assertThat(refused(List.of(), TREE)).isEmpty();
        assertThat(actions(List.of(), TREE)).containsOnly(Action.CREATE);
    }

    @Test
    void a_second_time_everything_is_kept() {
        assertThat(actions(TREE, TREE)).containsOnly(Action.KEEP);
    }

    @Test
    void a_new_name_is_a_change_and_nothing_else_is() {
        assertThat(actions(
                        TREE,
                        with(
                                4,
                                "v1,VILLAGE,,Bản,Lim Mới,,2022-01-01,,"
                                        + "old@2022-01-01..2025-06-30;new@2025-07-01..,")))
                .containsExactly(Action.KEEP, Action.KEEP, Action.KEEP, Action.KEEP, Action.CHANGE);
    }

    @Test
    void a_parent_that_nobody_knows_is_refused() {
        assertThat(refused(List.of(), with(4, "v1,VILLAGE,,Bản,Lim,,2025-07-01,,nowhere@2025-07-01..,")))
                .containsExactly(Map.entry("v1", "units.unknown-parent"));
    }

    @Test
    void a_unit_without_a_place_is_refused() {
        assertThat(refused(List.of(), with(4, "v1,VILLAGE,,Bản,Lim,,2025-07-01,,,")))
                .containsExactly(Map.entry("v1", "units.no-parent"));
    }

    @Test
    void a_day_without_a_parent_is_refused() {
        assertThat(refused(
                        List.of(),
                        with(4, "v1,VILLAGE,,Bản,Lim,,2022-01-01,," + "old@2022-01-01..2025-05-31;new@2025-07-01..,")))
                .containsExactly(Map.entry("v1", "units.gap"));
    }

    @Test
    void a_day_with_two_parents_is_refused() {
        assertThat(refused(
                        List.of(),
                        with(4, "v1,VILLAGE,,Bản,Lim,,2022-01-01,," + "p11@2022-01-01..2025-07-31;new@2025-07-01..,")))
                .containsExactly(Map.entry("v1", "units.overlap"));
    }

    @Test
    void a_unit_that_outlives_its_parent_is_refused() {
        assertThat(refused(List.of(), with(4, "v1,VILLAGE,,Bản,Lim,,2022-01-01,,old@2022-01-01..,")))
                .containsExactly(Map.entry("v1", "units.outside-parent"));
    }

    @Test
    void units_that_stand_under_each_other_are_refused() {
        assertThat(refused(
                        List.of(),
                        Stream.concat(
                                        TREE.stream(),
                                        Stream.of(
                                                "a,COMMUNE,,Xã,A,,2025-07-01,,b@2025-07-01..,",
                                                "b,COMMUNE,,Xã,B,,2025-07-01,,a@2025-07-01..,"))
                                .toList()))
                .isEqualTo(Map.of("a", "units.cycle", "b", "units.cycle"));
    }

    @Test
    void a_commune_under_a_village_is_refused() {
        assertThat(refused(TREE, List.of("c,COMMUNE,,Xã,C,,2025-07-01,,v1@2025-07-01..,")))
                .containsExactly(Map.entry("c", "units.level-order"));
    }

    @Test
    void a_district_after_its_level_ended_is_refused() {
        assertThat(refused(TREE, List.of("d,DISTRICT,,Huyện,D,,2022-01-01,,p11@2022-01-01..,")))
                .containsExactly(Map.entry("d", "units.level-ended"));
    }

    @Test
    void a_level_that_does_not_exist_is_refused() {
        assertThat(refused(TREE, List.of("d,HAMLET,,Xóm,D,,2022-01-01,,p11@2022-01-01..,")))
                .containsExactly(Map.entry("d", "units.unknown-level"));
    }

    @Test
    void a_code_is_borne_by_one_unit_at_a_time() {
        assertThat(refused(TREE, List.of("c,COMMUNE,03268,Xã,C,,2025-06-30,,p11@2025-06-30..,")))
                .containsExactly(Map.entry("c", "units.code-taken"));
    }

    @Test
    void a_predecessor_comes_before_its_successor() {
        assertThat(refused(TREE, List.of("c,COMMUNE,,Xã,C,,2022-01-01,,p11@2022-01-01..,new")))
                .containsExactly(Map.entry("c", "units.no-predecessor"));
        assertThat(refused(TREE, List.of("c,COMMUNE,,Xã,C,,2022-01-01,,p11@2022-01-01..,gone")))
                .containsExactly(Map.entry("c", "units.unknown-predecessor"));
    }

    @Test
    void a_unit_is_not_shortened_under_those_that_stand_below_it() {
        assertThat(
                        refused(
                                TREE,
                                List.of(
                                        "new,COMMUNE,03268,Xã,Mường Mùn,,2025-07-01,2026-06-30,p11@2025-07-01..2026-06-30,old")))
                .containsExactly(Map.entry("new", "units.breaks-child"));
    }

    @Test
    void a_unit_keeps_its_level_for_life() {
        assertThat(refused(TREE, List.of("v1,COMMUNE,,Bản,Lim,,2025-07-01,,p11@2025-07-01..,")))
                .containsExactly(Map.entry("v1", "units.level-changed"));
    }

    @Test
    void the_national_list_finds_a_unit_of_today_by_its_code() {
        List<UnitLine> national = new NationalForm()
                .read(new Sheet.Row(2, List.of("11", "Tỉnh Điện Biên", "03268", "Phường", "Mường Mùn")));
        UnitPlanner planner = new UnitPlanner(tree(TREE), national);
        assertThat(planner.steps().stream().map(Step::action)).containsExactly(Action.KEEP, Action.KEEP, Action.CHANGE);
        assertThat(planner.steps().get(2).after().reference()).isEqualTo("new");
        assertThat(planner.refusals()).isEmpty();
    }

    @Test
    void a_new_commune_of_the_national_list_stands_under_the_province_that_is_there() {
        List<UnitLine> national =
                new NationalForm().read(new Sheet.Row(2, List.of("11", "Tỉnh Điện Biên", "03999", "Xã", "Mới")));
        UnitPlanner planner =
                new UnitPlanner(tree(List.of(TREE.get(0), TREE.get(1).replace("p11,", "dienbien,"))), national);
        assertThat(planner.steps().get(2).after().places().get(0).parent()).isEqualTo("dienbien");
        assertThat(planner.refusals()).isEmpty();
    }

    private static List<String> with(int index, String row) {
        List<String> rows = new ArrayList<>(TREE);
        rows.set(index, row);
        return rows;
    }

    private static Map<String, String> refused(List<String> known, List<String> file) {
        return new UnitPlanner(tree(known), lines(file))
                .refusals().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> key(entry.getValue())));
    }

    private static String key(Refused refused) {
        return refused.key();
    }

    private static List<Action> actions(List<String> known, List<String> file) {
        return new UnitPlanner(tree(known), lines(file))
                .steps().stream().map(Step::action).toList();
    }

    private static List<UnitLine> lines(List<String> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Sheet.Row(i + 2, Arrays.asList(rows.get(i).split(",", -1))))
                .flatMap(row -> OwnForm.read(row).stream())
                .toList();
    }

    private static UnitTree tree(List<String> rows) {
        Map<String, UnitShape> shapes = new HashMap<>();
        lines(rows).forEach(line -> shapes.put(line.shape().reference(), line.shape()));
        Map<String, Level> levels = Stream.of(
                        new Level("NATION", 0, Period.EVER),
                        new Level("PROVINCE", 1, Period.EVER),
                        new Level("DISTRICT", 2, Period.EVER.endingOn(LocalDate.of(2025, 7, 1))),
                        new Level("COMMUNE", 3, Period.EVER),
                        new Level("VILLAGE", 4, Period.EVER))
                .collect(Collectors.toMap(Level::code, level -> level));
        return new UnitTree(
                levels,
                shapes,
                shapes.keySet().stream().collect(Collectors.toMap(key -> key, key -> UUID.randomUUID())));
    }
}
