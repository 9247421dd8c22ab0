package vn.toso.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.toso.shared.Period;

/**
 * How many can help in one village, from day to day.
 *
 * @param able the number from a day on, until the next
 * @param ended how many ceased to be able on a day
 */
record Steps(NavigableMap<LocalDate, Integer> able, NavigableMap<LocalDate, Integer> ended) {

    /** One line of the table: the number on the days of the period, and how many ceased on its first. */
    record Step(Period period, int able, int ended) {}

    /** Each person counts once on a day, in however many teams of the village. */
    static Steps of(Collection<Spell> spells) {
        NavigableMap<LocalDate, Integer> changes = new TreeMap<>();
        NavigableMap<LocalDate, Integer> ended = new TreeMap<>();
        Map<UUID, List<Spell>> byPerson = spells.stream().collect(Collectors.groupingBy(Spell::person));
        for (List<Spell> own : byPerson.values()) {
            for (Spell whole : joined(own)) {
                changes.merge(whole.from(), 1, Integer::sum);
                if (whole.until().isBefore(Period.OPEN)) {
                    changes.merge(whole.until(), -1, Integer::sum);
                    ended.merge(whole.until(), 1, Integer::sum);
                }
            }
        }
        return new Steps(running(changes), ended);
    }

    private static List<Spell> joined(List<Spell> own) {
        List<Spell> inOrder = new ArrayList<>(own);
        inOrder.sort(Comparator.comparing(Spell::from));
        List<Spell> joined = new ArrayList<>();
        for (Spell next : inOrder) {
            Spell last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || next.from().isAfter(last.until())) {
                joined.add(next);
            } else if (next.until().isAfter(last.until())) {
                joined.set(joined.size() - 1, new Spell(last.person(), last.from(), next.until()));
            }
        }
        return joined;
    }

    private static NavigableMap<LocalDate, Integer> running(SortedMap<LocalDate, Integer> changes) {
        NavigableMap<LocalDate, Integer> running = new TreeMap<>();
        int number = 0;
        for (Map.Entry<LocalDate, Integer> change : changes.entrySet()) {
            number += change.getValue();
            running.put(change.getKey(), number);
        }
        return running;
    }

    /** As many as the service has that has fewest; {@code ended} says by how many that fell. */
    static Steps weakest(Collection<Steps> services) {
        NavigableMap<LocalDate, Integer> able = new TreeMap<>();
        NavigableMap<LocalDate, Integer> ended = new TreeMap<>();
        SortedSet<LocalDate> days = new TreeSet<>();
        services.forEach(each -> days.addAll(each.able.keySet()));
        int before = 0;
        for (LocalDate day : days) {
            int now = services.stream().mapToInt(each -> each.on(day)).min().orElse(0);
            if (now != before) {
                able.put(day, now);
            }
            if (now < before) {
                ended.put(day, before - now);
            }
            before = now;
        }
        return new Steps(able, ended);
    }

    int on(LocalDate day) {
        Map.Entry<LocalDate, Integer> last = able.floorEntry(day);
        return last == null ? 0 : last.getValue();
    }

    /** The lines of the table; none before somebody could help for the first time. */
    List<Step> lines() {
        List<Step> lines = new ArrayList<>();
        for (Map.Entry<LocalDate, Integer> day : able.entrySet()) {
            LocalDate next = able.higherKey(day.getKey());
            lines.add(new Step(
                    new Period(day.getKey(), next == null ? Period.OPEN : next),
                    day.getValue(),
                    ended.getOrDefault(day.getKey(), 0)));
        }
        return lines;
    }
}
