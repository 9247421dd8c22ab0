package vn.toso.organization;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.toso.organization.UnitShape.Place;
import vn.toso.shared.Period;
import vn.toso.shared.Refused;
import vn.toso.shared.Sheet;

/** Our own form of a list of units: all that is known of each, with its places in the tree through time. */
final class OwnForm {
    static final List<String> HEADER = List.of(
            "key", "level", "code", "kind", "name", "aliases", "valid_from", "valid_to", "parents", "predecessors");

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z-]{0,20}");
    private static final Pattern PARENT = Pattern.compile("([^@]+)@([^@]*?)\\.\\.([^@]*)");
    private static final int NAME = 120;
    private static final int KIND = 40;

    private OwnForm() {}

    static List<UnitLine> read(Sheet.Row row) {
        Period period = Days.period(row.cell(6), row.cell(7));
        UnitShape shape = new UnitShape(
                matching(KEY, row.cell(0), "units.key-malformed"),
                row.cell(1),
                matching(CODE, row.cell(2), "units.code-malformed"),
                named(row.cell(3), KIND),
                named(row.cell(4), NAME),
                aliases(row.cell(5)),
                period,
                places(row.cell(8)),
                words(row.cell(9), " "));
        return List.of(new UnitLine(row.line(), shape, false));
    }

    private static String matching(Pattern form, String text, String reason) {
        if (!form.matcher(text).matches()) {
            throw new Refused(reason, text);
        }
        return text;
    }

    static String named(String text, int most) {
        if (text.isEmpty()) {
            throw new Refused("units.name-missing");
        }
        if (text.length() > most) {
            throw new Refused("units.name-too-long", most);
        }
        return text;
    }

    private static Set<String> aliases(String cell) {
        Set<String> aliases = words(cell, "\\|");
        aliases.forEach(alias -> named(alias, NAME));
        return aliases;
    }

    private static Set<String> words(String cell, String between) {
        return Arrays.stream(cell.split(between))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static List<Place> places(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(place -> !place.isEmpty())
                .map(OwnForm::place)
                .sorted(Comparator.comparing((Place place) -> place.period().validFrom())
                        .thenComparing(place -> place.period().validUntil(), Comparator.<LocalDate>naturalOrder()))
                .toList();
    }

    private static Place place(String text) {
        Matcher parts = PARENT.matcher(text);
        if (!parts.matches()) {
            throw new Refused("units.parents-malformed", text);
        }
        return new Place(parts.group(1), Days.period(parts.group(2), parts.group(3)));
    }
}
