package vn.toso.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toso.journey.Product;
import vn.toso.shared.VietnamTime;

/** What {@code ./measure content} says of the courses as they are, and of one course with every fault that it is to find. */
@SuppressWarnings("NullAway.Init")
class ContentTest {
    private static final Path CONTENT = Product.root().resolve("content");
    private static final String COURSE = "courses/K04/course.md";
    private static final String LESSON = "courses/K04/lessons/01.md";
    private static final String BANK = "courses/K04/questions.md";

    @TempDir
    private Path copy;

    @BeforeEach
    void copy_one_course() throws IOException {
        try (Stream<Path> files = Files.walk(CONTENT.resolve("courses/K04"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(CONTENT.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        Files.copy(CONTENT.resolve("catalogue.json"), copy.resolve("catalogue.json"));
    }

    @Test
    void the_courses_keep_every_limit() throws IOException {
        assertThat(Content.of(CONTENT, LocalDate.now(VietnamTime.ZONE)).failing())
                .extracting(row -> row.what() + " " + row.value() + " " + row.detail())
                .isEmpty();
    }

    @Test
    void a_course_that_is_not_reviewed_in_time_is_found() throws IOException {
        assertThat(failing(LocalDate.of(2099, 1, 1))).contains("K04: days until it must be reviewed");
    }

    @Test
    void too_much_at_once_is_found() throws IOException {
        String many =
                "Bà con bấm nút này rồi bấm nút kia và cứ thế bấm mãi cho đến khi nào máy hiện ra chữ xong thì mới thôi. ";
        change(LESSON, "\n> ", "\n" + many.repeat(9) + "\n\n> ");
        assertThat(failing())
                .contains("K04: longest step", "K04: longest sentence", "K04: sentence on average, at most");
    }

    @Test
    void claims_without_a_ground_are_found() throws IOException {
        replaceAll(COURSE, "(?m)^- \\*\\*S50\\*\\*: .*$", "- **S50**: nghe nói vậy.");
        replaceAll(LESSON, "(?m)^sources: .*$", "sources: S999");
        replaceAll(BANK, "(?m)^step: K04-L2#[0-9]$", "step: K04-L2#9");
        replaceAll(BANK, "(?m)^checked: .*$", "");
        assertThat(failing())
                .contains(
                        "K04: sources without a date",
                        "K04: references that lead nowhere",
                        "K04: questions without the day of their check");
    }

    @Test
    void a_step_of_the_sheet_without_a_source_is_found() throws IOException {
        replaceAll("courses/K04/sheet.md", "(?m)^sources: .*$", "sources:");
        assertThat(failing()).contains("K04: lessons, scenes, questions, sheet steps without a source");
    }

    @Test
    void a_lesson_that_asks_for_a_code_is_found() throws IOException {
        change(LESSON, "\n> ", "\nBạn đọc mã OTP hộ bà con.\n\n> ");
        assertThat(failing()).contains("K04: sentences that teach what nobody may, numbers like somebody's");
    }

    @Test
    void a_small_bank_a_habit_of_the_key_and_missing_rehearsals_are_found() throws IOException {
        String bank = Files.readString(copy.resolve(BANK));
        String few = bank.substring(0, bank.indexOf("## K04-Q09"));
        Files.writeString(copy.resolve(BANK), keyFirst(few));
        Files.delete(copy.resolve("courses/K04/scenes/03.md"));
        Files.delete(copy.resolve("courses/K04/scenes/02.md"));
        assertThat(failing()).contains("K04: questions", "K04: right option in the same place", "K04: scenes");
    }

    @Test
    void what_is_in_the_catalogue_and_in_no_course_is_found() throws IOException {
        Path catalogue = copy.resolve("catalogue.json");
        Files.writeString(
                catalogue, Files.readString(catalogue).replaceFirst("VNEID-ACCOUNT\\.DEVICE", "VNEID-ACCOUNT.NOBODYS"));
        assertThat(failing())
                .contains(
                        "all: features that no lesson teaches",
                        "all: features that no question asks",
                        "K04: references that lead nowhere");
    }

    /** The lines of each question's options, the right one first. */
    private static String keyFirst(String bank) {
        return bank.replaceAll("(?m)((?:^- \\[ \\] .*\\n)+)(- \\[x\\] .*\\n)", "$2$1");
    }

    private void change(String file, String from, String to) throws IOException {
        replaceAll(file, Pattern.quote(from), to);
    }

    private void replaceAll(String file, String from, String to) throws IOException {
        Path path = copy.resolve(file);
        String text = Files.readString(path);
        String changed = text.replaceAll(from, to);
        assertThat(changed).as("the fault is planted").isNotEqualTo(text);
        Files.writeString(path, changed);
    }

    private List<String> failing() throws IOException {
        return failing(LocalDate.now(VietnamTime.ZONE));
    }

    private List<String> failing(LocalDate today) throws IOException {
        return Content.of(copy, today).failing().stream().map(Measurement::what).toList();
    }
}
