package vn.toso.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.shared.Rows;

/**
 * A line of the list of members.
 *
 * @param unitReference and {@code unitName} of the unit whose team it is
 * @param birthYear null when it is not known
 * @param organization code of the body that the member represents
 */
public record TeamMember(
        UUID person,
        String name,
        TeamRole role,
        String teamName,
        String unitReference,
        String unitName,
        @Nullable Integer birthYear,
        String organization) {
    private static final String MEMBERS = """
             from reached r
            join organization_team t on t.unit = r.unit and t.valid_from <= :day and t.valid_until > :day
            join organization_membership m on m.team = t.id and m.valid_from <= :day and m.valid_until > :day
            join organization_person p on p.id = m.person
            join organization_unit u on u.id = t.unit
            where p.name like :search
            """;

    static final String COUNT = "select count(*) members" + MEMBERS;

    static final String LIST = """
            select p.id, p.name, m.role, t.name team, u.reference, concat(u.kind, ' ', u.name) unit, p.birth_year,
                   m.organization""" + MEMBERS + """
            order by p.given_name collate utf8mb4_vietnamese_ci, p.name collate utf8mb4_vietnamese_ci, p.id, t.id
            limit :most offset :from""";

    static TeamMember of(Rows.Row row) {
        return new TeamMember(
                row.id("id"),
                row.text("name"),
                TeamRole.valueOf(row.text("role")),
                row.text("team"),
                row.text("reference"),
                row.text("unit"),
                row.has("birth_year") ? row.number("birth_year") : null,
                row.text("organization"));
    }
}
