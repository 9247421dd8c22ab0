package vn.toso.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.toso.shared.Period;
import vn.toso.shared.Rows;

/** Since when and until when somebody stands as on a day: statuses that follow one another are one run, whatever else changed in between. */
@Dependent
class Runs {
    static final String LEARNED = "s.level >= 1";
    static final String QUALIFIED = "s.qualified";

    private static final int AT_ONCE = 500;
    private static final String STATUSES = """
            SELECT s.person, s.service, s.valid_from, s.valid_until FROM qualification_status s
            WHERE s.person IN (:persons) AND s.service IN (:services) AND\s""";

    @Inject
    EntityManager entities;

    /** Somebody and a service. */
    record Of(UUID person, String service) {}

    /** @param standing one of the conditions above */
    Map<Of, Period> on(LocalDate day, Collection<UUID> persons, Collection<String> services, String standing) {
        Map<Of, List<Period>> statuses = new HashMap<>();
        List<UUID> all = persons.stream().distinct().toList();
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            Rows.of(entities, STATUSES + standing)
                    .with("persons", all.subList(i, Math.min(all.size(), i + AT_ONCE)))
                    .with("services", services)
                    .each(row -> statuses.computeIfAbsent(
                                    new Of(row.id("person"), row.text("service")), any -> new ArrayList<>())
                            .add(new Period(row.day("valid_from"), row.day("valid_until"))));
        }
        Map<Of, Period> runs = new HashMap<>();
        statuses.forEach((of, periods) -> around(day, periods).ifPresent(run -> runs.put(of, run)));
        return runs;
    }

    static Optional<Period> around(LocalDate day, Collection<Period> periods) {
        Period run = null;
        for (Period next :
                periods.stream().sorted(Comparator.comparing(Period::validFrom)).toList()) {
            if (run != null && run.validUntil().equals(next.validFrom())) {
                run = run.endingOn(next.validUntil());
            } else if (run != null && run.contains(day)) {
                break;
            } else {
                run = next;
            }
        }
        return Optional.ofNullable(run).filter(found -> found.contains(day));
    }
}
