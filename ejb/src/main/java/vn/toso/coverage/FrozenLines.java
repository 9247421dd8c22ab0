package vn.toso.coverage;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.YearMonth;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.toso.shared.Rows;

/** The lines of a frozen month, some communes at a time, so that no nation has to fit into memory. */
@Dependent
class FrozenLines {
    private static final String SOME = """
            SELECT p.reference AS commune, p.code, p.kind, p.name, p.province_reference AS province, p.province_code, p.province_kind,
                   p.province_name, f.service, p.villages, f.nobody, f.alone, f.covered, f.qualified, f.lapsing, p.members
            FROM (
                SELECT * FROM coverage_frozen_place WHERE of_month = :month AND reference > :after ORDER BY reference LIMIT 100
            ) p
            JOIN coverage_frozen_figure f ON f.of_month = p.of_month AND f.commune = p.commune
            ORDER BY p.reference, f.service
            """;

    /** @param last key of the last commune; null when there was none any more */
    record Some(String text, @Nullable String last) {}

    @Inject
    EntityManager entities;

    /** @param after key of the commune after which to begin; empty for the first */
    Some after(YearMonth month, String after) {
        StringBuilder text = new StringBuilder();
        AtomicReference<@Nullable String> last = new AtomicReference<>();
        Rows.of(entities, SOME)
                .with("month", month.atDay(1))
                .with("after", after)
                .each(row -> {
                    text.append(MonthText.line(row));
                    last.set(row.text("commune"));
                });
        return new Some(text.toString(), last.get());
    }
}
