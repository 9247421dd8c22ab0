package vn.toso.reporting;

/**
 * SQL that goes between {@code reached} and a report's own: each member of a team once, with the team by which the member counts, that of the
 * village before that of the commune. Names {@code :on}, the day of the memberships.
 */
final class EachOnce {
    private static final String MEMBER = """
            , member (person, role, organization, unit, nth) AS (
                SELECT m.person, m.role, m.organization, t.unit,
                       ROW_NUMBER() OVER (PARTITION BY m.person ORDER BY CASE r.level WHEN 'VILLAGE' THEN 0 ELSE 1 END,
                           FIELD(m.role, 'LEADER', 'DEPUTY', 'MEMBER'), m.valid_from, t.id)
                FROM reached r
                JOIN organization_team t ON t.unit = r.unit
                JOIN organization_membership m ON m.team = t.id AND m.valid_from <= :on AND :on < m.valid_until
                WHERE %s
            )
            """;

    static final String MEMBERS = MEMBER.formatted("1 = 1");

    /** Leaders and deputies, each by the team that is led. */
    static final String LEADERS = MEMBER.formatted("m.role IN ('LEADER', 'DEPUTY')");

    /** What every list of people shows first. */
    static final String WHO = " n.id, n.name, u.kind, u.name AS unit_name, b.role ";

    static final String FROM = """
            FROM member b
            JOIN organization_person n ON n.id = b.person
            JOIN organization_unit u ON u.id = b.unit
            """;

    static final String BY_NAME =
            " n.given_name COLLATE utf8mb4_vietnamese_ci, n.name COLLATE utf8mb4_vietnamese_ci, n.id ";

    static final String PAGE = " LIMIT :most OFFSET :from";

    private EachOnce() {}
}
