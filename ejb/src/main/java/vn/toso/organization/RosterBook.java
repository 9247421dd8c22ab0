package vn.toso.organization;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.shared.Period;
import vn.toso.shared.Rows;
import vn.toso.shared.Text;

/** What the database already knows of what a roster speaks of, read in a few statements before the lines are judged. */
final class RosterBook {
    private static final int CHUNK = 1000;

    /** A membership that exists. */
    record Known(UUID id, UUID person, Membership.Post post) {}

    /** A team that exists. */
    record KnownTeam(UUID id, UUID unit, Period period) {}

    final Map<String, UUID> units = new HashMap<>();
    final Map<UUID, List<KnownTeam>> teams = new HashMap<>();
    final Map<PersonDetails.Key, UUID> persons = new HashMap<>();
    final Map<UUID, List<Known>> memberships = new HashMap<>();
    final Map<String, String> bodies = new HashMap<>();

    private final EntityManager entities;

    private RosterBook(EntityManager entities) {
        this.entities = entities;
    }

    static RosterBook read(EntityManager entities, List<RosterLine> lines, LocalDate today) {
        RosterBook book = new RosterBook(entities);
        book.readUnits(lines, today);
        Rows.of(entities, "SELECT code, vi, en FROM organization_body").each(row -> {
            for (String column : List.of("code", "vi", "en")) {
                book.bodies.put(Text.plain(row.text(column)), row.text("code"));
            }
        });
        chunks(book.units.values().stream().distinct().toList(), book::readTeams);
        chunks(
                lines.stream()
                        .map(l -> l.person().phone())
                        .filter(p -> !p.isEmpty())
                        .distinct()
                        .toList(),
                phones -> book.readPersons("phone IN (:keys)", phones));
        chunks(
                lines.stream()
                        .filter(l -> l.person().phone().isEmpty())
                        .map(l -> l.person().name())
                        .distinct()
                        .toList(),
                names -> book.readPersons("phone IS NULL AND name IN (:keys)", names));
        return book;
    }

    /** The unit by its reference, or by the code of its commune and its name or alias. */
    @Nullable
    UUID unit(String written) {
        UUID byReference = units.get(written);
        return byReference == null ? units.get(plainPath(written)) : byReference;
    }

    private void readUnits(List<RosterLine> lines, LocalDate today) {
        Set<String> written = new HashSet<>(lines.stream().map(RosterLine::unit).toList());
        chunks(
                List.copyOf(written),
                some -> Rows.of(entities, "SELECT reference, id FROM organization_unit WHERE reference IN (:some)")
                        .with("some", some)
                        .each(row -> units.put(row.text("reference"), row.id("id"))));
        List<String> communes = written.stream()
                .filter(w -> w.indexOf('/') > 0)
                .map(w -> w.substring(0, w.indexOf('/')))
                .distinct()
                .toList();
        chunks(
                communes,
                some -> Rows.of(entities, """
                        SELECT c.code, v.name, a.name AS alias, v.id
                        FROM organization_unit c
                        JOIN organization_placement p ON p.parent = c.id AND p.valid_until > :today
                        JOIN organization_unit v ON v.id = p.unit
                        LEFT JOIN organization_unit_alias a ON a.unit = v.id
                        WHERE c.code IN (:some) AND c.valid_until > :today
                        """)
                        .with("some", some)
                        .with("today", today)
                        .each(row -> {
                            units.put(plainPath(row.text("code") + "/" + row.text("name")), row.id("id"));
                            if (row.has("alias")) {
                                units.put(plainPath(row.text("code") + "/" + row.text("alias")), row.id("id"));
                            }
                        }));
    }

    private static String plainPath(String written) {
        return "/" + Text.plain(written);
    }

    private void readTeams(List<UUID> some) {
        Rows.of(entities, "SELECT id, unit, valid_from, valid_until FROM organization_team WHERE unit IN (:some)")
                .with("some", some)
                .each(row -> teams.computeIfAbsent(row.id("unit"), unit -> new java.util.ArrayList<>())
                        .add(new KnownTeam(row.id("id"), row.id("unit"), UnitTree.period(row))));
        Rows.of(entities, """
                        SELECT m.id, m.team, m.person, m.role, m.organization, m.valid_from, m.valid_until
                        FROM organization_membership m JOIN organization_team t ON t.id = m.team WHERE t.unit IN (:some)
                        """)
                .with("some", some)
                .each(row -> memberships
                        .computeIfAbsent(row.id("team"), team -> new java.util.ArrayList<>())
                        .add(new Known(
                                row.id("id"),
                                row.id("person"),
                                new Membership.Post(
                                        TeamRole.valueOf(row.text("role")),
                                        row.text("organization"),
                                        UnitTree.period(row)))));
    }

    private void readPersons(String which, List<String> keys) {
        Rows.of(entities, "SELECT id, name, birth_year, phone FROM organization_person WHERE " + which)
                .with("keys", keys)
                .each(row -> persons.put(
                        new PersonDetails.Key(
                                Text.plain(row.text("name")),
                                row.has("birth_year") ? row.number("birth_year") : 0,
                                row.has("phone") ? row.text("phone") : ""),
                        row.id("id")));
    }

    private static <T> void chunks(List<T> all, java.util.function.Consumer<List<T>> read) {
        for (int from = 0; from < all.size(); from += CHUNK) {
            read.accept(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
    }
}
