package vn.toso.bench;

import com.mysql.cj.jdbc.JdbcStatement;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toso.shared.Ids;

/** Fills one table with very many rows, some hundred thousand at a time, as a file that never touches a disk. */
final class Loader implements AutoCloseable {
    private static final int AT_ONCE = 8 << 20;

    private final Connection connection;
    private final String load;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(AT_ONCE + 4096);

    /** @param columns of the table, in the order in which {@link #row} gets their values */
    Loader(Connection connection, String table, String... columns) {
        this.connection = connection;
        load = "LOAD DATA LOCAL INFILE 'rows' INTO TABLE " + table
                + " CHARACTER SET binary FIELDS TERMINATED BY '\\t' ESCAPED BY '\\\\' LINES TERMINATED BY '\\n' ("
                + String.join(", ", columns) + ")";
    }

    void row(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                waiting.write('\t');
            }
            write(values[i]);
        }
        waiting.write('\n');
        if (waiting.size() >= AT_ONCE) {
            flush();
        }
    }

    private void write(@Nullable Object value) {
        if (value == null) {
            waiting.write('\\');
            waiting.write('N');
            return;
        }
        for (byte each : bytes(value)) {
            if (each == 0) {
                waiting.write('\\');
                waiting.write('0');
            } else {
                if (each == '\\' || each == '\t' || each == '\n') {
                    waiting.write('\\');
                }
                waiting.write(each);
            }
        }
    }

    private static byte[] bytes(Object value) {
        if (value instanceof UUID id) {
            return Ids.bytes(id);
        }
        if (value instanceof Boolean yes) {
            return new byte[] {(byte) (yes ? '1' : '0')};
        }
        Object text = value instanceof Instant instant ? Timestamp.from(instant) : value;
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Brings in what waits. */
    void flush() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement
                    .unwrap(JdbcStatement.class)
                    .setLocalInfileInputStream(new ByteArrayInputStream(waiting.toByteArray()));
            statement.execute(load);
        }
        connection.commit();
        waiting.reset();
    }

    @Override
    public void close() throws SQLException {
        flush();
    }
}
