package vn.toso.evidence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.toso.shared.Ids;

/** Reads many entries of the log row by row: millions of them as entities would fill the memory. */
final class LogReader {
    private static final String ENTRIES = """
            SELECT id, kind, person, service, subject, subject_version, effective_at, recorder, percent, critical_met, wrong_taps, voids
            FROM evidence_entry WHERE person IN (%s)
            """;

    private final ResultSet row;

    /** Codes repeat in nearly every row; one copy of each is enough. */
    private final Map<String, String> codes = new HashMap<>();

    private LogReader(ResultSet row) {
        this.row = row;
    }

    static void read(Connection connection, Collection<UUID> persons, Consumer<Evidence> reader) throws SQLException {
        if (persons.isEmpty()) {
            return;
        }
        String places = String.join(",", Collections.nCopies(persons.size(), "?"));
        try (PreparedStatement query = connection.prepareStatement(ENTRIES.formatted(places))) {
            int place = 1;
            for (UUID person : persons) {
                query.setBytes(place++, Ids.bytes(person));
            }
            try (ResultSet rows = query.executeQuery()) {
                LogReader reading = new LogReader(rows);
                while (rows.next()) {
                    reader.accept(reading.entry());
                }
            }
        }
    }

    private Evidence entry() throws SQLException {
        return new Evidence(
                required("id"),
                EvidenceKind.valueOf(row.getString("kind")),
                required("person"),
                code("service"),
                code("subject"),
                row.getInt("subject_version"),
                row.getObject("effective_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                id("recorder"),
                new Outcome(number("percent"), flag("critical_met"), number("wrong_taps")),
                id("voids"));
    }

    private String code(String column) throws SQLException {
        return codes.computeIfAbsent(row.getString(column), code -> code);
    }

    private UUID required(String column) throws SQLException {
        UUID id = id(column);
        if (id == null) {
            throw new IllegalStateException("column " + column + " is null");
        }
        return id;
    }

    private @Nullable UUID id(String column) throws SQLException {
        byte[] raw = row.getBytes(column);
        return raw == null ? null : Ids.of(raw);
    }

    private @Nullable Integer number(String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    private @Nullable Boolean flag(String column) throws SQLException {
        boolean flag = row.getBoolean(column);
        return row.wasNull() ? null : flag;
    }
}
