package vn.toso.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** Which members with an account live in a village of the sample, from the roster as it is written. */
final class Roster {
    private Roster() {}

    /** Numbers of the accounts: 29 for {@code thanhvien029}. */
    static List<Integer> accountsIn(String village) {
        try (var lines = Files.lines(Product.root().resolve("content/sample/roster.csv"))) {
            return lines.filter(line -> line.startsWith(village + ","))
                    .map(line -> line.substring(line.lastIndexOf(',') + 1))
                    .filter(username -> username.startsWith("thanhvien"))
                    .map(username -> Integer.valueOf(username.substring("thanhvien".length())))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
