package vn.toso.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.shared.Ids;
import vn.toso.shared.Rows;

/** Writes what was counted of communes in the place of what stood there. */
@Dependent
class TallyTable {
    private static final String TURN = """
            INSERT INTO reporting_counted (commune, basis) VALUES (?, ?) ON DUPLICATE KEY UPDATE basis = VALUES(basis)
            """;
    private static final String LINE =
            "INSERT INTO reporting_tally (figure, service, commune, place, people) VALUES (?, ?, ?, ?, ?)";

    /** No basis has this mark. */
    private static final UUID NONE = new UUID(0, 0);

    @Inject
    EntityManager entities;

    /** @param place at which it stands in a list; see {@link Figure} */
    record Line(String figure, String service, UUID commune, String place, int people) {}

    /** From now on these are not counted; whoever counts or doubts one of them at the same time waits. */
    void doubt(Collection<UUID> communes) {
        mark(communes, NONE);
    }

    /** @param mark of the basis by which they were counted */
    void replace(Collection<UUID> communes, List<Line> lines, UUID mark) {
        Rows.change(entities, "DELETE FROM reporting_tally WHERE commune IN (:communes)")
                .with("communes", communes)
                .run();
        entities.unwrap(Session.class).doWork(connection -> write(connection, lines));
        mark(communes, mark);
    }

    private static void write(Connection connection, List<Line> lines) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(LINE)) {
            for (Line line : lines) {
                row.setString(1, line.figure());
                row.setString(2, line.service());
                row.setBytes(3, Ids.bytes(line.commune()));
                row.setString(4, line.place());
                row.setInt(5, line.people());
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    /** In one order, so that two who count some of the same do not wait for each other for ever. */
    private void mark(Collection<UUID> communes, UUID mark) {
        List<UUID> inOrder = communes.stream().sorted().toList();
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement row = connection.prepareStatement(TURN)) {
                for (UUID commune : inOrder) {
                    row.setBytes(1, Ids.bytes(commune));
                    row.setBytes(2, Ids.bytes(mark));
                    row.addBatch();
                }
                row.executeBatch();
            }
        });
    }
}
