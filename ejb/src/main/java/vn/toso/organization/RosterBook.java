package vn.toso.organization;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toso.shared.Period;
import vn.toso.shared.Refused;
import vn.toso.shared.Rows;
import vn.toso.shared.Text;

/** What the database already knows of what a roster speaks of, read in a few statements before the lines are judged. */
final class RosterBook {
    private static final int CHUNK = 1000;

    private static final String VILLAGES = """
            select c.code, v.kind, v.name, a.name alias, v.id, v.valid_from, v.valid_until
            from organization_unit c
            join organization_placement p on p.parent = c.id and p.valid_until > :today
            join organization_unit v on v.id = p.unit
            left join organization_unit_alias a on a.unit = v.id
            where c.code in (:some) and c.valid_until > :today""";

    private final EntityManager entities;
    private final Map<String, Set<KnownUnit>> units = new HashMap<>();
    private final Map<String, String> bodies = new HashMap<>();
    private final Map<PersonDetails.Key, KnownPerson> persons = new HashMap<>();
    private final Map<UUID, List<KnownTeam>> teams = new HashMap<>();
    private final Map<UUID, List<KnownMembership>> memberships = new HashMap<>();

    private RosterBook(EntityManager entities) {
        this.entities = entities;
    }

    record KnownUnit(UUID id, Period period) {}

    record KnownPerson(UUID id, PersonDetails details) {}

    record KnownTeam(UUID id, Period period) {}

    record KnownMembership(UUID id, UUID person, Membership.Post post) {}

    static RosterBook read(EntityManager entities, List<RosterLine> lines, LocalDate today) {
        RosterBook book = new RosterBook(entities);
        book.readUnits(distinct(lines, RosterLine::unit), today);
        book.readBodies();
        inChunks(List.copyOf(book.unitIds()), book::readTeams);
        Map<Boolean, List<RosterLine>> byPhone = lines.stream()
                .collect(Collectors.partitioningBy(line -> line.person().phone().isEmpty()));
        inChunks(
                distinct(
                        byPhone.getOrDefault(false, List.of()),
                        line -> line.person().phone()),
                phones -> book.readPersons("phone in (:some)", phones));
        inChunks(
                distinct(
                        byPhone.getOrDefault(true, List.of()),
                        line -> line.person().name()),
                names -> book.readPersons("phone is null and name in (:some)", names));
        return book;
    }

    /**
     * The unit by its reference, or by the code of its commune and its name or alias, such as {@code 03268/Bản Lim}.
     *
     * @throws Refused {@code roster.unknown-unit}, {@code roster.unit-ambiguous}
     */
    KnownUnit unit(String written) {
        Set<KnownUnit> found = Optional.ofNullable(units.get(written))
                .orElseGet(() -> units.getOrDefault("/" + Text.plain(written), Set.of()));
        if (found.size() > 1) {
            throw new Refused("roster.unit-ambiguous", written);
        }
        return found.stream().findFirst().orElseThrow(() -> new Refused("roster.unknown-unit", written));
    }

    Set<UUID> unitIds() {
        return units.values().stream().flatMap(Set::stream).map(KnownUnit::id).collect(Collectors.toSet());
    }

    /** @param plain code or name of a represented body, in either language, without diacritics */
    @Nullable
    String body(String plain) {
        return bodies.get(plain);
    }

    @Nullable
    KnownPerson person(PersonDetails.Key key) {
        return persons.get(key);
    }

    Set<UUID> personIds() {
        return persons.values().stream().map(KnownPerson::id).collect(Collectors.toSet());
    }

    List<KnownTeam> teams(UUID unit) {
        return teams.getOrDefault(unit, List.of());
    }

    List<KnownMembership> memberships(@Nullable UUID team) {
        return team == null ? List.of() : memberships.getOrDefault(team, List.of());
    }

    private void readUnits(List<String> written, LocalDate today) {
        inChunks(
                written,
                some -> Rows.of(
                                entities,
                                "select reference, id, valid_from, valid_until from organization_unit where reference in (:some)")
                        .with("some", some)
                        .each(row -> units.put(row.text("reference"), Set.of(unit(row)))));
        List<String> codes = written.stream()
                .filter(path -> path.indexOf('/') > 0)
                .map(path -> path.substring(0, path.indexOf('/')))
                .distinct()
                .toList();
        inChunks(
                codes,
                some -> Rows.of(entities, VILLAGES)
                        .with("some", some)
                        .with("today", today)
                        .each(row -> names(row)
                                .forEach(name -> add("/" + Text.plain(row.text("code") + "/" + name), unit(row)))));
    }

    private void add(String path, KnownUnit unit) {
        units.merge(
                path,
                Set.of(unit),
                (one, other) -> Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet()));
    }

    private static Stream<String> names(Rows.Row row) {
        return Stream.of(Optional.of(row.text("name")), Optional.ofNullable(row.textOrNull("alias")))
                .flatMap(Optional::stream)
                .flatMap(name -> Stream.of(name, row.text("kind") + " " + name));
    }

    private static KnownUnit unit(Rows.Row row) {
        return new KnownUnit(row.id("id"), UnitTree.period(row));
    }

    private void readBodies() {
        Rows.of(entities, "select code, vi, en from organization_body")
                .each(row -> Stream.of("code", "vi", "en")
                        .forEach(column -> bodies.put(Text.plain(row.text(column)), row.text("code"))));
    }

    private void readTeams(List<UUID> some) {
        Rows.of(entities, "select id, unit, valid_from, valid_until from organization_team where unit in (:some)")
                .with("some", some)
                .each(row -> teams.computeIfAbsent(row.id("unit"), unit -> new ArrayList<>())
                        .add(new KnownTeam(row.id("id"), UnitTree.period(row))));
        Rows.of(entities, """
                        select m.id, m.team, m.person, m.role, m.organization, m.valid_from, m.valid_until
                        from organization_membership m join organization_team t on t.id = m.team where t.unit in (:some)""")
                .with("some", some)
                .each(row -> memberships
                        .computeIfAbsent(row.id("team"), team -> new ArrayList<>())
                        .add(new KnownMembership(row.id("id"), row.id("person"), post(row))));
    }

    private static Membership.Post post(Rows.Row row) {
        return new Membership.Post(TeamRole.valueOf(row.text("role")), row.text("organization"), UnitTree.period(row));
    }

    private void readPersons(String which, List<String> some) {
        Rows.of(entities, "select id, name, birth_year, phone, languages from organization_person where " + which)
                .with("some", some)
                .each(row -> {
                    PersonDetails details = new PersonDetails(
                            row.text("name"),
                            row.has("birth_year") ? row.number("birth_year") : 0,
                            row.has("phone") ? row.text("phone") : "",
                            Arrays.stream(row.text("languages").split(" ", -1))
                                    .filter(code -> !code.isEmpty())
                                    .toList());
                    persons.put(details.key(), new KnownPerson(row.id("id"), details));
                });
    }

    private static List<String> distinct(List<RosterLine> lines, Function<RosterLine, String> what) {
        return lines.stream().map(what).distinct().toList();
    }

    private static <T> void inChunks(List<T> all, Consumer<List<T>> read) {
        for (int from = 0; from < all.size(); from += CHUNK) {
            read.accept(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
    }
}
