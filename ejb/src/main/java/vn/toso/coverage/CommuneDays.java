package vn.toso.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import vn.toso.shared.Period;

/** One commune and one service, from day to day: what its villages did, on the days on which they were its villages. */
final class CommuneDays {
    /** What all months before one add up to; the same until the period ends. */
    record Month(Period period, Change sum) {}

    private final NavigableMap<LocalDate, Change> changes = new TreeMap<>();

    /** @param villages each with the days on which it lay in the commune */
    CommuneDays(Map<UUID, List<Period>> villages, Function<UUID, Steps> stepsOf) {
        villages.forEach((village, days) -> days.forEach(period -> add(period, stepsOf.apply(village))));
        changes.values().removeIf(Change::isNothing);
    }

    private void add(Period stay, Steps steps) {
        Change before = Change.village(steps.on(stay.validFrom()));
        change(stay.validFrom(), before);
        for (Map.Entry<LocalDate, Integer> step :
                steps.able().tailMap(stay.validFrom(), false).entrySet()) {
            if (!stay.contains(step.getKey())) {
                break;
            }
            Change now = Change.village(step.getValue());
            change(step.getKey(), now.minus(before));
            before = now;
        }
        if (!stay.isOpen()) {
            change(stay.validUntil(), Change.NONE.minus(before));
        }
        steps.ended().forEach((day, number) -> {
            if (stay.contains(day)) {
                change(day, Change.ended(number));
            }
        });
    }

    private void change(LocalDate day, Change change) {
        changes.merge(day, change, Change::plus);
    }

    NavigableMap<LocalDate, Change> changes() {
        return changes;
    }

    /** The sum before each month that follows one in which something changed. */
    List<Month> months() {
        NavigableMap<LocalDate, Change> sums = new TreeMap<>();
        Change sum = Change.NONE;
        for (Map.Entry<LocalDate, Change> change : changes.entrySet()) {
            sum = sum.plus(change.getValue());
            sums.put(change.getKey().withDayOfMonth(1).plusMonths(1), sum);
        }
        List<Month> months = new ArrayList<>();
        sums.forEach((first, standing) -> {
            LocalDate next = sums.higherKey(first);
            months.add(new Month(new Period(first, next == null ? Period.OPEN : next), standing));
        });
        return months;
    }
}
