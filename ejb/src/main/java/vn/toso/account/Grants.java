package vn.toso.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.audit.AuditTrail;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Persons;
import vn.toso.organization.Reach;
import vn.toso.organization.Role;
import vn.toso.organization.Units;
import vn.toso.shared.Period;
import vn.toso.shared.Refused;
import vn.toso.shared.Retried;
import vn.toso.shared.Rows;
import vn.toso.shared.Text;
import vn.toso.shared.VietnamTime;

/**
 * Gives and takes back roles over units; nobody gives a role over a unit that is not the own administrator's area. Courses are the same for
 * everybody, so that only who administers the nation makes a trainer.
 */
@ApplicationScoped
@Transactional
public class Grants {
    /** More are not fetched; a page says so and goes down the tree. */
    public static final int MOST_ROWS = 200;

    private static final String HELD = """
            SELECT g.id, g.person, n.name, a.username, g.role, u.kind, u.name AS unit_name, g.valid_from, g.valid_until
            FROM account_grant g
            JOIN reached r ON r.unit = g.unit
            JOIN organization_unit u ON u.id = g.unit
            JOIN organization_person n ON n.id = g.person
            LEFT JOIN account_account a ON a.person = g.person
            WHERE g.valid_from <= :day AND :day < g.valid_until
            ORDER BY g.unit <> :unit, u.reference, FIELD(g.role, 'ADMINISTRATOR', 'COMMITTEE', 'TRAINER', 'ASSESSOR'),
                     n.given_name COLLATE utf8mb4_vietnamese_ci, n.name COLLATE utf8mb4_vietnamese_ci, g.id
            """;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Reach reach;

    @Inject
    Units units;

    @Inject
    Persons persons;

    @Inject
    AuditTrail audit;

    /**
     * A role that somebody holds today.
     *
     * @param username empty for whoever cannot sign in
     * @param last the last day on which it holds; null while it is not taken back
     * @param isOwn whether the asker holds it
     */
    public record Held(
            UUID id,
            String name,
            String username,
            Role role,
            String unit,
            LocalDate since,
            @Nullable LocalDate last,
            boolean isOwn) {}

    /**
     * The roles over a unit and what is below it, those over the unit itself first, at most {@link #MOST_ROWS} and one more.
     *
     * @param unit reference of the unit
     * @throws Refused {@code unit.unknown}, {@code unit.out-of-reach}
     */
    @Allowed(Role.ADMINISTRATOR)
    public List<Held> over(Jurisdiction asking, String unit) {
        UUID id = units.find(asking, Role.ADMINISTRATOR, unit).id();
        return reach.under(asking, Role.ADMINISTRATOR, id, VietnamTime.today(clock), HELD)
                .atMost(MOST_ROWS + 1)
                .list(row -> held(asking, row));
    }

    private static Held held(Jurisdiction asking, Rows.Row row) {
        LocalDate until = row.day("valid_until");
        return new Held(
                row.id("id"),
                row.text("name"),
                row.has("username") ? row.text("username") : "",
                Role.valueOf(row.text("role")),
                row.text("kind") + " " + row.text("unit_name"),
                row.day("valid_from"),
                until.equals(Period.OPEN) ? null : until.minusDays(1),
                asking.isSelf(row.id("person")));
    }

    /**
     * Gives a role to somebody who signs in by that name; somebody new is enrolled.
     *
     * @param name of somebody new; empty for whoever has the user name already
     * @param unit reference of the unit
     * @throws Refused {@code grant.name-unknown} when nobody has the user name and no name is given, {@code grant.name-other} when it is another
     *     one's; and what {@link #give} and {@link Persons#enrol} refuse
     */
    @Retried
    @Allowed(Role.ADMINISTRATOR)
    public UUID appoint(Jurisdiction asking, String username, String name, Role role, String unit) {
        UUID over = units.find(asking, Role.ADMINISTRATOR, unit).id();
        return give(asking, personOf(asking, username.strip(), Text.stored(name)), role, over);
    }

