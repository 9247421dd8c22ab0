package vn.toso.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

class EmbeddedMariaDbIT {
    @Test
    void a_fresh_schema_finds_names_typed_without_their_marks() throws Exception {
        var url = EmbeddedMariaDb.running().jdbcUrl();
        try (var connection = DriverManager.getConnection(url, EmbeddedMariaDb.USER, EmbeddedMariaDb.PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE person (name VARCHAR(50))");
            statement.execute("INSERT INTO person VALUES ('Lò Văn Điện')");
            try (var found = statement.executeQuery("SELECT name FROM person WHERE name = 'lo van dien'")) {
                assertThat(found.next()).isTrue();
                assertThat(found.getString(1)).isEqualTo("Lò Văn Điện");
            }
        }
    }

    @Test
    void every_schema_is_empty() {
        var db = EmbeddedMariaDb.running();
        assertThat(db.jdbcUrl()).isNotEqualTo(db.jdbcUrl());
    }
}
