package vn.toso.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import vn.toso.coverage.LeastTraining.Need;
import vn.toso.digitalservice.ChangeClass;
import vn.toso.digitalservice.DigitalServices;
import vn.toso.digitalservice.FeatureVersionRef;
import vn.toso.digitalservice.FeatureView;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Reach;
import vn.toso.organization.Role;
import vn.toso.organization.Units;
import vn.toso.qualification.FeatureChange;
import vn.toso.qualification.Lapses;
import vn.toso.qualification.Statuses;
import vn.toso.shared.Refused;
import vn.toso.shared.Rows;
import vn.toso.shared.VietnamTime;

/** Asked before an app changes: whom to train so that no village is left with nobody. It only asks; nothing changes by it. */
@ApplicationScoped
@Transactional
public class WhatIfReport {
    /** More rows than a page can show are not given; the page says so. */
    public static final int MOST_ROWS = 200;

    /** Qualified members, each with a village and a service; beyond that a smaller unit is asked for. */
    static final int MOST_READ = 100_000;

    private static final int MOST_YEARS_AHEAD = 2;

    /** {@code :on} is the last day of the old knowledge, {@code :lapse} the first without it; {@code :day} is that of the tree. */
    private static final String ABLE = """
            SELECT n.id AS person, n.name, v.id AS village, v.name AS village_name, s.service,
                   EXISTS (SELECT 1 FROM qualification_status l WHERE l.person = s.person AND l.service = s.service AND l.qualified
                           AND l.valid_from <= :lapse AND :lapse < l.valid_until) AS stays
            FROM reached r
            JOIN organization_unit v ON v.id = r.unit AND v.level = 'VILLAGE'
            JOIN organization_team t ON t.unit = v.id
            JOIN organization_membership m ON m.team = t.id AND m.valid_from <= :on AND :on < m.valid_until
            JOIN organization_person n ON n.id = m.person
            JOIN qualification_status s ON s.person = n.id AND s.service IN (:services) AND s.qualified
                 AND s.valid_from <= :on AND :on < s.valid_until AND %s
            ORDER BY n.given_name COLLATE utf8mb4_vietnamese_ci, n.name COLLATE utf8mb4_vietnamese_ci, n.id
            """.formatted(Statuses.CERTAIN);

    @Inject
    Clock clock;

    @Inject
    Units units;

    @Inject
    Reach reach;

    @Inject
    DigitalServices digitalServices;

    @Inject
    CoreServices core;

    @Inject
    Lapses lapses;

    /** Who can help with what, as it would be without the change. */
    private static final class Able {
        private final Map<UUID, String> names = new LinkedHashMap<>();
        private final Map<UUID, Map<UUID, String>> villages = new LinkedHashMap<>();
        private final Map<UUID, Set<Need>> needs = new LinkedHashMap<>();
        private final Set<Need> staying = new HashSet<>();

        private void add(UUID person, String name, UUID village, String villageName, Need need, boolean stays) {
            if (stays) {
                staying.add(need);
            } else {
                names.put(person, name);
                villages.computeIfAbsent(person, one -> new TreeMap<>()).put(village, villageName);
                needs.computeIfAbsent(person, one -> new HashSet<>()).add(need);
            }
        }
    }

    /**
     * @return empty when the change takes nothing from anybody
     * @throws Refused {@code unit.unknown}, {@code unit.out-of-reach}, {@code digitalservice.feature-unknown}, {@code what-if.*}
     */
    @Allowed(Role.COMMITTEE)
    public Optional<TrainingPlan> of(Jurisdiction asking, WhatIf question) {
        UUID unit = units.find(asking, Role.COMMITTEE, question.unit()).id();
        refuseBeyond(question);
        String service = digitalServices
                .feature(asking, question.feature())
                .map(FeatureView::service)
                .orElseThrow(() -> new Refused("digitalservice.feature-unknown", question.feature()));
        FeatureChange change = new FeatureChange(
                new FeatureVersionRef(question.feature(), Integer.MAX_VALUE), question.day(), question.change());
        boolean isAnnounced = lapses.isAnnounced(asking, service, change);
        return lapses.day(asking, service, change)
                .map(day -> plan(day, service, able(asking, unit, service, day, isAnnounced)));
    }

    private void refuseBeyond(WhatIf question) {
        LocalDate today = VietnamTime.today(clock);
        if (question.change() != ChangeClass.MEANING && question.change() != ChangeClass.SAFETY) {
            throw new Refused("what-if.class");
        }
        if (question.day().isBefore(today)) {
            throw new Refused("what-if.day-past");
        }
        if (question.day().isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
            throw new Refused("what-if.day-far", MOST_YEARS_AHEAD);
        }
    }

    /** Nobody can have caught up with what is not told yet; of what is told the statuses know who has. */
    private Able able(Jurisdiction asking, UUID unit, String service, LocalDate lapse, boolean isAnnounced) {
        Set<String> touched = new HashSet<>(core.codes());
        touched.retainAll(lapses.services(asking, service));
        Able able = new Able();
        if (!touched.isEmpty()) {
            List<Boolean> read = reach.under(asking, Role.COMMITTEE, unit, VietnamTime.today(clock), ABLE)
                    .with("services", touched)
                    .with("on", isAnnounced ? lapse.minusDays(1) : lapse)
                    .with("lapse", lapse)
                    .atMost(MOST_READ + 1)
                    .list(row -> add(able, row, isAnnounced));
            if (read.size() > MOST_READ) {
                throw new Refused("what-if.too-many", MOST_READ);
            }
        }
        return able;
    }

    private static boolean add(Able able, Rows.Row row, boolean isAnnounced) {
        UUID village = row.id("village");
        able.add(
                row.id("person"),
                row.text("name"),
                village,
                row.text("village_name"),
                new Need(village, row.text("service")),
                isAnnounced && row.flag("stays"));
        return true;
    }

    private static TrainingPlan plan(LocalDate day, String service, Able able) {
        List<LeastTraining.Step> steps = LeastTraining.of(able.needs, able.staying);
        Map<UUID, Integer> open = new LinkedHashMap<>();
        steps.forEach(step -> step.kept().forEach(need -> open.merge(need.village(), 1, Integer::sum)));
        int villages = open.size();
        List<TrainingPlan.Line> lines = new ArrayList<>();
        int kept = 0;
        for (LeastTraining.Step step : steps.subList(0, Math.min(MOST_ROWS, steps.size()))) {
            Set<UUID> added = new HashSet<>();
            for (Need need : step.kept()) {
                added.add(need.village());
                kept += open.merge(need.village(), -1, Integer::sum) == 0 ? 1 : 0;
            }
            lines.add(new TrainingPlan.Line(
                    step.person().toString(),
                    able.names.getOrDefault(step.person(), ""),
                    List.copyOf(
                            able.villages.getOrDefault(step.person(), Map.of()).values()),
                    added.size(),
                    kept));
        }
        return new TrainingPlan(day, service, able.names.size(), villages, lines, steps.size());
    }
}
