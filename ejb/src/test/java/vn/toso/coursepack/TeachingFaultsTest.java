package vn.toso.coursepack;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TeachingFaultsTest {
    private static final String LESSON = "lessons/01.md";
    private static final String BANK = "questions.md";
    private static final String SCREEN = "screens/button.svg";
    private static final String LONG =
            "Bà con mở máy rồi xem nút tròn ở giữa màn hình xem máy đã sáng chưa và tên có đúng không rồi mới bấm.";

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void one_fault_is_named_by_file_and_line(Fault fault) {
        fault.isNamed();
    }

    static Stream<Fault> one_fault_is_named_by_file_and_line() {
        return Stream.of(
                Fault.of(
                        "a long sentence",
                        p -> p.changing(LESSON, "Bà con tự bấm.", LONG),
                        "lessons/01.md:13 sentence-long"),
                Fault.of(
                        "a long sentence in a question",
                        p -> p.changing(BANK, "Nút tròn đứng trước.", LONG),
                        "questions.md:27 sentence-long"),
                Fault.of(
                        "long sentences on average",
                        p -> p.with(
                                "lessons/02.md",
                                p.text("lessons/02.md")
                                        .replaceAll(
                                                "(Bạn không|Bác đừng|Dặn)", "Từ nay về sau mỗi khi có ai hỏi thì $1")),
                        "lessons/02.md:1 sentence-average"),
                Fault.of(
                        "a long step",
                        p -> p.changing(LESSON, "Bà con tự bấm.", "Bà con tự bấm. ".repeat(14)),
                        "lessons/01.md:10 step-long"),
                Fault.of(
                        "a long option",
                        p -> p.changing(
                                BANK, "Ý số 3 của câu", "một ".repeat(21).strip()),
                        "questions.md:25 option-long"),
                Fault.of(
                        "a word nobody explains",
                        p -> p.changing(LESSON, "Nút tròn", "Passcode tròn"),
                        "lessons/01.md:13 jargon"),
                Fault.of(
                        "a shortening nobody explains",
                        p -> p.changing(LESSON, "Nút tròn", "Nút BHXH tròn"),
                        "lessons/01.md:13 jargon"),
                Fault.of(
                        "reading out the OTP",
                        p -> p.changing("lessons/02.md", "Bác đừng đọc mã cho ai", "Bác đọc mã OTP cho tôi"),
                        "lessons/02.md:14 teaching"),
                Fault.of(
                        "a right option that gives away a password",
                        p -> p.changing(BANK, "- [x] Ý số 1 của câu", "- [x] Bác gửi mật khẩu"),
                        "questions.md:23 teaching"),
                Fault.of("a false sentence taught as true", Spoiling::taughtAsTrue, "questions.md:135 teaching"),
                Fault.of(
                        "a number like a real one",
                        p -> p.changing(LESSON, "Nút tròn", "Số 0912 345 678 tròn"),
                        "lessons/01.md:13 real-number"),
                Fault.of(
                        "a number like a real one in a picture",
                        p -> p.changing(
                                SCREEN,
                                "TẬP DƯỢT</text>",
                                "TẬP DƯỢT</text><text x=\"9\" y=\"9\" font-size=\"12\">011085000123</text>"),
                        "screens/button.svg:3 real-number"),
                Fault.of(
                        "an unused picture",
                        p -> p.with("screens/spare.svg", p.text("screens/people.svg")),
                        "screens/spare.svg:1 picture-unused"),
                Fault.of(
                        "a rehearsal screen without its mark",
                        p -> p.changing(SCREEN, "TẬP DƯỢT", "Xin chào"),
                        "screens/button.svg:1 svg-watermark"),
                Fault.of("a heavy picture", Spoiling::heavyPicture, "screens/button.svg:1 svg-big"),
                Fault.of(
                        "a heavy lesson",
                        Spoiling::heavyLesson,
                        "lessons/01.md:1 lesson-heavy",
                        "screens/button.svg:1 svg-big",
                        "screens/people.svg:1 svg-big"));
    }
}
