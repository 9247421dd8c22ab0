package vn.toso.interop.openbadges;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.qualification.CertificateView;
import vn.toso.qualification.Certificates;
import vn.toso.shared.Refused;

/** Certificates as signed badges to take along, and what their readers ask of us: keys, issuer, what was revoked. */
@ApplicationScoped
public class Badges {
    @Inject
    Certificates certificates;

    private BadgeKeys keys = BadgeKeys.none();

    @PostConstruct
    void findKeys() {
        String store = System.getenv("TOSO_BADGE_KEYS");
        if (store != null && !store.isBlank()) {
            use(BadgeKeys.read(Path.of(store), Objects.requireNonNullElse(System.getenv("TOSO_BADGE_PASSWORD"), "")));
        }
    }

    void use(BadgeKeys found) {
        keys = found;
    }

    /**
     * The asker's certificate as a signed badge (VC-JWT).
     *
     * @param site where browsers find us, without a slash at the end
     * @throws Refused as {@link Certificates#ofSelf}; {@code certificate.not-valid} for one that lapsed or was revoked; {@code badge.no-key}
     */
    @Allowed(Role.MEMBER)
    public String ofSelf(Jurisdiction asking, String service, String site, BadgeText text) {
        CertificateView certificate = certificates.ofSelf(asking, service).refuseUnlessValid();
        return new Credential(site, certificate, text).signed(keys);
    }

    /** The public keys, as a set in JSON. */
    public String keys(Jurisdiction asking) {
        return keys.jwks().toString();
    }

    /** One public key in JSON. */
    public Optional<String> key(Jurisdiction asking, String kid) {
        return keys.jwk(kid).map(Object::toString);
    }

    /** Who issues badges here, in JSON. */
    public String issuer(Jurisdiction asking, String site) {
        return Addresses.profile(site).build().toString();
    }

    /** The badges that were revoked, by their random ids, in JSON. */
    public String revoked(Jurisdiction asking, String site) {
        JsonArrayBuilder revoked = Json.createArrayBuilder();
        certificates
                .revoked(asking)
                .forEach(id -> revoked.add(
                        Json.createObjectBuilder().add("id", "urn:uuid:" + id).add("revoked", true)));
        return Json.createObjectBuilder()
                .add("id", Addresses.revocations(site))
                .add("issuer", Addresses.issuer(site))
                .add("revokedCredential", revoked)
                .build()
                .toString();
    }
}
