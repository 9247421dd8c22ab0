package vn.toso.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was measured, as a table to read and a file to compare. Times never gate; counts do. */
final class Table {
    private record Row(
            String what,
            double value,
            String unit,
            @Nullable Double limit,
            boolean gates) {
        boolean fails() {
            return gates && limit != null && value > limit;
        }
    }

    private final List<Row> rows = new ArrayList<>();

    void shown(String what, double value, String unit) {
        add(new Row(what, value, unit, null, false));
    }

    void time(String what, double seconds, double limit) {
        add(new Row(what, seconds, "s", limit, false));
    }

    void count(String what, long value, String unit, double limit) {
        add(new Row(what, (double) value, unit, limit, true));
    }

    private void add(Row row) {
        rows.add(row);
        System.out.println(line(row));
    }

    private static String line(Row row) {
        Double limit = row.limit();
        return String.format(
                        Locale.ROOT,
                        "%-64s %14s %-8s %-12s %s",
                        row.what(),
                        number(row.value()),
                        row.unit(),
                        limit == null ? "" : "≤ " + number(limit),
                        !row.gates() ? "" : row.fails() ? "DOES NOT HOLD" : "holds")
                .stripTrailing();
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,d", (long) value)
                : String.format(Locale.ROOT, "%,.3f", value);
    }

    long failing() {
        return rows.stream().filter(Row::fails).count();
    }

    void write(Path file) throws IOException {
        List<String> lines = rows.stream()
                .map(row -> String.format(
                        Locale.ROOT,
                        "  {\"what\": \"%s\", \"value\": %s, \"unit\": \"%s\", \"limit\": %s, \"holds\": %s}",
                        row.what(),
                        row.value(),
                        row.unit(),
                        row.limit(),
                        row.gates() ? !row.fails() : null))
                .toList();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, "[\n" + String.join(",\n", lines) + "\n]\n");
    }
}
