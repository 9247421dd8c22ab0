package vn.toso.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.organization.Units;
import vn.toso.shared.Refused;
import vn.toso.shared.Rows;
import vn.toso.shared.VietnamTime;

/** What was known of coverage when each month had ended; written once, and only read from then on. */
@ApplicationScoped
@Transactional
public class FrozenMonths {
    static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    /** So many times ten communes are counted while a month waits; with more to do it waits for the next look. */
    private static final int MOST_COUNTED = 20;

    /** A part of a month's text; {@code next} is where the following begins, null after the last. */
    public record TextPart(String text, @Nullable String next) {}

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Freezer freezer;

    @Inject
    FrozenLines lines;

    @Inject
    Counter counter;

    @Inject
    Units units;

    /**
     * Freezes the month that is over, if it is not yet and everything that was known is counted. Safe to call at any time, by several at
     * once.
     *
     * @return whether a month was frozen, so that another may be due
     */
    public boolean freeze(Jurisdiction asking) {
        if (freezer.due().isEmpty()) {
            return false;
        }
        long known = freezer.newestNote();
        for (int i = 0; i < MOST_COUNTED && !freezer.isSettled(known); i++) {
            counter.advance();
        }
        return freezer.freeze(known);
    }

    /** Every frozen month, the newest first. */
    @Allowed(Role.COMMITTEE)
    public List<FrozenMonth> all(Jurisdiction asking) {
        return Rows.of(entities, "SELECT " + FrozenMonth.COLUMNS + " FROM coverage_frozen_month ORDER BY of_month DESC")
                .list(FrozenMonth::of);
    }

    /**
     * The month as it stands in an address, such as {@code 2026-10}.
     *
     * @param text empty for the newest
     * @throws Refused {@code month.malformed}, {@code month.none}, {@code month.not-over}, {@code month.not-frozen}, {@code month.before-first}
     */
    @Allowed(Role.COMMITTEE)
    public FrozenMonth find(Jurisdiction asking, String text) {
        if (text.isEmpty()) {
            return all(asking).stream().findFirst().orElseThrow(() -> new Refused("month.none"));
        }
        if (!text.matches("[0-9]{4}-(0[1-9]|1[0-2])")) {
            throw new Refused("month.malformed");
        }
        return find(asking, YearMonth.parse(text));
    }

    FrozenMonth find(Jurisdiction asking, YearMonth month) {
        if (!month.isBefore(YearMonth.from(VietnamTime.today(clock)))) {
            throw new Refused("month.not-over", MONTH.format(month));
        }
        List<FrozenMonth> all = all(asking);
        if (all.isEmpty()) {
            throw new Refused("month.none");
        }
        YearMonth first = all.get(all.size() - 1).month();
        if (month.isBefore(first)) {
            throw new Refused("month.before-first", MONTH.format(first));
        }
        return all.stream()
                .filter(each -> each.month().equals(month))
                .findFirst()
                .orElseThrow(() -> new Refused("month.not-frozen", MONTH.format(month)));
    }

    /**
     * The whole text of a month, of which its hash is taken, part by part; for who stands over the whole nation.
     *
     * @param after where the part before said that the next begins; empty for the first
     * @throws Refused {@code month.text-of-nation}
     */
    @Allowed(Role.COMMITTEE)
    public TextPart text(Jurisdiction asking, FrozenMonth month, String after) {
        if (units.tops(asking, Role.COMMITTEE).stream()
                .noneMatch(top -> top.level().equals("NATION"))) {
            throw new Refused("month.text-of-nation");
        }
        FrozenLines.Some some = lines.after(month.month(), after);
        String head =
                after.isEmpty() ? MonthText.head(month.month(), month.frozenAt(), month.lines(), month.before()) : "";
        return new TextPart(head + some.text(), some.last());
    }
}
