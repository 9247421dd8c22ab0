package vn.toso.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.toso.digitalservice.Catalogue;
import vn.toso.organization.Jurisdiction;
import vn.toso.qualification.Rules;
import vn.toso.shared.Ids;
import vn.toso.shared.Rows;
import vn.toso.testing.Sample;
import vn.toso.testing.World;

/** The sample's villages and members, and where they stand, written straight into the projection so that each test knows it. */
final class Villagers {
    static final String ACCOUNT = "VNEID-ACCOUNT";
    static final String SAFETY = "FOUND-SAFETY";
    static final LocalDate OPEN = LocalDate.of(9999, 12, 31);
    private static final Jurisdiction PRODUCT = Jurisdiction.product();

    private final World world;

    Villagers(World world) {
        this.world = world;
    }

    void settle() {
        world.get(Catalogue.class).apply(PRODUCT, Sample.catalogue());
        rule(SAFETY, "{\"quiz\": \"K02-QUIZ\", \"mark\": 80}, {\"upToDate\": 30, \"mark\": 80}");
        rule(
                ACCOUNT,
                "{\"quiz\": \"K04-QUIZ\", \"mark\": 80}, {\"qualified\": \"FOUND-SAFETY\"}, {\"upToDate\": 30, \"mark\": 80}");
        Sample.district(world);
    }

    private void rule(String service, String conditions) {
        world.get(Rules.class).publish(PRODUCT, """
                {"service": "%s", "number": 1, "validFrom": "2026-01-01", "qualifiesAt": 1, "levels": [{"level": 1, "all": [%s]}]}
                """.formatted(service, conditions));
    }

    /** The members of a village's team, by telephone number. */
    List<UUID> of(String village) {
        return world.read(
                entities -> Rows.of(entities, """
                        SELECT n.id FROM organization_unit u JOIN organization_team t ON t.unit = u.id
                        JOIN organization_membership m ON m.team = t.id JOIN organization_person n ON n.id = m.person
                        WHERE u.reference = :village AND m.valid_until > '2026-12-31' ORDER BY n.phone""").with("village", village).list(row -> row.id("id")));
    }

    String name(UUID person) {
        return world.read(entities -> Rows.of(entities, "SELECT name FROM organization_person WHERE id = :id")
                .with("id", person)
                .first(row -> row.text("name"))
                .orElseThrow());
    }

    void nobodyCanHelp() {
        world.inTransaction(entities ->
                entities.createNativeQuery("DELETE FROM qualification_status").executeUpdate());
    }

    void canHelp(UUID person, String service, LocalDate until) {
        world.inTransaction(entities -> entities.createNativeQuery("""
                        INSERT INTO qualification_status (person, service, valid_from, valid_until, level, qualified, met, needed, rule_number)
                        VALUES (:person, :service, '2026-10-01', :until, 1, TRUE, 3, 3, 1)""")
                .setParameter("person", person)
                .setParameter("service", service)
                .setParameter("until", until)
                .executeUpdate());
    }

    /** In a second team from now on. */
    void alsoIn(UUID person, String village) {
        world.inTransaction(entities -> entities.createNativeQuery("""
                        INSERT INTO organization_membership (id, person, team, role, organization, valid_from, valid_until, version)
                        SELECT :id, :person, t.id, 'MEMBER', 'OTHER', '2026-01-01', '9999-12-31', 0
                        FROM organization_unit u JOIN organization_team t ON t.unit = u.id WHERE u.reference = :village""")
                .setParameter("id", Ids.next())
                .setParameter("person", person)
                .setParameter("village", village)
                .executeUpdate());
    }

    void leaves(UUID person, String village) {
        world.inTransaction(entities -> entities.createNativeQuery("""
                        DELETE FROM organization_membership WHERE person = :person AND team IN
                        (SELECT t.id FROM organization_unit u JOIN organization_team t ON t.unit = u.id WHERE u.reference = :village)""")
                .setParameter("person", person)
                .setParameter("village", village)
                .executeUpdate());
    }
}
