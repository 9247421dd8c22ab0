package vn.toso.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.audit.AuditTrail;
import vn.toso.digitalservice.DigitalServices;
import vn.toso.digitalservice.ServiceKind;
import vn.toso.digitalservice.ServiceView;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Members;
import vn.toso.organization.Role;
import vn.toso.shared.Period;
import vn.toso.shared.Refused;
import vn.toso.shared.Retried;
import vn.toso.shared.VietnamTime;

/**
 * Papers that members hold: given when first asked for, shown to whoever brings the token, taken back by who is responsible. What one is
 * worth today is asked of the standing each time.
 */
@Retried
@ApplicationScoped
@Transactional
public class Certificates {
    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Standings standings;

    @Inject
    DigitalServices services;

    @Inject
    Holders holders;

    @Inject
    Members members;

    @Inject
    AuditTrail trail;

    /**
     * The asker's own certificate for the service, made now when the asker is qualified and has none. One that lapsed or was revoked is
     * shown as such.
     *
     * @throws Refused {@code service.unknown}, {@code certificate.foundation}, {@code certificate.not-yet} when the asker was never given one
     *     and is not qualified today
     */
    @Allowed(Role.MEMBER)
    public CertificateView ofSelf(Jurisdiction asking, String service) {
        refuseUnlessHelping(asking, service);
        UUID self = asking.self();
        Certificate certificate = latest(self, service).orElseGet(() -> issued(asking, self, service));
        return view(asking, certificate).orElseThrow(() -> new Refused("person.unknown"));
    }

    /**
     * What stands behind a token that somebody was shown; anybody may ask.
     *
     * @return empty for a token that was never given out, and for a person whose row was erased
     */
    public Optional<CertificateCheck> check(Jurisdiction asking, String token) {
        return entities.createQuery("from Certificate where token = :token", Certificate.class)
                .setParameter("token", token)
                .getResultStream()
                // The database takes spaces at the end for nothing.
                .filter(certificate -> certificate.token().equals(token))
                .findFirst()
                .flatMap(certificate -> view(asking, certificate))
                .map(CertificateCheck::of);
    }

    /**
     * A member's certificate for the service, for whoever is responsible; none is made.
     *
     * @throws Refused {@code person.unknown} beyond the asker's area
     */
    @Allowed({Role.COMMITTEE, Role.ADMINISTRATOR})
    public Optional<CertificateView> of(Jurisdiction asking, UUID person, String service) {
        refuseBeyondReach(asking, person);
        return latest(person, service).flatMap(certificate -> view(asking, certificate));
    }

    /** The random ids of all revoked certificates, for those who keep one as a file; anybody may ask. */
    public List<UUID> revoked(Jurisdiction asking) {
        return entities.createQuery(
                        "select id from Certificate where revokedAt is not null order by revokedAt, id", UUID.class)
                .getResultList();
    }

    /**
     * Takes the member's certificate back.
     *
     * @throws Refused {@code person.unknown} beyond the asker's area, {@code certificate.none}, {@code certificate.revoked-already}
     */
    @Allowed({Role.COMMITTEE, Role.ADMINISTRATOR})
    public void revoke(Jurisdiction asking, UUID person, String service, RevocationReason reason) {
        refuseBeyondReach(asking, person);
        Certificate certificate = latest(person, service).orElseThrow(() -> new Refused("certificate.none"));
        certificate.revoke(reason, now());
        record(asking, "certificate.revoke", certificate, service + " " + reason);
    }

    /**
     * Gives a new certificate in place of a revoked one; what was revoked stays so.
     *
     * @throws Refused {@code person.unknown} beyond the asker's area, {@code certificate.not-revoked}, {@code certificate.not-yet}
     */
    @Allowed({Role.COMMITTEE, Role.ADMINISTRATOR})
    public void reissue(Jurisdiction asking, UUID person, String service) {
        refuseBeyondReach(asking, person);
        if (latest(person, service).filter(Certificate::isRevoked).isEmpty()) {
            throw new Refused("certificate.not-revoked");
        }
        record(asking, "certificate.reissue", issued(asking, person, service), service);
    }

    private Certificate issued(Jurisdiction asking, UUID person, String service) {
        if (!standings.of(asking, person, service, today()).isQualified()) {
            throw new Refused("certificate.not-yet");
        }
        Certificate certificate = new Certificate(person, service, now());
        entities.persist(certificate);
        entities.flush();
        return certificate;
    }

    private Optional<Certificate> latest(UUID person, String service) {
        return entities.createQuery("""
                        from Certificate where person = :person and service = :service
                        order by case when revokedAt is null then 0 else 1 end, issuedAt desc
                        """, Certificate.class)
                .setParameter("person", person)
                .setParameter("service", service)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private Optional<CertificateView> view(Jurisdiction asking, Certificate certificate) {
        LocalDate today = today();
        Standing standing = standings.of(asking, certificate.person(), certificate.service(), today);
        LocalDate issuedOn = VietnamTime.dayOf(certificate.issuedAt());
        Held held = Held.on(today, qualified(certificate)).orElseGet(() -> new Held(issuedOn, null));
        return holders.find(certificate.person(), today)
                .map(holder -> new CertificateView(
                        certificate.id(),
                        certificate.token(),
                        certificate.person(),
                        certificate.service(),
                        holder,
                        state(certificate, standing),
                        today,
                        issuedOn,
                        held.since(),
                        held.lastDay(),
                        dayOrNull(certificate.revokedAt()),
                        certificate.revokedFor(),
                        standing));
    }

    private static CertificateState state(Certificate certificate, Standing standing) {
        if (certificate.isRevoked()) {
            return CertificateState.REVOKED;
        }
        return standing.isQualified() ? CertificateState.VALID : CertificateState.LAPSED;
    }

    private List<Period> qualified(Certificate certificate) {
        return standings.qualified(certificate.person(), certificate.service());
    }

    /** What everybody must know first is nothing to be sent to a home for. */
    private void refuseUnlessHelping(Jurisdiction asking, String code) {
        ServiceView service = services.find(asking, code).orElseThrow(() -> new Refused("service.unknown", code));
        if (service.kind() == ServiceKind.FOUNDATION) {
            throw new Refused("certificate.foundation");
        }
    }

    private void refuseBeyondReach(Jurisdiction asking, UUID person) {
        Role role = asking.over(Role.COMMITTEE).isEmpty() ? Role.ADMINISTRATOR : Role.COMMITTEE;
        members.refuseBeyond(asking, role, person);
    }

    private void record(Jurisdiction asking, String action, Certificate certificate, String detail) {
        entities.flush();
        trail.record(asking.person(), action, certificate.id().toString(), detail);
    }

    private static @Nullable LocalDate dayOrNull(@Nullable Instant instant) {
        return instant == null ? null : VietnamTime.dayOf(instant);
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
