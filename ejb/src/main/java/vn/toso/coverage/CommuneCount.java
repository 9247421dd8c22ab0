package vn.toso.coverage;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.toso.shared.Period;
import vn.toso.shared.Rows;

/** Counts one commune from the base tables, for all its days at once. */
@Dependent
class CommuneCount {
    /** A commune's own years are few; everything its villages ever had is counted, and clipped to the days on which they were there. */
    private static final String VILLAGES = """
            SELECT descendant AS village, valid_from, valid_until FROM organization_descent
            WHERE ancestor = :commune AND level = 'VILLAGE'
            """;

    private static final String SPELLS = """
            SELECT t.unit AS village, s.service, s.person,
                   GREATEST(s.valid_from, m.valid_from) AS since, LEAST(s.valid_until, m.valid_until) AS until
            FROM (SELECT DISTINCT descendant FROM organization_descent WHERE ancestor = :commune AND level = 'VILLAGE') d
            JOIN organization_team t ON t.unit = d.descendant
            JOIN organization_membership m ON m.team = t.id
            JOIN qualification_status s ON s.person = m.person AND s.qualified
                 AND s.valid_from < m.valid_until AND m.valid_from < s.valid_until
            WHERE s.service IN (:services)
            """;

    @Inject
    EntityManager entities;

    @Inject
    CoreServices core;

    @Inject
    CoverageTables tables;

    /** @param services those that are counted anew; all that there are when none is named; all core services together always are */
    void count(UUID commune, Set<String> services) {
        Set<String> cores = core.codes();
        Set<String> asked = services.isEmpty() ? core.everyCode() : services;
        Map<UUID, List<Period>> villages = villages(commune);
        Map<String, Map<UUID, Steps>> steps = steps(commune, union(asked, cores));
        Map<String, Map<UUID, Steps>> written = new HashMap<>();
        asked.forEach(service -> written.put(service, steps.getOrDefault(service, Map.of())));
        written.put(CoverageQuestion.CORE, weakest(villages.keySet(), cores, steps));
        tables.replace(commune, villages, written);
    }

    private Map<UUID, List<Period>> villages(UUID commune) {
        Map<UUID, List<Period>> villages = new HashMap<>();
        Rows.of(entities, VILLAGES)
                .with("commune", commune)
                .each(row -> villages.computeIfAbsent(row.id("village"), village -> new ArrayList<>())
                        .add(new Period(row.day("valid_from"), row.day("valid_until"))));
        return villages;
    }

    private Map<String, Map<UUID, Steps>> steps(UUID commune, Set<String> services) {
        Map<String, Map<UUID, List<Spell>>> spells = new HashMap<>();
        if (!services.isEmpty()) {
            Rows.of(entities, SPELLS)
                    .with("commune", commune)
                    .with("services", services)
                    .each(row -> spells.computeIfAbsent(row.text("service"), service -> new HashMap<>())
                            .computeIfAbsent(row.id("village"), village -> new ArrayList<>())
                            .add(new Spell(row.id("person"), row.day("since"), row.day("until"))));
        }
        Map<String, Map<UUID, Steps>> steps = new HashMap<>();
        spells.forEach((service, byVillage) -> byVillage.forEach((village, all) ->
                steps.computeIfAbsent(service, each -> new HashMap<>()).put(village, Steps.of(all))));
        return steps;
    }

    private static Map<UUID, Steps> weakest(
            Set<UUID> villages, Set<String> cores, Map<String, Map<UUID, Steps>> steps) {
        Map<UUID, Steps> weakest = new HashMap<>();
        for (UUID village : villages) {
            List<Steps> each = cores.stream()
                    .map(service -> steps.getOrDefault(service, Map.of()).get(village))
                    .map(found -> found == null ? Steps.of(List.of()) : found)
                    .toList();
            Steps together = Steps.weakest(each);
            if (!together.able().isEmpty()) {
                weakest.put(village, together);
            }
        }
        return weakest;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> both = new HashSet<>(some);
        both.addAll(others);
        return both;
    }
}
