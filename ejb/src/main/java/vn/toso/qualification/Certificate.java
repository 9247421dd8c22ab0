package vn.toso.qualification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.toso.shared.Ids;
import vn.toso.shared.Refused;

/**
 * The paper that a member holds for a service. It says only that it was given and whether it was taken back; whether it is valid today is
 * asked of the standing. Whoever brings its token may see what it says.
 */
@Entity
@Table(name = "qualification_certificate")
class Certificate {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 16;

    @Id
    private UUID id;

    private UUID person;
    private String service;
    private String token;
    private Instant issuedAt;
    private @Nullable Instant revokedAt;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable RevocationReason revokedFor;

    /** The service while the certificate stands, null once revoked: a unique key on it lets a member have one a service. */
    @SuppressWarnings("UnusedVariable") // read by the unique key
    private @Nullable String openSlot;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Certificate() {}

    Certificate(UUID person, String service, Instant issuedAt) {
        id = Ids.random();
        this.person = person;
        this.service = service;
        this.issuedAt = issuedAt;
        byte[] secret = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(secret);
        token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        openSlot = service;
    }

    /** @throws Refused {@code certificate.revoked-already} */
    void revoke(RevocationReason reason, Instant at) {
        if (isRevoked()) {
            throw new Refused("certificate.revoked-already");
        }
        revokedAt = at;
        revokedFor = reason;
        openSlot = null;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    UUID id() {
        return id;
    }

    UUID person() {
        return person;
    }

    String service() {
        return service;
    }

    String token() {
        return token;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    @Nullable
    Instant revokedAt() {
        return revokedAt;
    }

    @Nullable
    RevocationReason revokedFor() {
        return revokedFor;
    }
}
