package vn.toso.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.toso.shared.Rows;

/**
 * The moment at which the server handed out a sheet, in a form that it knows again: nothing that the sheet was ticked with can have happened
 * before. Whoever changes it has a sheet without one.
 */
@ApplicationScoped
class Stamps {
    private static final Pattern STAMP = Pattern.compile("([0-9]{1,15})\\.([A-Za-z0-9_-]{43})");

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    String now(UUID assessor, CheckOffSheet sheet) {
        long millis = clock.millis();
        return millis + "." + signature(millis, assessor, sheet.code(), sheet.version());
    }

    /** Empty when it is not a stamp of ours for that assessor and sheet. */
    Optional<Instant> read(String stamp, UUID assessor, String sheet, int version) {
        Matcher matcher = STAMP.matcher(stamp);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long millis = Long.parseLong(matcher.group(1));
        byte[] right = signature(millis, assessor, sheet, version).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(right, matcher.group(2).getBytes(StandardCharsets.US_ASCII))
                ? Optional.of(Instant.ofEpochMilli(millis))
                : Optional.empty();
    }

    private String signature(long millis, UUID assessor, String sheet, int version) {
        String said = millis + "|" + assessor + "|" + sheet + "|" + version;
        byte[] mac = MemberCode.mac(HexFormat.of().parseHex(key()), said.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    /** Made once; of two who make it at the same time the first one's stays. */
    private String key() {
        return stored().orElseGet(() -> {
            Rows.change(entities, """
                            INSERT IGNORE INTO practice_stamp_key (id, secret, made_at)
                            VALUES (1, UNHEX(:secret), :now)""")
                    .with("secret", MemberCodes.freshSecret())
                    .with("now", clock.instant())
                    .run();
            return stored().orElseThrow();
        });
    }

    private Optional<String> stored() {
        return Rows.of(entities, "SELECT LOWER(HEX(secret)) AS secret FROM practice_stamp_key WHERE id = 1")
                .first(row -> row.text("secret"));
    }
}
