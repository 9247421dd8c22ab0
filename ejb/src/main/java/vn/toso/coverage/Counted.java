package vn.toso.coverage;

import vn.toso.qualification.Statuses;

/**
 * The SQL of the coverage picture, in three ways that answer alike: {@link #KEPT} from the sums of communes, {@link #BY_VILLAGE} from those
 * of villages, where an asker sees only some of them or another tree is asked for, and {@link #PLAIN} from statuses and memberships.
 * Each names {@code :service}, {@code :on} (the day of the statuses), {@code :soon}, {@code :unit} and {@code :day} (the day of the tree).
 */
final class Counted {
    private static final String HEAD = """
            SELECT c.reference, c.level, c.kind, c.name, SUM(f.villages) AS villages, SUM(f.villages - f.somebody) AS nobody,
                   SUM(f.somebody - f.several) AS alone, SUM(f.qualified) AS qualified, SUM(f.lapsing) AS lapsing
            """;

    private static final String WORST_FIRST = """
            GROUP BY c.id, c.reference, c.level, c.kind, c.name
            ORDER BY SUM(f.villages - f.somebody) / SUM(f.villages) DESC, SUM(f.somebody - f.several) / SUM(f.villages) DESC,
                     c.name COLLATE utf8mb4_vietnamese_ci
            """;

    /** Each line adds one kind of figure to a part; {@code :first} is the first day of the month of {@code :on}. */
    private static final String SUMS = """
            (
                SELECT k.part, s.villages, 0 AS somebody, 0 AS several, 0 AS qualified, 0 AS lapsing
                FROM parts k JOIN coverage_commune s ON s.commune = k.commune AND s.valid_from <= :day AND :day < s.valid_until
                UNION ALL
                SELECT k.part, 0, m.somebody, m.several, m.qualified, 0
                FROM parts k JOIN coverage_month m ON m.service = :service AND m.commune = k.commune
                     AND m.valid_from <= :first AND :first < m.valid_until
                UNION ALL
                SELECT k.part, 0, d.somebody, d.several, d.qualified, 0
                FROM parts k JOIN coverage_change d ON d.service = :service AND d.commune = k.commune AND d.day BETWEEN :first AND :on
                UNION ALL
                SELECT k.part, 0, 0, 0, 0, d.ended
                FROM parts k JOIN coverage_change d ON d.service = :service AND d.commune = k.commune AND :on < d.day AND d.day <= :soon
            ) f
            """;

    static final String KEPT = HEAD + "FROM " + SUMS + """
            JOIN organization_unit c ON c.id = f.part
            """ + WORST_FIRST;

    /** The figures of each part by its id alone; before it goes a {@code parts (part, commune)} of the asker's making. */
    static final String BY_PART = """
            SELECT f.part, SUM(f.villages) AS villages, SUM(f.villages - f.somebody) AS nobody, SUM(f.somebody - f.several) AS alone,
                   SUM(f.several) AS covered, SUM(f.qualified) AS qualified, SUM(f.lapsing) AS lapsing
            FROM""" + " " + SUMS + "GROUP BY f.part";

    /** Goes before {@link #KEPT}: the communes, each with the part of the asked unit under which it stands. */
    static final String PARTS = """
            , parts (part, commune) AS (
                SELECT p.unit, b.descendant
                FROM organization_placement p
                JOIN organization_descent b ON b.ancestor = p.unit AND b.level = 'COMMUNE' AND b.valid_from <= :day AND :day < b.valid_until
                WHERE p.parent = :unit AND p.valid_from <= :day AND :day < p.valid_until
            )
            """;

    private static final String OF_VILLAGES = HEAD + """
            FROM (
                SELECT h.part, 1 AS villages, h.qualified > 0 AS somebody, h.qualified > 1 AS several, h.qualified, h.lapsing
                FROM (%s) h
            ) f
            JOIN organization_unit c ON c.id = f.part
            """ + WORST_FIRST;

    private static final String REACHED = """
            FROM reached r
            JOIN organization_descent b ON b.descendant = r.unit AND b.valid_from <= :day AND :day < b.valid_until
            JOIN organization_placement p ON p.unit = b.ancestor AND p.parent = :unit AND p.valid_from <= :day AND :day < p.valid_until
            """;

    static final String BY_VILLAGE = OF_VILLAGES.formatted("""
            SELECT p.unit AS part, r.unit,
                   COALESCE(SUM(CASE WHEN k.valid_from <= :on THEN k.qualified END), 0) AS qualified,
                   COALESCE(SUM(CASE WHEN k.valid_from > :on THEN k.ended END), 0) AS lapsing
            """ + REACHED + """
            LEFT JOIN coverage_village k ON k.village = r.unit AND k.service = :service AND :on < k.valid_until AND k.valid_from <= :soon
            WHERE r.level = 'VILLAGE'
            GROUP BY p.unit, r.unit""");

    /** One person's end of a spell: nothing of the same person, village and service goes on from there. */
    private static final String ENDS = """
            SELECT t.unit, s.service, s.person, LEAST(s.valid_until, m.valid_until) AS day
            FROM qualification_status s
            JOIN organization_membership m ON m.person = s.person AND s.valid_from < m.valid_until AND m.valid_from < s.valid_until
            JOIN organization_team t ON t.id = m.team
            WHERE s.service IN (:services) AND s.qualified AND LEAST(s.valid_until, m.valid_until) > :on
              AND LEAST(s.valid_until, m.valid_until) <= :soon
              AND NOT EXISTS (
                  SELECT 1 FROM qualification_status s2
                  JOIN organization_membership m2 ON m2.person = s2.person
                  JOIN organization_team t2 ON t2.id = m2.team
                  WHERE s2.person = s.person AND s2.service = s.service AND s2.qualified AND t2.unit = t.unit
                    AND GREATEST(s2.valid_from, m2.valid_from) <= LEAST(s.valid_until, m.valid_until)
                    AND LEAST(s.valid_until, m.valid_until) < LEAST(s2.valid_until, m2.valid_until))
            """;

    private static final String ABLE = """
            SELECT t.unit, s.service, COUNT(DISTINCT s.person) AS able
            FROM qualification_status s
            JOIN organization_membership m ON m.person = s.person AND m.valid_from <= :on AND :on < m.valid_until
            JOIN organization_team t ON t.id = m.team
            WHERE s.service IN (:services) AND s.qualified AND s.valid_from <= :on AND :on < s.valid_until AND %s
            GROUP BY t.unit, s.service
            """.formatted(Statuses.CERTAIN);

    /** Of {@code :services}, of which there are {@code :many}; a village in which one of them has nobody has nobody. */
    static final String PLAIN = OF_VILLAGES.formatted("""
            SELECT p.unit AS part, r.unit, COALESCE(a.qualified, 0) AS qualified, COALESCE(e.lapsing, 0) AS lapsing
            """ + REACHED + """
            LEFT JOIN (
                SELECT unit, CASE WHEN COUNT(*) < :many THEN 0 ELSE MIN(able) END AS qualified
                FROM (""" + ABLE + """
                ) each_service GROUP BY unit
            ) a ON a.unit = r.unit
            LEFT JOIN (
                SELECT unit, COUNT(DISTINCT service, person, day) AS lapsing
                FROM (""" + ENDS + """
                ) ends GROUP BY unit
            ) e ON e.unit = r.unit
            WHERE r.level = 'VILLAGE'""");

    private Counted() {}
}
