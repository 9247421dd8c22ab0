package vn.toso.reporting;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.toso.reporting.ReportTable.Column;
import vn.toso.shared.Rows;

/** A member as every list of people shows one: name, place, role. */
record Who(UUID person, String name, String place, String role) {
    static final List<Column> COLUMNS = List.of(Column.text("person"), Column.text("place"), Column.text("role"));

    static Who of(Rows.Row row) {
        return new Who(row.id("id"), row.text("name"), place(row), row.text("role"));
    }

    private static String place(Rows.Row row) {
        String unit = row.text("kind") + " " + row.text("unit_name");
        return row.has("commune_name") ? unit + ", " + row.text("commune_name") : unit;
    }

    List<Cell> cells() {
        return List.of(
                new Cell.Text(name), new Cell.Text(place), Cell.Word.of(Wording.ROLE, role.toLowerCase(Locale.ROOT)));
    }
}
