package vn.toso.organization;

import java.util.UUID;
import vn.toso.shared.Period;
import vn.toso.shared.Rows;

/**
 * A unit as pages show and address it.
 *
 * @param reference our own key, used in addresses
 * @param level code of its level, such as {@code VILLAGE}
 * @param kind what people call such a place: Xã, Phường, Bản
 */
public record UnitName(UUID id, String reference, String level, String kind, String name, Period period) {
    static final String COLUMNS = "u.id, u.reference, u.level, u.kind, u.name, u.valid_from, u.valid_until";

    static UnitName of(Rows.Row row) {
        return new UnitName(
                row.id("id"),
                row.text("reference"),
                row.text("level"),
                row.text("kind"),
                row.text("name"),
                UnitTree.period(row));
    }

    /** Such as {@code Xã Mường Mùn}. */
    public String full() {
        return kind + " " + name;
    }
}
