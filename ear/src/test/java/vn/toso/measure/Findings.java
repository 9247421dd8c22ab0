package vn.toso.measure;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All that was measured in one run: a table to read, a file to compare, and what does not hold, last. */
public final class Findings {
    private final List<Measurement> rows = new ArrayList<>();

    void add(Measurement row) {
        rows.add(row);
    }

    void addAll(List<Measurement> more) {
        rows.addAll(more);
    }

    public List<Measurement> rows() {
        return List.copyOf(rows);
    }

    public List<Measurement> failing() {
        return rows.stream().filter(Measurement::fails).toList();
    }

    String table() {
        int width = rows.stream().mapToInt(row -> row.what().length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(line(row, width)).append('\n'));
        return text.toString();
    }

    private static String line(Measurement row, int width) {
        Double limit = row.limit();
        return ("%-" + width + "s %10s %-9s %-10s %s")
                .formatted(
                        row.what(),
                        number(row.value()),
                        row.unit(),
                        limit == null ? "" : (row.isLeast() ? "≥ " : "≤ ") + number(limit),
                        row.holds() == null ? "" : row.fails() ? "DOES NOT HOLD" : "holds")
                .stripTrailing();
    }

    String ending() {
        long limited = rows.stream().filter(row -> row.limit() != null).count();
        StringBuilder text = new StringBuilder("%d rows, %d with a limit, %d do not hold\n"
                .formatted(rows.size(), limited, failing().size()));
        failing()
                .forEach(row -> text.append(line(row, row.what().length()))
                        .append(row.detail().isEmpty() ? "" : "\n    " + row.detail())
                        .append('\n'));
        return text.toString();
    }

    void write(Path file) throws IOException {
        JsonArray all = new JsonArray();
        rows.forEach(row -> all.add(json(row)));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file,
                new GsonBuilder().setPrettyPrinting().serializeNulls().create().toJson(all) + "\n");
    }

    private static JsonObject json(Measurement row) {
        JsonObject object = new JsonObject();
        object.addProperty("what", row.what());
        object.addProperty("value", whole(row.value()));
        object.addProperty("unit", row.unit());
        Double limit = row.limit();
        object.addProperty("limit", limit == null ? null : whole(limit));
        object.addProperty("holds", row.holds());
        return object;
    }

    private static Number whole(double value) {
        return value == Math.rint(value) ? (Number) (long) value : (Number) (Math.round(value * 100) / 100.0);
    }

    private static String number(double value) {
        return whole(value).toString();
    }
}
