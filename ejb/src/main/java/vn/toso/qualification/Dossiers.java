package vn.toso.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.toso.evidence.Evidence;
import vn.toso.evidence.EvidenceLog;
import vn.toso.organization.Jurisdiction;
import vn.toso.shared.Period;
import vn.toso.shared.Rows;

/** Brings together what is known of a person, or of many at once. */
@ApplicationScoped
@Transactional
class Dossiers {
    @Inject
    EntityManager entities;

    @Inject
    EvidenceLog log;

    @Inject
    RuleBooks books;

    /** Everything about one person, in four statements at most. */
    Dossier of(UUID person) {
        return new Dossier(
                books.open(),
                log.of(Jurisdiction.product(), person),
                memberships(List.of(person)).getOrDefault(person, List.of()));
    }

    /** A dossier without an entry: what the rules ask of somebody who has not begun. */
    Dossier ofNobody() {
        return new Dossier(books.open(), List.of(), List.of());
    }

    /** Everything about each of several persons, in three statements. */
    Map<UUID, Dossier> of(Collection<UUID> persons) {
        RuleBook book = books.open();
        Map<UUID, List<Evidence>> evidence = new HashMap<>();
        log.each(
                Jurisdiction.product(),
                persons,
                entry -> evidence.computeIfAbsent(entry.person(), person -> new java.util.ArrayList<>())
                        .add(entry));
        Map<UUID, List<Period>> memberships = memberships(persons);
        return persons.stream()
                .collect(Collectors.toMap(
                        person -> person,
                        person -> new Dossier(
                                book,
                                evidence.getOrDefault(person, List.of()),
                                memberships.getOrDefault(person, List.of()))));
    }

    private Map<UUID, List<Period>> memberships(Collection<UUID> persons) {
        return Rows.of(
                        entities,
                        "SELECT person, valid_from, valid_until FROM organization_membership WHERE person IN (:persons)")
                .with("persons", persons)
                .list(row -> Map.entry(row.id("person"), new Period(row.day("valid_from"), row.day("valid_until"))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
