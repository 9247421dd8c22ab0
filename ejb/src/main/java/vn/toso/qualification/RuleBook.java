package vn.toso.qualification;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything by which evidence is judged and which is the same for all persons: the rules of every service, what has changed in the
 * apps, and which version of a course teaches which version of a feature.
 */
final class RuleBook {
    /** A version of the course of a service. */
    record Edition(String service, int version) {}

    private final Map<String, List<Rule>> rules;
    private final Map<String, List<FeatureChange>> breaking;
    private final Map<Edition, Map<String, Integer>> taught;

    /**
     * @param changes by service
     * @param taught by edition, the number of each feature that it teaches
     */
    RuleBook(
            Collection<Rule> rules,
            Map<String, List<FeatureChange>> changes,
            Map<Edition, Map<String, Integer>> taught) {
        this.rules = rules.stream()
                .sorted(Comparator.comparing(Rule::validFrom).thenComparing(Rule::number))
                .collect(Collectors.groupingBy(Rule::service));
        this.breaking = changes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        of -> of.getValue().stream()
                                .filter(FeatureChange::isBreaking)
                                .sorted(Comparator.comparing(FeatureChange::ref))
                                .toList()));
        this.taught = Map.copyOf(taught);
    }

    /** A book of rules alone, in which nothing ever changed. */
    static RuleBook of(Collection<Rule> rules) {
        return new RuleBook(rules, Map.of(), Map.of());
    }

    Set<String> services() {
        return rules.keySet();
    }

    /** Every rule that the service ever had, oldest first. */
    List<Rule> rules(String service) {
        return rules.getOrDefault(service, List.of());
    }

    /** The rule that holds on the day. */
    Optional<Rule> on(String service, LocalDate day) {
        return rules(service).stream()
                .filter(rule -> !rule.validFrom().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    List<FeatureChange> breaking(String service) {
        return breaking.getOrDefault(service, List.of());
    }

    Map<String, Integer> taught(String service, int version) {
        return taught.getOrDefault(new Edition(service, version), Map.of());
    }

    /** The service itself and every service whose standing depends on it, however indirectly. */
    Set<String> touchedBy(String service) {
        return reached(service, this::dependents);
    }

    /** The service itself and every service on which it depends, however indirectly. */
    Set<String> neededFor(String service) {
        return reached(service, this::prerequisites);
    }

    /** Whether judging the service would lead back to the service itself. */
    boolean hasCycle(String service) {
        return prerequisites(service).anyMatch(other -> neededFor(other).contains(service));
    }

    private Stream<String> prerequisites(String service) {
        return rules(service).stream().flatMap(Rule::services);
    }

    private Stream<String> dependents(String service) {
        return rules.keySet().stream().filter(other -> prerequisites(other).anyMatch(service::equals));
    }

    private static Set<String> reached(String first, Function<String, Stream<String>> next) {
        Set<String> reached = new TreeSet<>(Set.of(first));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            next.apply(open.pop()).filter(reached::add).forEach(open::push);
        }
        return reached;
    }
}
