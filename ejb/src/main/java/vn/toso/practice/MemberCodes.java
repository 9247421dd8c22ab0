package vn.toso.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.shared.Retried;
import vn.toso.shared.Rows;

/** The secrets from which members' six digits follow; each member gets the own one only. */
@Retried
@ApplicationScoped
@Transactional
public class MemberCodes {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /** The asker's own; made at the first asking. */
    @Allowed(Role.MEMBER)
    public MemberCode ofSelf(Jurisdiction asking) {
        UUID person = asking.self();
        return of(person).orElseGet(() -> {
            Rows.change(entities, """
                            INSERT INTO practice_secret (person, secret, made_at)
                            VALUES (:person, UNHEX(:secret), :now)""")
                    .with("person", person)
                    .with("secret", freshSecret())
                    .with("now", clock.instant())
                    .run();
            return of(person).orElseThrow();
        });
    }

    static String freshSecret() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    /** Empty for somebody who never showed a code. */
    Optional<MemberCode> of(UUID person) {
        return Rows.of(entities, "SELECT LOWER(HEX(secret)) AS secret FROM practice_secret WHERE person = :person")
                .with("person", person)
                .first(row -> new MemberCode(row.text("secret")));
    }
}
