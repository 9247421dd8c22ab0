package vn.toso.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Reach;
import vn.toso.organization.Role;
import vn.toso.organization.UnitName;
import vn.toso.organization.Units;

/** The same question, asked without any kept figure: what the report must agree with. */
@ApplicationScoped
@Transactional
public class PlainCoverage {
    @Inject
    EntityManager entities;

    @Inject
    Units units;

    @Inject
    Reach reach;

    @Inject
    CoreServices core;

    public CoveragePicture of(Jurisdiction asking, CoverageQuestion question) {
        UnitName unit = units.find(asking, Role.COMMITTEE, question.unit());
        Set<String> services = question.isOfAllCore() ? core.codes() : Set.of(question.service());
        List<CoverageRow> rows = reach.under(asking, Role.COMMITTEE, unit.id(), question.tree(), Counted.PLAIN)
                .with("on", question.day())
                .with("soon", question.day().plusDays(CoverageReport.LAPSE_DAYS))
                .with("services", services)
                .with("many", services.size())
                .list(CoverageReport::row);
        return new CoveragePicture(question, Instant.EPOCH, rows);
    }

    /** How many lines of one picture do not stand in the other; who ceases soon is only compared for a single service. */
    public static long differing(CoveragePicture kept, CoveragePicture plain) {
        Map<String, CoverageRow> expected = new HashMap<>();
        plain.rows().forEach(row -> expected.put(row.reference(), figures(plain, row)));
        long missing = Math.abs((long) kept.rows().size() - plain.rows().size());
        return missing
                + kept.rows().stream()
                        .filter(row -> !figures(kept, row).equals(expected.get(row.reference())))
                        .count();
    }

    private static CoverageRow figures(CoveragePicture of, CoverageRow row) {
        return new CoverageRow(
                row.reference(),
                row.level(),
                row.kind(),
                row.name(),
                row.villages(),
                row.nobody(),
                row.alone(),
                row.qualified(),
                of.question().isOfAllCore() ? 0 : row.lapsing(),
                "",
                null);
    }
}
