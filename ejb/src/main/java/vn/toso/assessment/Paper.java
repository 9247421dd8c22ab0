package vn.toso.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.organization.Jurisdiction;
import vn.toso.shared.Ids;
import vn.toso.shared.Percent;
import vn.toso.shared.Refused;

/**
 * A quiz drawn for one member. It is answered in any order, handed in once, and graded on the server only. Its token lets an
 * answer count that arrives after the session has ended; reading always needs the session.
 */
@Entity
@Table(name = "assessment_paper")
class Paper {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    private UUID id;

    private UUID person;
    private UUID quiz;
    private String token;
    private long seed;
    private Instant issuedAt;
    private @Nullable Instant handedInAt;
    private @Nullable Integer rightAnswers;
    private @Nullable Integer percent;
    private @Nullable Boolean criticalMet;

    /** The quiz while the paper is open, null afterwards: a unique key on it lets a member have one open paper a quiz. */
    @SuppressWarnings("UnusedVariable") // read by the unique key
    private @Nullable UUID openSlot;

    private @Nullable UUID entry;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Paper() {}

    Paper(UUID person, UUID quiz, Instant issuedAt) {
        id = Ids.next();
        this.person = person;
        this.quiz = quiz;
        this.issuedAt = issuedAt;
        seed = RANDOM.nextLong();
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        openSlot = quiz;
    }

    /**
     * @throws Refused {@code paper.foreign} unless the asker is the one for whom it was drawn
     */
    Paper readBy(Jurisdiction asking) {
        if (!asking.isSelf(person)) {
            throw new Refused("paper.foreign");
        }
        return this;
    }

    /**
     * @throws Refused {@code paper.foreign} unless the asker is its member or brings its token
     */
    Paper writtenBy(Jurisdiction asking, String broughtToken) {
        boolean byToken = asking.person() == null && isToken(broughtToken);
        if (asking.isSelf(person) || byToken) {
            return this;
        }
        throw new Refused("paper.foreign");
    }

    private boolean isToken(String brought) {
        return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), brought.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @throws Refused {@code paper.handed-in} when it was handed in before
     */
    void refuseUnlessOpen() {
        if (isHandedIn()) {
            throw new Refused("paper.handed-in");
        }
    }

    void handIn(Instant at, Grading graded) {
        refuseUnlessOpen();
        handedInAt = at;
        openSlot = null;
        regrade(graded);
    }

    /** Another key gives another result. */
    void regrade(Grading graded) {
        rightAnswers = graded.right();
        percent = graded.percent().value();
        criticalMet = graded.everyCriticalRight();
    }

    Grading grading() {
        return new Grading(rightAnswers(), percent(), everyCriticalRight());
    }

    /** The entry of the log that holds the present result. */
    UUID entry() {
        return entry == null ? id : entry;
    }

    /** The log holds the present result in another entry now. */
    void standsIn(UUID anotherEntry) {
        entry = anotherEntry;
    }

    /** Whether the result is another one than on the day on which it was handed in. */
    boolean isRegraded() {
        return entry != null;
    }

    boolean isHandedIn() {
        return handedInAt != null;
    }

    UUID id() {
        return id;
    }

    UUID person() {
        return person;
    }

    UUID quiz() {
        return quiz;
    }

    String token() {
        return token;
    }

    long seed() {
        return seed;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    @Nullable
    Instant handedInAt() {
        return handedInAt;
    }

    int rightAnswers() {
        return rightAnswers == null ? 0 : rightAnswers;
    }

    Percent percent() {
        return new Percent(percent == null ? 0 : percent);
    }

    boolean everyCriticalRight() {
        return Boolean.TRUE.equals(criticalMet);
    }
}
