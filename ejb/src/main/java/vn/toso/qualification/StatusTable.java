package vn.toso.qualification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.shared.Ids;
import vn.toso.shared.Rows;

/** Writes statuses, many at once: a rebuild of the nation makes millions of rows. */
@Dependent
class StatusTable {
    private static final String INSERT = """
            INSERT INTO qualification_status
                (person, service, valid_from, valid_until, level, qualified, met, needed, rule_number)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    @Inject
    EntityManager entities;

    /** Puts what the dossiers say of these services in the place of what stood there for the same persons. */
    void replace(Map<UUID, Dossier> dossiers, Set<String> services) {
        if (!dossiers.isEmpty() && !services.isEmpty()) {
            entities.flush();
            delete(dossiers.keySet(), services);
            add(dossiers, services);
        }
    }

    /** Writes what the dossiers say where nothing stands. */
    void add(Map<UUID, Dossier> dossiers, Set<String> services) {
        entities.unwrap(Session.class).doWork(connection -> insert(connection, dossiers, services));
    }

    private void delete(Collection<UUID> persons, Set<String> services) {
        Rows.change(entities, "DELETE FROM qualification_status WHERE person IN (:persons) AND service IN (:services)")
                .with("persons", persons)
                .with("services", services)
                .run();
    }

    private static void insert(Connection connection, Map<UUID, Dossier> dossiers, Set<String> services)
            throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(INSERT)) {
            for (Map.Entry<UUID, Dossier> of : dossiers.entrySet()) {
                byte[] person = Ids.bytes(of.getKey());
                for (String service : services) {
                    for (StatusInterval status : of.getValue().intervals(service)) {
                        fill(row, person, service, status);
                        row.addBatch();
                    }
                }
            }
            row.executeBatch();
        }
    }

    private static void fill(PreparedStatement row, byte[] person, String service, StatusInterval status)
            throws SQLException {
        int column = 1;
        row.setBytes(column++, person);
        row.setString(column++, service);
        row.setObject(column++, status.period().validFrom());
        row.setObject(column++, status.period().validUntil());
        row.setInt(column++, status.level());
        row.setBoolean(column++, status.isQualified());
        row.setInt(column++, status.met());
        row.setInt(column++, status.needed());
        row.setInt(column, status.ruleNumber());
    }
}
