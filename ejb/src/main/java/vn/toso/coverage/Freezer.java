package vn.toso.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.toso.shared.Rows;
import vn.toso.shared.VietnamTime;

/**
 * Freezes a month, in one transaction: whoever is killed in the middle leaves nothing, and the next look begins anew. It holds the turn of
 * those who count, so that no figure changes meanwhile, and so that of two servers the second finds the month there.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Freezer {
    private static final String LATEST =
            "SELECT " + FrozenMonth.COLUMNS + " FROM coverage_frozen_month ORDER BY of_month DESC";

    private static final String A_MEMBER =
            "SELECT 1 AS found FROM organization_membership WHERE valid_from <= :day AND :day < valid_until";

    /** While statuses are computed again, nothing can be frozen either: their figures are known to be wrong. */
    private static final String UNSETTLED = """
            SELECT 1 AS found FROM coverage_due WHERE id <= :known
            UNION ALL
            SELECT 1 FROM qualification_job WHERE finished_at IS NULL
            """;

    private static final String PLACES = """
            INSERT INTO coverage_frozen_place (of_month, commune, reference, code, kind, name,
                province, province_reference, province_code, province_kind, province_name, villages, members)
            SELECT :month, c.id, c.reference, COALESCE(c.code, ''), c.kind, c.name, COALESCE(p.id, c.id), COALESCE(p.reference, c.reference),
                   COALESCE(p.code, ''), COALESCE(p.kind, c.kind), COALESCE(p.name, c.name), COALESCE(s.villages, 0), COALESCE(n.members, 0)
            FROM organization_unit c
            LEFT JOIN (
                SELECT d.descendant, u.id, u.reference, u.code, u.kind, u.name
                FROM organization_unit u
                JOIN organization_descent d ON d.ancestor = u.id AND d.level = 'COMMUNE' AND d.valid_from <= :day AND :day < d.valid_until
                WHERE u.level = 'PROVINCE'
            ) p ON p.descendant = c.id
            LEFT JOIN coverage_commune s ON s.commune = c.id AND s.valid_from <= :day AND :day < s.valid_until
            LEFT JOIN (
                SELECT u.id, COUNT(DISTINCT m.person) AS members
                FROM organization_unit u
                JOIN organization_descent d ON d.ancestor = u.id AND d.valid_from <= :day AND :day < d.valid_until
                JOIN organization_team t ON t.unit = d.descendant
                JOIN organization_membership m ON m.team = t.id AND m.valid_from <= :day AND :day < m.valid_until
                WHERE u.level = 'COMMUNE'
                GROUP BY u.id
            ) n ON n.id = c.id
            WHERE c.level = 'COMMUNE' AND c.valid_from <= :day AND :day < c.valid_until
            """;

    private static final String FIGURES = """
            INSERT INTO coverage_frozen_figure (of_month, commune, service, nobody, alone, covered, qualified, lapsing)
            WITH parts (part, commune) AS (SELECT commune, commune FROM coverage_frozen_place WHERE of_month = :month)
            SELECT :month, p.commune, :service, COALESCE(g.nobody, 0), COALESCE(g.alone, 0), COALESCE(g.covered, 0),
                   COALESCE(g.qualified, 0), COALESCE(g.lapsing, 0)
            FROM parts p LEFT JOIN (%s) g ON g.part = p.commune
            """.formatted(Counted.BY_PART);

    private static final String MONTH = """
            INSERT INTO coverage_frozen_month (of_month, frozen_at, lines_frozen, hash, hash_before)
            VALUES (:month, :at, :lines, :hash, :before)
            """;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    CoreServices core;

    @Inject
    FrozenLines lines;

    /**
     * The month that should be frozen now: the one after the last frozen, if it is over; and while none is, the last that is over, if the
     * product had members then.
     */
    Optional<YearMonth> due() {
        YearMonth over = YearMonth.from(VietnamTime.today(clock)).minusMonths(1);
        Optional<FrozenMonth> last = last();
        YearMonth next = last.map(frozen -> frozen.month().plusMonths(1)).orElse(over);
        boolean isDue = !next.isAfter(over) && (last.isPresent() || hasMembers(over.atEndOfMonth()));
        return isDue ? Optional.of(next) : Optional.empty();
    }

    private Optional<FrozenMonth> last() {
        return Rows.of(entities, LATEST).first(FrozenMonth::of);
    }

    private boolean hasMembers(LocalDate day) {
        return Rows.of(entities, A_MEMBER).with("day", day).first(row -> true).orElse(false);
    }

    /** The newest note of what is to be counted; what is noted later was not known in time. */
    long newestNote() {
        return Rows.of(entities, "SELECT id FROM coverage_due ORDER BY id DESC")
                .first(row -> row.longNumber("id"))
                .orElse(0L);
    }

    boolean isSettled(long known) {
        return Rows.of(entities, UNSETTLED)
                .with("known", known)
                .first(row -> true)
                .isEmpty();
    }

    /**
     * @param known the newest note that has to have been counted
     * @return whether a month was frozen
     */
    boolean freeze(long known) {
        Rows.of(entities, "SELECT id FROM coverage_turn FOR UPDATE").list(row -> true);
        Optional<YearMonth> due = due();
        if (due.isEmpty() || !isSettled(known)) {
            return false;
        }
        YearMonth month = due.get();
        String before = last().map(FrozenMonth::hash).orElse("");
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        int written = write(month);
        Rows.change(entities, MONTH)
                .with("month", month.atDay(1))
                .with("at", at)
                .with("lines", written)
                .with("hash", hash(month, MonthText.head(month, at, written, before)))
                .with("before", before)
                .run();
        return true;
    }

    /** @return how many lines there are */
    private int write(YearMonth month) {
        LocalDate day = month.atEndOfMonth();
        Rows.change(entities, PLACES)
                .with("month", month.atDay(1))
                .with("day", day)
                .run();
        TreeSet<String> services = new TreeSet<>(core.everyCode());
        services.add(CoverageQuestion.CORE);
        int written = 0;
        for (String service : services) {
            written += Rows.change(entities, FIGURES)
                    .with("month", month.atDay(1))
                    .with("service", service)
                    .with("day", day)
                    .with("on", day)
                    .with("first", month.atDay(1))
                    .with("soon", day.plusDays(CoverageReport.LAPSE_DAYS))
                    .run();
        }
        return written;
    }

    private String hash(YearMonth month, String head) {
        MessageDigest digest = sha256();
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        @Nullable String after = "";
        while (after != null) {
            FrozenLines.Some some = lines.after(month, after);
            digest.update(some.text().getBytes(StandardCharsets.UTF_8));
            after = some.last();
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
