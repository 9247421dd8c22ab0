package vn.toso.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;
import vn.toso.organization.UnitName;
import vn.toso.shared.Rows;
import vn.toso.shared.VietnamTime;

/** Decides whether what is kept answers a question. */
@Dependent
class Counting {
    private static final String STALE = """
            SELECT d.descendant AS commune FROM organization_descent d
            LEFT JOIN reporting_counted k ON k.commune = d.descendant AND k.basis = :mark
            WHERE d.ancestor = :unit AND d.level = 'COMMUNE' AND d.valid_from <= :day AND :day < d.valid_until
              AND k.commune IS NULL
            """;

    /** What a change of safety makes doubtful must not be told from what was counted before. */
    private static final String DOUBTFUL = """
            SELECT 1 AS found FROM qualification_job WHERE doubtful_from <= :day AND finished_at IS NULL
            """;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    ReportFrame frame;

    @Inject
    Bases bases;

    /** How to count for a question: from what is kept, or anew. */
    Counts of(Jurisdiction asking, UnitName unit, ReportQuestion question) {
        Basis basis = bases.on(question.asked().day());
        return new Counts(frame, asking, unit, question, basis, isKept(asking, unit, question, basis));
    }

    /**
     * Whether very many are counted anew for it. To be called first of all, as {@link ReportFrame#unit}.
     *
     * @throws vn.toso.shared.Refused as there
     */
    boolean isLarge(Jurisdiction asking, ReportQuestion question) {
        UnitName unit = frame.unit(asking, question);
        return isAboveCommunes(unit)
                && !isKept(asking, unit, question, bases.on(question.asked().day()));
    }

    private static boolean isAboveCommunes(UnitName unit) {
        return !unit.level().equals("COMMUNE") && !unit.level().equals("VILLAGE");
    }

    private boolean isKept(Jurisdiction asking, UnitName unit, ReportQuestion question, Basis basis) {
        LocalDate today = VietnamTime.today(clock);
        return isAboveCommunes(unit)
                && question.asked().day().equals(today)
                && question.asked().tree().equals(today)
                && frame.reach.isWhole(asking, Role.COMMITTEE, unit.id(), today)
                && isNone(Rows.of(entities, DOUBTFUL).with("day", today))
                && isNone(Rows.of(entities, STALE)
                        .with("day", today)
                        .with("mark", basis.mark())
                        .with("unit", unit.id()));
    }

    private static boolean isNone(Rows found) {
        return found.first(row -> true).isEmpty();
    }
}
