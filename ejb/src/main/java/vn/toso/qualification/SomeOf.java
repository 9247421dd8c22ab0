package vn.toso.qualification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.toso.shared.Period;

/** Any so many of several conditions. It answers with the nearest ones and names the others as other ways. */
record SomeOf(int enough, List<Condition> conditions) implements Condition {
    private static final Comparator<List<Finding>> NEAREST = Comparator.comparingInt(SomeOf::left)
            .thenComparing(Comparator.comparing(SomeOf::until).reversed());

    SomeOf {
        conditions = List.copyOf(conditions);
        if (enough < 1 || enough > conditions.size()) {
            throw new IllegalArgumentException("asks for " + enough + " of " + conditions.size() + " conditions");
        }
    }

    @Override
    public List<Finding> judge(AsOf seen) {
        List<List<Finding>> sorted = conditions.stream()
                .map(condition -> condition.judge(seen))
                .sorted(NEAREST)
                .toList();
        List<Finding> others = flat(sorted.subList(enough, sorted.size()));
        List<Finding> chosen = new ArrayList<>(flat(sorted.subList(0, enough)));
        for (int i = 0; i < chosen.size(); i++) {
            if (!chosen.get(i).isMet()) {
                chosen.set(i, chosen.get(i).otherwise(others));
                break;
            }
        }
        return chosen;
    }

    @Override
    public Stream<LocalDate> turns(Dossier dossier, String service) {
        return conditions.stream().flatMap(condition -> condition.turns(dossier, service));
    }

    @Override
    public Stream<LocalDate> breaks(FeatureChange change) {
        return conditions.stream().flatMap(condition -> condition.breaks(change));
    }

    @Override
    public Stream<String> services() {
        return conditions.stream().flatMap(Condition::services);
    }

    private static List<Finding> flat(List<List<Finding>> findings) {
        return findings.stream().flatMap(List::stream).toList();
    }

    private static int left(List<Finding> findings) {
        return findings.stream().mapToInt(found -> found.missing().size()).sum();
    }

    private static LocalDate until(List<Finding> findings) {
        return findings.stream()
                .map(Finding::until)
                .min(Comparator.naturalOrder())
                .orElse(Period.OPEN);
    }
}