    private UUID personOf(Jurisdiction asking, String username, String name) {
        Optional<Bearer> bearer = Rows.of(entities, """
                        select a.person, n.name from account_account a join organization_person n on n.id = a.person
                        where a.username = :username""")
                .with("username", username)
                .first(row -> new Bearer(row.id("person"), row.text("name")));
        if (bearer.isEmpty() && name.isEmpty()) {
            throw new Refused("grant.name-unknown", username);
        }
        if (!name.isEmpty() && bearer.filter(of -> !of.name().equals(name)).isPresent()) {
            throw new Refused("grant.name-other", username);
        }
        return bearer.map(Bearer::person).orElseGet(() -> persons.enrol(asking, name, username));
    }

    private record Bearer(UUID person, String name) {}

    /**
     * The role holds from today on.
     *
     * @return the id of the grant, for ending it
     * @throws Refused {@code unit.out-of-reach}, {@code person.unknown}, {@code grant.unit-ended}, {@code grant.already}, {@code grant.member},
     *     {@code grant.trainer} unless the asker administers the nation
     */
    @Retried
    @Allowed(Role.ADMINISTRATOR)
    public UUID give(Jurisdiction asking, UUID person, Role role, UUID unit) {
        reach.require(asking, Role.ADMINISTRATOR, unit);
        LocalDate today = VietnamTime.today(clock);
        Grant grant = new Grant(person, role, unit, Period.from(today));
        if (!isOpen(unit, today)) {
            throw new Refused("grant.unit-ended");
        }
        if (!isKnown(person)) {
            throw new Refused("person.unknown");
        }
        refuseAgain(person, role, unit, today);
        if (role == Role.TRAINER && !administersNation(asking)) {
            throw new Refused("grant.trainer");
        }
        entities.persist(grant);
        audit.record(asking.person(), "grant.given", person.toString(), grant.description());
        return grant.id();
    }

    private boolean administersNation(Jurisdiction asking) {
        return units.tops(asking, Role.ADMINISTRATOR).stream()
                .anyMatch(unit -> unit.level().equals("NATION"));
    }

    private boolean isOpen(UUID unit, LocalDate today) {
        return Rows.of(entities, "select 1 found from organization_unit where id = :unit and valid_until > :today")
                .with("unit", unit)
                .with("today", today)
                .first(row -> true)
                .isPresent();
    }

    private boolean isKnown(UUID person) {
        return Rows.of(entities, "select 1 found from organization_person where id = :person")
                .with("person", person)
                .first(row -> true)
                .isPresent();
    }

    private void refuseAgain(UUID person, Role role, UUID unit, LocalDate today) {
        Rows.of(entities, """
                        select valid_from from account_grant
                        where person = :person and role = :role and unit = :unit and valid_until > :today""")
                .with("person", person)
                .with("role", role.name())
                .with("unit", unit)
                .with("today", today)
                .first(row -> row.day("valid_from"))
                .ifPresent(since -> {
                    throw new Refused("grant.already", since.toString());
                });
    }

    /**
     * The role no longer holds from tomorrow on.
     *
     * @throws Refused {@code grant.unknown}, {@code grant.ended}, {@code unit.out-of-reach}, {@code grant.own-administration}, so that nobody
     *     locks themselves out
     */
    @Retried
    @Allowed(Role.ADMINISTRATOR)
    public void end(Jurisdiction asking, UUID grantId) {
        Grant grant = entities.find(Grant.class, grantId);
        if (grant == null) {
            throw new Refused("grant.unknown");
        }
        reach.require(asking, Role.ADMINISTRATOR, grant.unit());
        if (grant.isAdministrationOf(asking)) {
            throw new Refused("grant.own-administration");
        }
        grant.end(VietnamTime.today(clock).plusDays(1));
        audit.record(asking.person(), "grant.ended", grantId.toString(), grant.description());
    }
}
