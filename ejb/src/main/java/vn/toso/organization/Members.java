package vn.toso.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.toso.shared.Refused;
import vn.toso.shared.Rows;
import vn.toso.shared.Text;
import vn.toso.shared.VietnamTime;

/** Members one by one: oneself, or somebody within the asker's area. */
@ApplicationScoped
@Transactional
public class Members {
    private static final String WITH_TEAM = """
            SELECT n.id, n.name, n.birth_year, COALESCE(t.name, '') AS team,
                   COALESCE(CONCAT(u.kind, ' ', u.name), '') AS unit
            FROM organization_person n
            LEFT JOIN organization_membership m ON m.person = n.id AND m.valid_from <= :today AND :today < m.valid_until
            LEFT JOIN organization_team t ON t.id = m.team
            LEFT JOIN organization_unit u ON u.id = t.unit
            WHERE n.id = :person
            ORDER BY u.level = 'VILLAGE' DESC
            """;

    private static final String POSTS = """
            SELECT m.role
            FROM organization_membership m
            JOIN organization_team t ON t.id = m.team AND t.valid_from <= :today AND :today < t.valid_until
            WHERE m.person = :person AND m.valid_from <= :today AND :today < m.valid_until
            """;

    private static final String LED = """
            SELECT n.id, n.name, m.role, t.name AS team, u.reference, CONCAT(u.kind, ' ', u.name) AS unit, n.birth_year,
                   m.organization
            FROM organization_membership own
            JOIN organization_team t ON t.id = own.team AND t.valid_from <= :today AND :today < t.valid_until
            JOIN organization_membership m ON m.team = t.id AND m.valid_from <= :today AND :today < m.valid_until
            JOIN organization_person n ON n.id = m.person
            JOIN organization_unit u ON u.id = t.unit
            WHERE own.person = :self AND own.role IN ('LEADER', 'DEPUTY')
              AND own.valid_from <= :today AND :today < own.valid_until
            ORDER BY n.given_name COLLATE utf8mb4_vietnamese_ci, n.name COLLATE utf8mb4_vietnamese_ci, n.id, t.id
            """;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Reach reach;

    /** The asker; empty when the row was erased. */
    public Optional<MemberView> self(Jurisdiction asking) {
        return view(asking.self());
    }

    /** What the asker is in the teams of today; empty for somebody in no team. */
    public Set<TeamRole> posts(Jurisdiction asking) {
        return Rows.of(entities, POSTS)
                .with("person", asking.self())
                .with("today", VietnamTime.today(clock))
                .list(row -> TeamRole.valueOf(row.text("role")))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The members of the teams that the asker leads or is deputy of today, the asker too; empty for whoever leads none. */
    public List<TeamMember> led(Jurisdiction asking) {
        return Rows.of(entities, LED)
                .with("self", asking.self())
                .with("today", VietnamTime.today(clock))
                .list(TeamMember::of);
    }

    /**
     * Oneself, or for a committee somebody who is or was in a team within its area.
     *
     * @throws Refused {@code person.unknown}, also when the person exists elsewhere, so that nothing is learned by trying
     */
    public MemberView find(Jurisdiction asking, UUID person) {
        refuseBeyondReach(asking, person);
        return view(person).orElseThrow(() -> new Refused("person.unknown"));
    }

    /** @throws Refused {@code person.unknown} unless the asker may see what is known of the person */
    public void refuseBeyondReach(Jurisdiction asking, UUID person) {
        if (!asking.isSelf(person)) {
            refuseBeyond(asking, Role.COMMITTEE, person);
        }
    }

    /** @throws Refused {@code person.unknown} unless the person is or was in a team over which the asker holds the role */
    public void refuseBeyond(Jurisdiction asking, Role role, UUID person) {
        if (!asking.isProduct() && !isWithin(asking, role, person)) {
            throw new Refused("person.unknown");
        }
    }

    /**
     * The members of all teams at and under a unit, as they were on a day, by given name in the order of the Vietnamese alphabet.
     *
     * @param search part of a name, with or without diacritics; empty for all
     * @param from how many to leave out in front
     * @param most how many to give
     * @throws Refused {@code unit.out-of-reach}
     */
    public List<TeamMember> list(
            Jurisdiction asking, Role role, UUID unit, LocalDate day, String search, int from, int most) {
        return reach.under(asking, role, unit, day, TeamMember.LIST)
                .with("search", Text.like(search))
                .with("from", from)
                .with("most", most)
                .list(TeamMember::of);
    }

    /** How many {@link #list} would give in all. */
    public int count(Jurisdiction asking, Role role, UUID unit, LocalDate day, String search) {
        return reach.under(asking, role, unit, day, TeamMember.COUNT)
                .with("search", Text.like(search))
                .first(row -> row.number("members"))
                .orElse(0);
    }

    /** Whether the person is or was in a team over which the asker holds the role. */
    public boolean isWithin(Jurisdiction asking, Role role, UUID person) {
        Set<UUID> units = Rows.of(
                        entities,
                        "SELECT t.unit FROM organization_membership m JOIN organization_team t ON t.id = m.team WHERE m.person = :person")
                .with("person", person)
                .list(row -> row.id("unit"))
                .stream()
                .collect(Collectors.toSet());
        return !reach.among(asking, role, units).isEmpty();
    }

    private Optional<MemberView> view(UUID person) {
        return Rows.of(entities, WITH_TEAM)
                .with("person", person)
                .with("today", VietnamTime.today(clock))
                .first(row -> new MemberView(
                        row.id("id"),
                        row.text("name"),
                        row.has("birth_year") ? row.number("birth_year") : null,
                        row.text("team"),
                        row.text("unit")));
    }
}
