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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import vn.toso.shared.Ids;
import vn.toso.shared.Rows;

/** Writes what was counted of communes, or added up of provinces, in the place of what stood there. */
@Dependent
class TallyTable {
    private static final String TURN = """
            INSERT INTO reporting_counted (commune, basis) VALUES (?, ?) ON DUPLICATE KEY UPDATE basis = VALUES(basis)
            """;
    private static final String LINE =
            "INSERT INTO reporting_tally (figure, service, commune, place, people) VALUES (?, ?, ?, ?, ?)";

    private static final String ITEM =
            "INSERT INTO reporting_item (commune, service, question, answers, good, people) VALUES (?, ?, ?, ?, ?, ?)";

    private static final String SUMS = """
            SELECT DISTINCT k.commune AS sum FROM organization_placement p
            JOIN reporting_counted k ON k.commune = p.parent AND k.basis <> :none
            WHERE p.unit IN (:communes)
            """;

    private static final String TURNS =
            "SELECT basis FROM reporting_counted WHERE commune IN (:communes) ORDER BY commune FOR UPDATE";

    /** No basis has this mark. */
    private static final UUID NONE = new UUID(0, 0);

    @Inject
    EntityManager entities;

    /** @param place at which it stands in a list; see {@link Figure} */
    record Line(String figure, String service, UUID commune, String place, int people) {
        /** Lines of the same become one. */
        static Stream<Line> added(Stream<Line> lines) {
            return lines.collect(Collectors.toMap(line -> line.with(0), Line::people, Integer::sum)).entrySet().stream()
                    .map(sum -> sum.getKey().with(sum.getValue()));
        }

        private Line with(int others) {
            return new Line(figure, service, commune, place, others);
        }
    }

    /**
     * How a question was answered.
     *
     * @param good how many of the answers were right
     * @param people who answered
     */
    record Item(UUID commune, String service, UUID question, int answers, int good, int people) {}

    /**
     * From now on these are not counted, and no sum over them holds; whoever counts or doubts one of them at the same time waits. A sum that
     * was made after this transaction began to read is not found: it is doubted by whoever counts the commune.
     */
    void doubt(Collection<UUID> communes) {
        mark(communes, NONE);
        mark(
                Rows.of(entities, SUMS)
                        .with("none", NONE)
                        .with("communes", communes)
                        .list(row -> row.id("sum")),
                NONE);
    }

    /**
     * Keeps others from counting or doubting these until the transaction ends.
     *
     * @return whether all of them are counted by that basis
     */
    boolean hold(Collection<UUID> communes, UUID mark) {
        List<UUID> counted = Rows.of(entities, TURNS).with("communes", communes).list(row -> row.id("basis"));
        return counted.stream().filter(mark::equals).count() == communes.size();
    }

    /** @param mark of the basis by which they were counted */
    void replace(Collection<UUID> communes, List<Line> lines, List<Item> items, UUID mark) {
        for (String table : List.of("tally", "item")) {
            Rows.change(entities, "DELETE FROM reporting_" + table + " WHERE commune IN (:communes)")
                    .with("communes", communes)
                    .run();
        }
        entities.unwrap(Session.class).doWork(connection -> {
            writeLines(connection, lines);
            writeItems(connection, items);
        });
        mark(communes, mark);
    }

    private static void writeLines(Connection connection, List<Line> lines) throws SQLException {
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

    private static void writeItems(Connection connection, List<Item> items) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(ITEM)) {
            for (Item item : items) {
                row.setBytes(1, Ids.bytes(item.commune()));
                row.setString(2, item.service());
                row.setBytes(3, Ids.bytes(item.question()));
                row.setInt(4, item.answers());
                row.setInt(5, item.good());
                row.setInt(6, item.people());
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
