package vn.toso.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.toso.coverage.HelperNearby.Nearness;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Listings;
import vn.toso.organization.Reach;
import vn.toso.organization.Role;
import vn.toso.organization.UnitName;
import vn.toso.organization.Units;
import vn.toso.qualification.Statuses;
import vn.toso.shared.Refused;
import vn.toso.shared.Rows;

/** To whom residents of a place can be sent: the qualified who agreed to be named, the nearest village first. */
@ApplicationScoped
@Transactional
public class NearbyHelpers {
    /** More rows than a page can show are not fetched; the page says so. */
    public static final int MOST_ROWS = 50;

    /** In how many villages' teams one person may be found before a list becomes shorter than it could be. */
    private static final int TEAMS = 2;

    /**
     * {@code reached} and {@code :day} come from {@link Reach}; {@code :place} is the asked unit and {@code :commune} its commune, where it
     * has one. Distances are those of the centres of communes, in kilometres; whoever has none comes after those who have.
     */
    private static final String HELPERS = """
            , found AS (
                SELECT n.id, n.name, n.given_name, n.languages, v.name AS village, c.name AS commune, s.level,
                       s.valid_from AS since, s.valid_until AS until,
                       CASE WHEN v.id = :place THEN 'SAME_VILLAGE' WHEN c.id = :commune THEN 'SAME_COMMUNE' ELSE 'BEYOND' END AS nearness,
                       CASE WHEN c.id = :commune THEN 0 ELSE ROUND(SQRT(
                           POW((b.centre_east - h.centre_east) * COS(RADIANS(h.centre_north / 10000)), 2)
                           + POW(b.centre_north - h.centre_north, 2)) * 0.01112) END AS kilometres
                FROM reached r
                JOIN organization_unit v ON v.id = r.unit AND v.level = 'VILLAGE'
                JOIN organization_placement p ON p.unit = v.id AND p.valid_from <= :day AND :day < p.valid_until
                JOIN organization_unit c ON c.id = p.parent
                LEFT JOIN organization_boundary b ON b.unit = c.id
                LEFT JOIN organization_boundary h ON h.unit = :commune
                JOIN organization_team t ON t.unit = v.id
                JOIN organization_membership m ON m.team = t.id AND m.valid_from <= :on AND :on < m.valid_until
                JOIN organization_person n ON n.id = m.person AND %s
                JOIN qualification_status s ON s.person = n.id AND s.service = :service AND s.qualified
                     AND s.valid_from <= :on AND :on < s.valid_until AND %s
                WHERE :language = '' OR FIND_IN_SET(:language, REPLACE(n.languages, ' ', ',')) > 0
            )
            SELECT * FROM found
            ORDER BY FIELD(nearness, 'SAME_VILLAGE', 'SAME_COMMUNE', 'BEYOND'), kilometres IS NULL, kilometres, given_name COLLATE utf8mb4_vietnamese_ci,
                     name COLLATE utf8mb4_vietnamese_ci, id
            """.formatted(Listings.AGREED, Statuses.CERTAIN);

    private static final String NEXT_LANGUAGES =
            "SELECT MIN(languages) AS next FROM organization_person WHERE languages > :last";

    private static final String LANGUAGES = """
            SELECT DISTINCT n.languages
            FROM reached r
            JOIN organization_team t ON t.unit = r.unit
            JOIN organization_membership m ON m.team = t.id AND m.valid_from <= :day AND :day < m.valid_until
            JOIN organization_person n ON n.id = m.person
            """;

    @Inject
    EntityManager entities;

    @Inject
    Units units;

    @Inject
    Reach reach;

    /**
     * Those under a unit; of a village those of its whole province as well, as far as the asker reaches it.
     *
     * @param language code of the language to help in; empty for any
     * @return at most {@link #MOST_ROWS}, each member once, where the member is nearest
     * @throws Refused {@code unit.unknown}, {@code unit.out-of-reach}, {@code language.unknown} for one that nobody there speaks
     */
    @Allowed(Role.COMMITTEE)
    public List<HelperNearby> of(Jurisdiction asking, CoverageQuestion question, String language) {
        UnitName place = units.find(asking, Role.COMMITTEE, question.unit());
        if (!language.isEmpty() && !languages(asking, question).contains(language)) {
            throw new Refused("language.unknown", language);
        }
        List<UnitName> path = path(asking, place, question.tree());
        Map<String, HelperNearby> nearest = new LinkedHashMap<>();
        reach.under(asking, Role.COMMITTEE, around(place, path), question.tree(), HELPERS)
                .with("place", place.id())
                .with("commune", commune(place, path))
                .with("service", question.service())
                .with("on", question.day())
                .with("language", language)
                .atMost(MOST_ROWS * TEAMS)
                .list(NearbyHelpers::row)
                .forEach(helper -> nearest.putIfAbsent(helper.person(), helper));
        return nearest.values().stream().limit(MOST_ROWS).toList();
    }

    /** The languages to help in that occur under the widest unit above the asked one that the asker reaches, in the order of their codes. */
    @Allowed(Role.COMMITTEE)
    public Set<String> languages(Jurisdiction asking, CoverageQuestion question) {
        UnitName place = units.find(asking, Role.COMMITTEE, question.unit());
        UnitName top = path(asking, place, question.tree()).get(0);
        List<String> spoken = top.level().equals("NATION")
                ? everywhere()
                : reach.under(asking, Role.COMMITTEE, top.id(), question.tree(), LANGUAGES)
                        .list(row -> row.text("languages"));
        Set<String> codes = new TreeSet<>();
        spoken.forEach(some -> codes.addAll(List.of(some.split(" ", -1))));
        codes.remove("");
        return codes;
    }

    /** From one to the next in the index: asked for all at once, the database may read every person. */
    private List<String> everywhere() {
        List<String> spoken = new ArrayList<>();
        Optional<String> next = after("");
        while (next.isPresent()) {
            spoken.add(next.get());
            next = after(next.get());
        }
        return spoken;
    }

    private Optional<String> after(String last) {
        return Rows.of(entities, NEXT_LANGUAGES)
                .with("last", last)
                .list(row -> Optional.ofNullable(row.textOrNull("next")))
                .get(0);
    }

    /** The part of the way down to the place that the asker reaches. */
    private List<UnitName> path(Jurisdiction asking, UnitName place, LocalDate day) {
        List<UnitName> path = units.path(asking, Role.COMMITTEE, place.id(), day);
        Set<UUID> reached = reach.among(
                asking, Role.COMMITTEE, path.stream().map(UnitName::id).toList());
        List<UnitName> own =
                path.stream().filter(step -> reached.contains(step.id())).toList();
        return own.isEmpty() ? List.of(place) : own;
    }

    private static UUID around(UnitName place, List<UnitName> path) {
        return place.level().equals("VILLAGE")
                ? path.stream()
                        .filter(step -> !step.level().equals("NATION"))
                        .findFirst()
                        .orElse(place)
                        .id()
                : place.id();
    }

    private static UUID commune(UnitName place, List<UnitName> path) {
        return path.stream()
                .filter(step -> step.level().equals("COMMUNE"))
                .findFirst()
                .orElse(place)
                .id();
    }

    private static HelperNearby row(Rows.Row row) {
        return new HelperNearby(
                row.id("id").toString(),
                row.text("name"),
                row.text("village"),
                row.text("commune"),
                row.number("level"),
                row.day("since"),
                row.day("until"),
                List.of(row.text("languages").split(" ", -1)),
                Nearness.valueOf(row.text("nearness")),
                row.has("kilometres") ? row.number("kilometres") : null);
    }
}
