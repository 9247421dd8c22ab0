package vn.toso.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.toso.organization.UnitShape.Place;
import vn.toso.shared.Period;
import vn.toso.shared.Refused;
import vn.toso.shared.Sheet;

/**
 * The national list of provinces and communes as it is published. It knows the tree since the two-tier government began, and of a
 * unit that is already there only the kind and the name.
 */
final class NationalForm {
    static final List<String> HEADER =
            List.of("province_code", "province_name", "commune_code", "commune_type", "commune_name");

    private static final Period SINCE = Period.from(LocalDate.of(2025, 7, 1));
    private static final String NATION = "vn";
    private static final Pattern CODE = Pattern.compile("[0-9]{2,5}");
    private static final List<String> PROVINCE_KINDS = List.of("Thành phố", "Tỉnh");

    private final Set<String> named = new HashSet<>();

    /** The commune of this row, preceded by its province and the nation where this row is the first to name them. */
    List<UnitLine> read(Sheet.Row row) {
        String province = "p" + code(row.cell(0));
        String commune = code(row.cell(2));
        List<UnitLine> lines = new ArrayList<>();
        if (named.add(NATION)) {
            lines.add(line(row, unit(NATION, "NATION", "", "Nước", "Việt Nam", List.of())));
        }
        if (named.add(province)) {
            lines.add(line(row, province(province, row.cell(0), row.cell(1))));
        }
        lines.add(line(
                row,
                unit(
                        "c-" + commune,
                        "COMMUNE",
                        commune,
                        OwnForm.named(row.cell(3), 40),
                        OwnForm.named(row.cell(4), 120),
                        List.of(new Place(province, SINCE)))));
        return lines;
    }

    private static UnitLine line(Sheet.Row row, UnitShape shape) {
        return new UnitLine(row.line(), shape, true);
    }

    private static UnitShape province(String reference, String code, String full) {
        String kind = PROVINCE_KINDS.stream()
                .filter(start -> full.startsWith(start + " "))
                .findFirst()
                .orElseThrow(() -> new Refused("units.province-kind", full));
        String name = full.substring(kind.length() + 1);
        return unit(reference, "PROVINCE", code, kind, name, List.of(new Place(NATION, SINCE)));
    }

    private static UnitShape unit(
            String reference, String level, String code, String kind, String name, List<Place> places) {
        return new UnitShape(reference, level, code, kind, name, Set.of(), SINCE, places, Set.of());
    }

    private static String code(String text) {
        if (!CODE.matcher(text).matches()) {
            throw new Refused("units.code-malformed", text);
        }
        return text;
    }
}
