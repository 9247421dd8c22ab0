package vn.toso.reporting;

/**
 * SQL that goes between {@code reached} and a report's own: each member of a commune once, with the team by which the member counts there,
 * that of the village before that of the commune. Who is in teams of two communes counts in both, so that communes add up. Names
 * {@code :on}, the day of the memberships, and {@code :day}, that of the tree.
 */
final class EachOnce {
    private static final String MEMBER = """
            , member (person, role, organization, unit, commune, nth) AS (
                SELECT m.person, m.role, m.organization, t.unit, COALESCE(p.parent, t.unit),
                       ROW_NUMBER() OVER (PARTITION BY m.person, COALESCE(p.parent, t.unit)
                           ORDER BY CASE r.level WHEN 'VILLAGE' THEN 0 ELSE 1 END,
                           FIELD(m.role, 'LEADER', 'DEPUTY', 'MEMBER'), m.valid_from, t.id)
                FROM reached r
                JOIN organization_team t ON t.unit = r.unit
                LEFT JOIN organization_placement p ON r.level = 'VILLAGE' AND p.unit = r.unit
                     AND p.valid_from <= :day AND :day < p.valid_until
                JOIN organization_membership m ON m.team = t.id AND m.valid_from <= :on AND :on < m.valid_until
                WHERE r.level IN ('VILLAGE', 'COMMUNE') AND %s
            )
            """;

    static final String MEMBERS = members("1 = 1");

    /** Leaders and deputies, each by the team that is led. */
    static final String LEADERS = members("m.role IN ('LEADER', 'DEPUTY')");

    /** Some of them: those of whose memberships {@code m} the condition is true. */
    static String members(String condition) {
        return MEMBER.formatted(condition);
    }

    /** What every list of people shows first; the commune only where the list goes beyond one. */
    static final String WHO = """
             n.id, n.name, u.kind, u.name AS unit_name, b.role,
             CASE WHEN b.commune IN (:unit, u.id) OR u.id = :unit THEN NULL ELSE CONCAT(c.kind, ' ', c.name) END AS commune_name
            """;

    private static final String PERSON = "JOIN organization_person n ON n.id = b.person ";

    static final String NAMED = " FROM member b " + PERSON;

    /** To members {@code b}, whoever was chosen among them, what {@link #WHO} shows. */
    static final String WITH_NAMES = PERSON + """
            JOIN organization_unit u ON u.id = b.unit
            JOIN organization_unit c ON c.id = b.commune
            """;

    static final String FROM = " FROM member b " + WITH_NAMES;

    /** By commune, so that only the communes of a page have to be read. */
    static final String IN_ORDER =
            " c.reference, n.given_name COLLATE utf8mb4_vietnamese_ci, n.name COLLATE utf8mb4_vietnamese_ci, n.id ";

    static final String PAGE = " LIMIT :most OFFSET :from";

    private EachOnce() {}
}
