package vn.toso.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.toso.audit.AuditTrail;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Reach;
import vn.toso.organization.Role;
import vn.toso.shared.Period;
import vn.toso.shared.Refused;
import vn.toso.shared.Retried;
import vn.toso.shared.Rows;
import vn.toso.shared.VietnamTime;

/** Gives and takes back roles over units; nobody gives a role over a unit that is not the own administrator's area. */
@ApplicationScoped
@Transactional
public class Grants {
    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Reach reach;

    @Inject
    AuditTrail audit;

    /**
     * The role holds from today on.
     *
     * @return the id of the grant, for ending it
     * @throws Refused {@code unit.out-of-reach}, {@code person.unknown}, {@code grant.unit-ended}, {@code grant.already}
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
        entities.persist(grant);
        audit.record(asking.person(), "grant.given", person.toString(), grant.description());
        return grant.id();
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

    /** The role no longer holds from tomorrow on. */
    @Retried
    @Allowed(Role.ADMINISTRATOR)
    public void end(Jurisdiction asking, UUID grantId) {
        Grant grant = entities.find(Grant.class, grantId);
        if (grant == null) {
            throw new Refused("grant.unknown");
        }
        reach.require(asking, Role.ADMINISTRATOR, grant.unit());
        grant.end(VietnamTime.today(clock).plusDays(1));
        audit.record(asking.person(), "grant.ended", grantId.toString(), grant.description());
    }
}
