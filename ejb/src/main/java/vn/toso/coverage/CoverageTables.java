package vn.toso.coverage;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.shared.Ids;
import vn.toso.shared.Period;
import vn.toso.shared.Rows;

/** Writes what was counted of one commune in the place of what stood there. */
@Dependent
class CoverageTables {
    private static final String VILLAGE = """
            INSERT INTO coverage_village (village, service, valid_from, valid_until, qualified, ended) VALUES (?, ?, ?, ?, ?, ?)
            """;
    private static final String COMMUNE = """
            INSERT INTO coverage_commune (commune, valid_from, valid_until, villages) VALUES (?, ?, ?, ?)
            """;
    private static final String CHANGE = """
            INSERT INTO coverage_change (service, commune, day, somebody, several, qualified, ended) VALUES (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String MONTH = """
            INSERT INTO coverage_month (service, commune, valid_from, valid_until, somebody, several, qualified)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    @Inject
    EntityManager entities;

    /**
     * @param villages of the commune, each with its days there
     * @param counted for each service the villages in which somebody could ever help
     */
    void replace(UUID commune, Map<UUID, List<Period>> villages, Map<String, Map<UUID, Steps>> counted) {
        delete(commune, villages.keySet(), counted.keySet());
        entities.unwrap(Session.class).doWork(connection -> {
            writeVillages(connection, counted);
            writeSize(connection, commune, villages);
            writeDays(connection, commune, villages, counted);
        });
    }

    private void delete(UUID commune, Set<UUID> villages, Set<String> services) {
        for (String table : List.of("change", "month")) {
            Rows.change(
                            entities,
                            "DELETE FROM coverage_" + table + " WHERE service IN (:services) AND commune = :commune")
                    .with("services", services)
                    .with("commune", commune)
                    .run();
        }
        Rows.change(entities, "DELETE FROM coverage_commune WHERE commune = :commune")
                .with("commune", commune)
                .run();
        if (!villages.isEmpty()) {
            Rows.change(
                            entities,
                            "DELETE FROM coverage_village WHERE village IN (:villages) AND service IN (:services)")
                    .with("villages", villages)
                    .with("services", services)
                    .run();
        }
    }

    private static void writeVillages(Connection connection, Map<String, Map<UUID, Steps>> counted)
            throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(VILLAGE)) {
            for (Map.Entry<String, Map<UUID, Steps>> service : counted.entrySet()) {
                for (Map.Entry<UUID, Steps> village : service.getValue().entrySet()) {
                    for (Steps.Step line : village.getValue().lines()) {
                        add(
                                row,
                                Ids.bytes(village.getKey()),
                                service.getKey(),
                                line.period().validFrom(),
                                line.period().validUntil(),
                                line.able(),
                                line.ended());
                    }
                }
            }
            row.executeBatch();
        }
    }

    private static void writeSize(Connection connection, UUID commune, Map<UUID, List<Period>> villages)
            throws SQLException {
        Steps size = Steps.of(villages.entrySet().stream()
                .flatMap(village -> village.getValue().stream()
                        .map(days -> new Spell(village.getKey(), days.validFrom(), days.validUntil())))
                .toList());
        try (PreparedStatement row = connection.prepareStatement(COMMUNE)) {
            for (Steps.Step line : size.lines()) {
                add(
                        row,
                        Ids.bytes(commune),
                        line.period().validFrom(),
                        line.period().validUntil(),
                        line.able());
            }
            row.executeBatch();
        }
    }

    private static void writeDays(
            Connection connection,
            UUID commune,
            Map<UUID, List<Period>> villages,
            Map<String, Map<UUID, Steps>> counted)
            throws SQLException {
        Steps nobody = Steps.of(List.of());
        byte[] id = Ids.bytes(commune);
        try (PreparedStatement change = connection.prepareStatement(CHANGE);
                PreparedStatement month = connection.prepareStatement(MONTH)) {
            for (Map.Entry<String, Map<UUID, Steps>> service : counted.entrySet()) {
                Map<UUID, Steps> steps = service.getValue();
                CommuneDays days = new CommuneDays(villages, village -> steps.getOrDefault(village, nobody));
                for (Map.Entry<LocalDate, Change> day : days.changes().entrySet()) {
                    Change of = day.getValue();
                    add(
                            change,
                            service.getKey(),
                            id,
                            day.getKey(),
                            of.somebody(),
                            of.several(),
                            of.qualified(),
                            of.ended());
                }
                for (CommuneDays.Month each : days.months()) {
                    add(
                            month,
                            service.getKey(),
                            id,
                            each.period().validFrom(),
                            each.period().validUntil(),
                            each.sum().somebody(),
                            each.sum().several(),
                            each.sum().qualified());
                }
            }
            change.executeBatch();
            month.executeBatch();
        }
    }

    private static void add(PreparedStatement row, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            row.setObject(i + 1, values[i]);
        }
        row.addBatch();
    }
}
