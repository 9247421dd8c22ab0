package vn.toso.assessment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.shared.Refused;
import vn.toso.shared.Text;

/**
 * That a wrong key was corrected, by whom and why, and how far the papers that asked the question are graded anew. The reason stands
 * here beside the audit, never in the log.
 */
@Entity
@Table(name = "assessment_key_correction")
class KeyCorrection {
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    @Id
    private UUID id = new UUID(0, 0);

    private String course = "";
    private int courseVersion;
    private String code = "";
    private String rightBefore = "";
    private String rightNow = "";
    private String reason = "";

    @SuppressWarnings("UnusedVariable") // kept for whoever asks who decided
    private UUID decidedBy = new UUID(0, 0);

    private Instant decidedAt = Instant.EPOCH;

    @ElementCollection
    @CollectionTable(name = "assessment_key_correction_question", joinColumns = @JoinColumn(name = "correction"))
    @Column(name = "question")
    private Set<UUID> questions = new HashSet<>();

    private int total;
    private int done;
    private int regraded;
    private int raised;
    private int lowered;
    private @Nullable UUID afterQuestion;
    private @Nullable UUID afterPaper;
    private @Nullable Instant finishedAt;

    @Version
    @SuppressWarnings("UnusedVariable") // kept by Hibernate
    private long version;

    protected KeyCorrection() {}

    /**
     * @param before the key until now, as it is kept
     * @param total how many papers ask the question
     * @throws Refused {@code correction.reason} unless the reason has 10 to 500 characters
     */
    KeyCorrection(
            UUID id,
            KeyChange change,
            String before,
            Collection<UUID> questions,
            int total,
            String reason,
            UUID decidedBy,
            Instant decidedAt) {
        String written = Text.stored(reason);
        if (written.length() < SHORTEST_REASON || written.length() > LONGEST_REASON) {
            throw new Refused("correction.reason", SHORTEST_REASON, LONGEST_REASON);
        }
        this.id = id;
        course = change.course();
        courseVersion = change.version();
        code = change.question();
        rightBefore = before;
        rightNow = change.stored();
        this.reason = written;
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
        this.questions.addAll(questions);
        this.total = total;
    }

    /** @throws Refused {@code correction.id-taken} when it corrects something else */
    void refuseUnlessSays(KeyChange change) {
        if (!course.equals(change.course())
                || courseVersion != change.version()
                || !code.equals(change.question())
                || !rightNow.equals(change.stored())) {
            throw new Refused("correction.id-taken");
        }
    }

    /** The question whose papers are being graded anew, one after the other in the order of their ids; empty when all are done. */
    Optional<UUID> current() {
        List<UUID> all = questions.stream().sorted().toList();
        int reached = afterQuestion == null ? 0 : all.indexOf(afterQuestion) + 1;
        return all.stream().skip(reached).findFirst();
    }

    /** The last paper of the current question that is done; null at its beginning. */
    @Nullable
    UUID afterPaper() {
        return afterPaper;
    }

    /** A bit is done. */
    void came(UUID paper, int papers, Tally tally) {
        afterPaper = paper;
        done += papers;
        regraded += tally.regraded();
        raised += tally.raised();
        lowered += tally.lowered();
    }

    /** No paper that asks this question is left. */
    void cameThrough(UUID question) {
        afterQuestion = question;
        afterPaper = null;
    }

    void finish(Instant now) {
        finishedAt = now;
    }

    boolean isFinished() {
        return finishedAt != null;
    }

    UUID id() {
        return id;
    }

    /** What changed, in figures and codes, as the audit keeps it. */
    String figures() {
        return "%s of %d papers graded anew, %d now passed, %d now not yet".formatted(regraded, done, raised, lowered);
    }

    String code() {
        return code;
    }

    KeyCorrections.Made told() {
        return new KeyCorrections.Made(
                id,
                course,
                courseVersion,
                code,
                rightBefore,
                rightNow,
                reason,
                decidedAt,
                isFinished(),
                total,
                done,
                regraded,
                raised,
                lowered);
    }

    /**
     * What became of some papers.
     *
     * @param regraded how many have another result
     * @param raised how many of those have passed now
     * @param lowered how many of those have not passed any more
     */
    record Tally(int regraded, int raised, int lowered) {}
}
