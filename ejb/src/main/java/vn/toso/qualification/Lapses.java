package vn.toso.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.toso.organization.Jurisdiction;

/** What a change of an app would take from whom, before it is told to anybody. */
@ApplicationScoped
@Transactional
public class Lapses {
    @Inject
    RuleBooks books;

    /**
     * The first day on which nobody who was qualified before is qualified any more, unless having caught up.
     *
     * @return empty when the change takes nothing under the rule of that day
     */
    public Optional<LocalDate> day(Jurisdiction asking, String service, FeatureChange change) {
        return books.open().on(service, change.effectiveFrom()).flatMap(rule -> rule.lapse(change));
    }

    /** Whether such a change of the feature is told already for that day, so that the statuses know who has caught up. */
    public boolean isAnnounced(Jurisdiction asking, String service, FeatureChange change) {
        return books.open().breaking(service).stream()
                .anyMatch(known -> known.ref().feature().equals(change.ref().feature())
                        && known.change() == change.change()
                        && known.effectiveFrom().equals(change.effectiveFrom()));
    }

    /** The service and all that depend on it. */
    public Set<String> services(Jurisdiction asking, String service) {
        return books.open().touchedBy(service);
    }
}
