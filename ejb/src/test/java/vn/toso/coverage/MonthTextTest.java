package vn.toso.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The text of which a month's hash is taken stays as it is documented, letter for letter, or no old hash could be checked any more. */
class MonthTextTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern CHANGES = Pattern.compile(
            "(?i)\\b(?:update|delete\\s+from|replace\\s+into|truncate(?:\\s+table)?)\\s+coverage_frozen_");

    @Test
    void the_head_says_what_it_is_and_names_the_columns() {
        assertThat(MonthText.head(YearMonth.of(2026, 2), Instant.parse("2026-02-28T17:00:05Z"), 9, "ab"))
                .isEqualTo("""
                        toso-coverage-month,1
                        month,2026-02
                        day,2026-02-28
                        frozen,2026-02-28T17:00:05Z
                        before,ab
                        lines,9
                        commune,code,kind,name,province,province_code,province_kind,province_name,service,villages,nobody,alone,covered,qualified,lapsing,members
                        """);
    }

    @Test
    void a_line_is_csv_that_no_spreadsheet_calculates() {
        assertThat(MonthText.line("c-1", "", "Xã", "A, \"B\"", "=1+1", "-", "*", "0"))
                .isEqualTo("c-1,,Xã,\"A, \"\"B\"\"\",'=1+1,'-,*,0\n");
    }

    @Test
    void a_hash_is_read_in_groups_of_four() {
        FrozenMonth month = new FrozenMonth(YearMonth.of(2026, 2), Instant.EPOCH, 0, "0123456789ab", "");
        assertThat(month.hashInGroups()).isEqualTo("0123 4567 89ab");
    }

    @Test
    void no_statement_changes_what_is_frozen() throws IOException {
        assertThat(CHANGES.matcher("DELETE FROM coverage_frozen_month").find()).isTrue();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(
                                    CHANGES.matcher(Files.readString(file)).find())
                            .isFalse());
        }
    }
}
