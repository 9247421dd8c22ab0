package vn.toso.organization;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toso.shared.Refused;

/**
 * What an import would do, line by line, shown before anything is written.
 *
 * @param lines in the order of the file
 * @param hash stands for exactly this plan; applying asks for it, so that nothing is done that was not shown
 */
public record ImportPlan(List<Line> lines, String hash) {
    /** What happens to what a line names. */
    public enum Action {
        CREATE,
        CHANGE,
        KEEP,
        /** Left out, and the reason said: it stops nothing. */
        SKIP,
        REFUSE
    }

    /**
     * @param number line of the file, or row of the sheet, from 1
     * @param subject the key or name that the line is about, as the file has it
     * @param reason message key without {@code refused.}; only of a refused line or one that is left out
     * @param details what the reason's sentence names
     */
    public record Line(
            int number,
            Action action,
            String subject,
            @Nullable String reason,
            List<Object> details) {
        static Line of(int number, Action action, String subject) {
            return new Line(number, action, subject, null, List.of());
        }

        static Line skipped(int number, String subject, Refused why) {
            return new Line(number, Action.SKIP, subject, why.key(), why.details());
        }

        static Line refused(int number, String subject, Refused why) {
            return new Line(number, Action.REFUSE, subject, why.key(), why.details());
        }
    }

    static ImportPlan of(byte[] file, List<Line> lines) {
        List<Line> ordered =
                lines.stream().sorted(Comparator.comparingInt(Line::number)).toList();
        return new ImportPlan(ordered, hash(file, ordered));
    }

    public long count(Action action) {
        return lines.stream().filter(line -> line.action() == action).count();
    }

    public boolean isRefused() {
        return count(Action.REFUSE) > 0;
    }

    public boolean changesNothing() {
        return count(Action.KEEP) + count(Action.SKIP) == lines.size();
    }

    /**
     * @throws Refused {@code import.lines-refused} when a line is refused; {@code import.plan-changed} when this is not the plan
     *     that was shown, unless there is nothing left to do
     */
    void mustBe(String expectedHash) {
        if (isRefused()) {
            throw new Refused("import.lines-refused", count(Action.REFUSE));
        }
        if (!changesNothing() && !hash.equals(expectedHash)) {
            throw new Refused("import.plan-changed");
        }
    }

    /** Figures for the audit; no line of it names a person. */
    String summary() {
        return "create %d, change %d, keep %d, plan %s"
                .formatted(count(Action.CREATE), count(Action.CHANGE), count(Action.KEEP), hash);
    }

    private static String hash(byte[] file, List<Line> lines) {
        MessageDigest digest = sha256();
        digest.update(file);
        lines.forEach(
                line -> digest.update((line.number() + " " + line.action() + "\n").getBytes(StandardCharsets.UTF_8)));
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
