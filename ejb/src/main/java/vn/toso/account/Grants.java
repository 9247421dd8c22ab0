package vn.toso.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import vn.toso.audit.AuditTrail;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Reach;
import vn.toso.organization.Role;
import vn.toso.shared.Period;
import vn.toso.shared.Refused;
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
     */
    @Allowed(Role.ADMINISTRATOR)
    public UUID give(Jurisdiction asking, UUID person, Role role, UUID unit) {
        reach.require(asking, Role.ADMINISTRATOR, unit);
        Grant grant = new Grant(person, role, unit, Period.from(VietnamTime.today(clock)));
        entities.persist(grant);
        audit.record(asking.person(), "grant.given", person.toString(), grant.description());
        return grant.id();
    }

    /** The role no longer holds from tomorrow on. */
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
