package vn.toso.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.shared.Ids;

/** Fills one table with very many rows, some thousand at a time. */
final class Loader implements AutoCloseable {
    private static final int AT_ONCE = 4_000;

    private final Connection connection;
    private final PreparedStatement insert;
    private int waiting;
    private long rows;

    /** @param columns of the table, in the order in which {@link #row} gets their values */
    Loader(Connection connection, String table, String... columns) throws SQLException {
        this.connection = connection;
        insert = connection.prepareStatement("INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (?"
                + ", ?".repeat(columns.length - 1) + ")");
    }

    void row(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, stored(values[i]));
        }
        insert.addBatch();
        rows++;
        waiting++;
        if (waiting == AT_ONCE) {
            flush();
        }
    }

    private static @Nullable Object stored(@Nullable Object value) {
        if (value instanceof UUID id) {
            return Ids.bytes(id);
        }
        if (value instanceof Instant instant) {
            return Timestamp.from(instant);
        }
        return value instanceof LocalDate day ? day.toString() : value;
    }

    private void flush() throws SQLException {
        insert.executeBatch();
        connection.commit();
        waiting = 0;
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() throws SQLException {
        flush();
        insert.close();
    }
}
