package vn.toso.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.toso.organization.Jurisdiction;
import vn.toso.shared.Period;
import vn.toso.shared.Refused;

/** Answers where a person stands and why, from the evidence itself and for any day. */
@ApplicationScoped
@Transactional
public class Standings {
    @Inject
    Dossiers dossiers;

    /**
     * Where the asker stands.
     *
     * @throws Refused {@code session.over} when nobody is signed in
     */
    public Standing ofSelf(Jurisdiction asking, String service, LocalDate day) {
        return of(asking, asking.self(), service, day);
    }

    /** Where the asker stands for each of the services: a handful of statements, however many there are. */
    public Map<String, Standing> ofSelf(Jurisdiction asking, Collection<String> services, LocalDate day) {
        Dossier dossier = dossiers.of(asking.self());
        return services.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), service -> new Evaluation(dossier, service).on(day)));
    }

    /** Where someone stands. The caller has checked that the asker may see that person. */
    public Standing of(Jurisdiction asking, UUID person, String service, LocalDate day) {
        return new Evaluation(dossiers.of(person), service).on(day);
    }

    /**
     * Where several stand, read in three statements and judged as it is asked. The caller has checked that the asker may see these
     * persons.
     */
    public Known of(Jurisdiction asking, Collection<UUID> persons, LocalDate day) {
        return new Known(dossiers.of(persons), day);
    }

    /** What is known of several persons on a day. */
    public static final class Known {
        private final Map<UUID, Dossier> dossiers;
        private final LocalDate day;
        private final Map<UUID, Map<String, Standing>> judged = new HashMap<>();

        Known(Map<UUID, Dossier> dossiers, LocalDate day) {
            this.dossiers = Map.copyOf(dossiers);
            this.day = day;
        }

        /** Where one of them stands; empty for anybody else. */
        public Optional<Standing> of(UUID person, String service) {
            return Optional.ofNullable(dossiers.get(person))
                    .map(dossier -> judged.computeIfAbsent(person, any -> new HashMap<>())
                            .computeIfAbsent(service, any -> new Evaluation(dossier, service).on(day)));
        }
    }

    /** The days on which someone was or will be qualified, as far as it is known: also while the statuses are being computed again. */
    List<Period> qualified(UUID person, String service) {
        return dossiers.of(person).intervals(service).stream()
                .filter(StatusInterval::isQualified)
                .map(StatusInterval::period)
                .toList();
    }

    /** What the rule of the day asks for, of somebody who has not begun. */
    public Standing ofNobody(Jurisdiction asking, String service, LocalDate day) {
        return new Evaluation(dossiers.ofNobody(), service).on(day);
    }
}
