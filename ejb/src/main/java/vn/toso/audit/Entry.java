package vn.toso.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One link of the chain: an action, and a hash over it and everything before it. Its id is its place in the chain, from 1. */
@Entity
@Immutable
@Table(name = "audit_entry")
class Entry {
    @Id
    private long id;

    private Instant at = Instant.EPOCH;
    private @Nullable UUID actor;
    private String action = "";
    private String subject = "";
    private String detail = "";
    private String previousHash = "";
    private String hash = "";

    protected Entry() {}

    Entry(Head head, Instant at, @Nullable UUID actor, String action, String subject, String detail) {
        this.id = head.lastEntry() + 1;
        this.at = at.truncatedTo(ChronoUnit.MICROS);
        this.actor = actor;
        this.action = action;
        this.subject = subject;
        this.detail = detail;
        this.previousHash = head.lastHash();
        this.hash = computed();
    }

    boolean follows(Head head) {
        return id == head.lastEntry() + 1 && previousHash.equals(head.lastHash()) && hash.equals(computed());
    }

    Head asHead() {
        return new Head(id, hash);
    }

    long id() {
        return id;
    }

    /** Every part is preceded by its length, so that no two rows read the same. */
    private String computed() {
        MessageDigest digest = sha256();
        Stream.of(
                        previousHash,
                        String.valueOf(id),
                        at.toString(),
                        actor == null ? "" : actor.toString(),
                        action,
                        subject,
                        detail)
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .forEach(part -> {
                    digest.update(ByteBuffer.allocate(4).putInt(part.length).flip());
                    digest.update(part);
                });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
