package vn.toso.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.practice.CheckOffSheets.SheetLine;
import vn.toso.qualification.Standings;
import vn.toso.shared.Refused;
import vn.toso.shared.Retried;
import vn.toso.shared.Rows;
import vn.toso.shared.Text;
import vn.toso.shared.VietnamTime;

/** What an assessor needs in the hand: the sheets that may be signed today, and whom. */
@Retried
@ApplicationScoped
@Transactional
public class Assessing {
    /** So many names fit on a page that has to come over a weak line; more are found by searching. */
    public static final int MOST_MEMBERS = 100;

    private static final String WITHIN = """
            SELECT p.id, p.name, MIN(CONCAT(u.kind, ' ', u.name)) AS place
            FROM organization_descent d
            JOIN organization_unit u ON u.id = d.descendant
            JOIN organization_team t ON t.unit = u.id AND t.valid_from <= :day AND :day < t.valid_until
            JOIN organization_membership m ON m.team = t.id AND m.valid_from <= :day AND :day < m.valid_until
            JOIN organization_person p ON p.id = m.person AND p.id <> :self
            WHERE d.ancestor IN (:tops) AND d.valid_from <= :day AND :day < d.valid_until
            """;

    /** Somebody in two teams stands there once. */
    private static final String ONCE = " GROUP BY p.id, p.name, p.given_name ";

    private static final String IN_ORDER = ONCE + """
            ORDER BY p.given_name COLLATE utf8mb4_vietnamese_ci, p.name COLLATE utf8mb4_vietnamese_ci, p.id""";

    private static final String OWN_COMMUNES = """
            SELECT DISTINCT d.ancestor
            FROM organization_membership m
            JOIN organization_team t ON t.id = m.team
            JOIN organization_descent d ON d.descendant = t.unit AND d.valid_from <= :day AND :day < d.valid_until
            JOIN organization_unit c ON c.id = d.ancestor AND c.level = 'COMMUNE'
            WHERE m.person = :self AND m.valid_from <= :day AND :day < m.valid_until
            """;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    CheckOffSheets sheets;

    @Inject
    Stamps stamps;

    @Inject
    Standings standings;

    /**
     * Somebody who can be observed.
     *
     * @param place of the team
     */
    public record Candidate(UUID id, String name, String place) {}

    /**
     * A sheet as it is handed out.
     *
     * @param stamp when and to whom; it goes with the form
     * @param isCut whether there are more members than are named
     */
    public record HandedOut(CheckOffSheet sheet, String stamp, List<Candidate> members, boolean isCut) {
        public HandedOut {
            members = List.copyOf(members);
        }
    }

    /** The sheets that the asker may sign today: with a grant all, else those of services at level 4. */
    @Allowed(Role.MEMBER)
    public List<SheetLine> sheets(Jurisdiction asking) {
        List<SheetLine> all = sheets.all(asking);
        if (!asking.over(Role.ASSESSOR).isEmpty()) {
            return all;
        }
        Set<String> atLevel =
                standings.ofSelf(asking, all.stream().map(SheetLine::service).toList(), today()).entrySet().stream()
                        .filter(each -> each.getValue().level() >= Entitlements.ASSESSES_FROM)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        return all.stream().filter(sheet -> atLevel.contains(sheet.service())).toList();
    }

    /**
     * Hands out a sheet with the members within the asker's reach, by given name.
     *
     * @param search part of a name or of a village's name; empty for all
     * @param asked a member who is to be among them when within reach; null for nobody
     * @throws Refused {@code sheet.unknown}, {@code observation.not-assessor}
     */
    @Allowed(Role.MEMBER)
    public HandedOut handOut(Jurisdiction asking, String code, String search, @Nullable UUID asked) {
        CheckOffSheet sheet = sheets.newest(asking, code);
        Set<UUID> tops = tops(asking, sheet.service());
        if (tops.isEmpty()) {
            throw new Refused("observation.not-assessor");
        }
        List<Candidate> found = new ArrayList<>(
                candidates(within(asking, tops, " AND (p.name LIKE :search OR u.name LIKE :search)" + IN_ORDER)
                        .with("search", Text.like(search))
                        .atMost(MOST_MEMBERS + 1)));
        boolean isCut = found.size() > MOST_MEMBERS;
        if (isCut) {
            found.remove(MOST_MEMBERS);
        }
        if (asked != null && found.stream().noneMatch(each -> each.id().equals(asked))) {
            found.addAll(
                    0,
                    candidates(within(asking, tops, " AND p.id = :asked" + ONCE)
                            .with("asked", asked)
                            .atMost(1)));
        }
        return new HandedOut(sheet, stamps.now(asking.self(), sheet), found, isCut);
    }

    private Set<UUID> tops(Jurisdiction asking, String service) {
        Set<UUID> tops = new HashSet<>(asking.over(Role.ASSESSOR));
        if (standings.ofSelf(asking, service, today()).level() >= Entitlements.ASSESSES_FROM) {
            tops.addAll(Rows.of(entities, OWN_COMMUNES)
                    .with("self", asking.self())
                    .with("day", today())
                    .list(row -> row.id("ancestor")));
        }
        return tops;
    }

    private Rows within(Jurisdiction asking, Set<UUID> tops, String more) {
        return Rows.of(entities, WITHIN + more)
                .with("self", asking.self())
                .with("tops", tops)
                .with("day", today());
    }

    private static List<Candidate> candidates(Rows rows) {
        return rows.list(row -> new Candidate(row.id("id"), row.text("name"), row.text("place")));
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }
}
