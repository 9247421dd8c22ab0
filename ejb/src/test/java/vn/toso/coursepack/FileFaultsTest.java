package vn.toso.coursepack;

import java.text.Normalizer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FileFaultsTest {
    private static final String LESSON = "lessons/01.md";

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void one_fault_is_named_by_file_and_line(Fault fault) {
        fault.isNamed();
    }

    static Stream<Fault> one_fault_is_named_by_file_and_line() {
        return Stream.of(
                Fault.of("a file is missing", p -> p.without("sheet.md"), "sheet.md:1 file-missing"),
                Fault.of("an unknown file", p -> p.with("notes.txt", "x"), "notes.txt:1 file-unknown"),
                Fault.of("a scene by another name", p -> p.with("scenes/otp.md", "x"), "scenes/otp.md:1 file-unknown"),
                Fault.of(
                        "not UTF-8",
                        p -> p.with("sheet.md", new byte[] {'-', (byte) 0xc3, '-'}),
                        "sheet.md:1 not-utf8"),
                Fault.of(
                        "not NFC",
                        p -> p.changing(LESSON, "Nút tròn ở", Normalizer.normalize("Nút tròn ở", Normalizer.Form.NFD)),
                        "lessons/01.md:13 not-nfc"),
                Fault.of(
                        "Windows line ends",
                        p -> p.changing(LESSON, "bấm.\n", "bấm.\r\n"),
                        "lessons/01.md:13 line-end"),
                Fault.of(
                        "a hidden character",
                        p -> p.changing(LESSON, "Nút tròn", "N\u200But tròn"),
                        "lessons/01.md:13 invisible"),
                Fault.of("a file too large", p -> p.with("sheet.md", "x".repeat(200_001)), "sheet.md:1 file-big"),
                Fault.of("a lesson is skipped", Spoiling::skippedLesson, "lessons/03.md:1 lesson-order"));
    }
}
