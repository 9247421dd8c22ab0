package vn.toso.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.audit.AuditTrail;
import vn.toso.evidence.EvidenceKind;
import vn.toso.evidence.EvidenceLog;
import vn.toso.evidence.Fact;
import vn.toso.evidence.Outcome;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Members;
import vn.toso.organization.Role;
import vn.toso.shared.Refused;
import vn.toso.shared.Retried;

/**
 * What the steering committee decides about a member's qualification: to suspend it, to lift that, and, two officers together, to set a
 * level against the rule. The reason stands beside the log, never in it.
 */
@Retried
@ApplicationScoped
@Transactional
public class OfficerDecisions {
    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Members members;

    @Inject
    EvidenceLog log;

    @Inject
    AuditTrail audit;

    /**
     * A decision as the committee reads it.
     *
     * @param kind SUSPEND, LIFT or OVERRIDE
     * @param level that was set; 0 unless it is an override
     * @param isOpen whether a second officer has still to agree
     * @param decidedBy random id of the officer
     */
    public record Told(
            UUID id, String kind, int level, String reason, Instant decidedAt, boolean isOpen, UUID decidedBy) {}

    /**
     * Holds the qualification back from now on.
     *
     * @param id made by the sender, so that sending twice decides once
     * @throws Refused {@code person.unknown} beyond the asker's area, {@code decision.self}, {@code decision.reason}
     */
    @Allowed(Role.COMMITTEE)
    public void suspend(Jurisdiction asking, UUID id, UUID person, String service, String reason) {
        if (isNew(id)) {
            OfficerDecision made = keep(asking, id, OfficerDecision.Kind.SUSPEND, person, service, null, reason);
            tell(asking, made, EvidenceKind.SUSPENSION, service);
        }
    }

    /** Lets what was shown count again; refuses like {@link #suspend}. */
    @Allowed(Role.COMMITTEE)
    public void lift(Jurisdiction asking, UUID id, UUID person, String service, String reason) {
        if (isNew(id)) {
            OfficerDecision made = keep(asking, id, OfficerDecision.Kind.LIFT, person, service, null, reason);
            tell(asking, made, EvidenceKind.SUSPENSION_LIFTED, service);
        }
    }

    /** Proposes a level against the rule; refuses like {@link #suspend}, and {@code decision.level} for no level from 0 to 4. */
    @Allowed(Role.COMMITTEE)
    public void propose(Jurisdiction asking, UUID id, UUID person, String service, int level, String reason) {
        if (isNew(id)) {
            keep(asking, id, OfficerDecision.Kind.OVERRIDE, person, service, level, reason);
        }
    }

    /**
     * The second officer agrees, and the level is set.
     *
     * @throws Refused {@code decision.unknown}, {@code decision.second-self}, {@code decision.second-done}, {@code decision.self},
     *     {@code person.unknown} beyond the asker's area
     */
    @Allowed(Role.COMMITTEE)
    public void second(Jurisdiction asking, UUID id) {
        OfficerDecision proposed = entities.find(OfficerDecision.class, id);
        if (proposed == null) {
            throw new Refused("decision.unknown");
        }
        refuseUnlessAbout(asking, proposed.person());
        proposed.second(asking.self());
        audit.record(asking.person(), "qualification.second", proposed.person().toString(), proposed.service());
        tell(asking, proposed, EvidenceKind.OVERRIDE, Decision.subject(proposed.level()));
    }

    /** What was decided about a member and a service, the newest first; for those within the asker's area. */
    @Allowed(Role.COMMITTEE)
    public List<Told> about(Jurisdiction asking, UUID person, String service) {
        members.refuseBeyondReach(asking, person);
        return entities.createQuery("""
                        from OfficerDecision where person = :person and service = :service order by decidedAt desc
                        """, OfficerDecision.class)
                .setParameter("person", person)
                .setParameter("service", service)
                .getResultStream()
                .map(OfficerDecision::told)
                .toList();
    }

    private boolean isNew(UUID id) {
        return entities.find(OfficerDecision.class, id) == null;
    }

    private OfficerDecision keep(
            Jurisdiction asking,
            UUID id,
            OfficerDecision.Kind kind,
            UUID person,
            String service,
            @Nullable Integer level,
            String reason) {
        refuseUnlessAbout(asking, person);
        OfficerDecision made = new OfficerDecision(
                id,
                kind,
                person,
                service,
                level,
                reason,
                asking.self(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        entities.persist(made);
        audit.record(
                asking.person(),
                "qualification." + kind.name().toLowerCase(java.util.Locale.ROOT),
                person.toString(),
                service);
        return made;
    }

    /** Somebody within the asker's area, and not oneself. */
    private void refuseUnlessAbout(Jurisdiction asking, UUID person) {
        if (asking.isSelf(person)) {
            throw new Refused("decision.self");
        }
        members.refuseBeyondReach(asking, person);
    }

    private void tell(Jurisdiction asking, OfficerDecision made, EvidenceKind kind, String subject) {
        entities.flush();
        log.append(asking, Fact.now(made.id(), kind, made.person(), made.service(), subject, 1, Outcome.DONE));
    }
}
