package vn.toso.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A report's SQL beside its record: {@code Rows.of(em, "select …").with("unit", id).list(row -> new Line(row.text("name")))}. */
public final class Rows {
    private final Query query;

    private Rows(Query query) {
        this.query = query;
    }

    public static Rows of(EntityManager entities, String sql) {
        return new Rows(entities.createNativeQuery(sql, Tuple.class));
    }

    /** Runs a statement that changes rows of a projection. */
    public static Change change(EntityManager entities, String sql) {
        return new Change(entities.createNativeQuery(sql));
    }

    public Rows with(String name, Object value) {
        query.setParameter(name, value);
        return this;
    }

    public Rows atMost(int count) {
        query.setMaxResults(count);
        return this;
    }

    public <T> List<T> list(Function<Row, T> make) {
        try (Stream<?> rows = query.getResultStream()) {
            return rows.map(row -> make.apply(new Row((Tuple) row))).toList();
        }
    }

    /** Hands over one row after another, for what is too long to list. */
    public void each(Consumer<Row> reader) {
        try (Stream<?> rows = query.getResultStream()) {
            rows.forEach(row -> reader.accept(new Row((Tuple) row)));
        }
    }

    public <T> Optional<T> first(Function<Row, T> make) {
        return atMost(1).list(make).stream().findFirst();
    }

    /** A statement that changes rows. */
    public static final class Change {
        private final Query query;

        private Change(Query query) {
            this.query = query;
        }

        public Change with(String name, Object value) {
            query.setParameter(name, value);
            return this;
        }

        /** @return how many rows were changed */
        public int run() {
            return query.executeUpdate();
        }
    }

    /** One row, read by column name. */
    public static final class Row {
        private final Tuple tuple;

        private Row(Tuple tuple) {
            this.tuple = tuple;
        }

        private Object value(String column) {
            return Optional.ofNullable(tuple.get(column))
                    .orElseThrow(() -> new IllegalStateException("column " + column + " is null"));
        }

        public boolean has(String column) {
            return tuple.get(column) != null;
        }

        public String text(String column) {
            return String.valueOf(value(column));
        }

        public @Nullable String textOrNull(String column) {
            return has(column) ? text(column) : null;
        }

        public UUID id(String column) {
            Object raw = value(column);
            if (raw instanceof UUID id) {
                return id;
            }
            return Ids.of((byte[]) raw);
        }

        public int number(String column) {
            return ((Number) value(column)).intValue();
        }

        public long longNumber(String column) {
            return ((Number) value(column)).longValue();
        }

        public boolean flag(String column) {
            Object raw = value(column);
            return raw instanceof Boolean yes ? yes : ((Number) raw).intValue() != 0;
        }

        public LocalDate day(String column) {
            Object raw = value(column);
            return raw instanceof LocalDate day ? day : ((java.sql.Date) raw).toLocalDate();
        }

        public Instant instant(String column) {
            Object raw = value(column);
            if (raw instanceof Timestamp stamp) {
                return stamp.toInstant();
            }
            return raw instanceof LocalDateTime time ? time.toInstant(ZoneOffset.UTC) : (Instant) raw;
        }
    }
}
