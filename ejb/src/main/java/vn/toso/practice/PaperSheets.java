package vn.toso.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Reach;
import vn.toso.organization.Role;
import vn.toso.practice.Assessing.Candidate;
import vn.toso.shared.Rows;
import vn.toso.shared.Text;
import vn.toso.shared.VietnamTime;

/** What a committee needs to type in a sheet that was filled in on paper: the members of its area, and who assesses there. */
@ApplicationScoped
@Transactional
public class PaperSheets {
    public static final int MOST_NAMES = 300;

    private static final String MEMBERS = """
             SELECT DISTINCT p.id, p.name, CONCAT(u.kind, ' ', u.name) AS place,
                   p.given_name COLLATE utf8mb4_vietnamese_ci AS by_given, p.name COLLATE utf8mb4_vietnamese_ci AS by_name
            FROM reached q
            JOIN organization_unit u ON u.id = q.unit
            JOIN organization_team t ON t.unit = u.id AND t.valid_from <= :day AND :day < t.valid_until
            JOIN organization_membership m ON m.team = t.id AND m.valid_from <= :day AND :day < m.valid_until
            JOIN organization_person p ON p.id = m.person
            WHERE (p.name LIKE :search OR u.name LIKE :search)
            ORDER BY by_given, by_name, p.id LIMIT 300
            """;

    /** Whoever holds or held a grant over a unit in the area or above it, or has or had level 4 there. */
    private static final String ASSESSORS = """
             SELECT DISTINCT p.id, p.name, COALESCE(CONCAT(u.kind, ' ', u.name), '') AS place,
                   p.given_name COLLATE utf8mb4_vietnamese_ci AS by_given, p.name COLLATE utf8mb4_vietnamese_ci AS by_name
            FROM (
                SELECT g.person, g.unit FROM account_grant g
                WHERE g.role = 'ASSESSOR' AND (g.unit IN (SELECT unit FROM reached)
                    OR g.unit IN (SELECT d.ancestor FROM organization_descent d WHERE d.descendant = :unit))
                UNION
                SELECT s.person, t.unit FROM qualification_status s
                JOIN organization_membership m ON m.person = s.person
                JOIN organization_team t ON t.id = m.team AND t.unit IN (SELECT unit FROM reached)
                WHERE s.level >= 4
            ) who
            JOIN organization_person p ON p.id = who.person
            JOIN organization_unit u ON u.id = who.unit
            ORDER BY by_given, by_name, p.id LIMIT 300
            """;

    @Inject
    Clock clock;

    @Inject
    Reach reach;

    /**
     * The members of today within the asker's area, at most {@link #MOST_NAMES}.
     *
     * @param search part of a name or of a village's name; empty for all
     */
    @Allowed(Role.COMMITTEE)
    public List<Candidate> members(Jurisdiction asking, String search) {
        return overAll(asking, MEMBERS, Map.of("search", Text.like(search)));
    }

    @Allowed(Role.COMMITTEE)
    public List<Candidate> assessors(Jurisdiction asking) {
        return overAll(asking, ASSESSORS, Map.of());
    }

    private List<Candidate> overAll(Jurisdiction asking, String select, Map<String, String> with) {
        Map<UUID, Candidate> found = new LinkedHashMap<>();
        for (UUID top : asking.over(Role.COMMITTEE)) {
            Rows rows = reach.under(asking, Role.COMMITTEE, top, today(), select);
            with.forEach(rows::with);
            rows.list(row -> new Candidate(row.id("id"), row.text("name"), row.text("place")))
                    .forEach(each -> found.putIfAbsent(each.id(), each));
        }
        return found.values().stream().limit(MOST_NAMES).toList();
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }
}
