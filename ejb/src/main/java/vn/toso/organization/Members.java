package vn.toso.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.toso.shared.Refused;
import vn.toso.shared.Rows;
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
        if (!asking.isProduct() && !asking.isSelf(person) && !isWithin(asking, person)) {
            throw new Refused("person.unknown");
        }
    }

    private boolean isWithin(Jurisdiction asking, UUID person) {
        Set<UUID> units = Rows.of(
                        entities,
                        "SELECT t.unit FROM organization_membership m JOIN organization_team t ON t.id = m.team WHERE m.person = :person")
                .with("person", person)
                .list(row -> row.id("unit"))
                .stream()
                .collect(Collectors.toSet());
        return !reach.among(asking, Role.COMMITTEE, units).isEmpty();
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
