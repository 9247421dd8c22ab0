package vn.toso.coursepack;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toso.testing.SampleKinds.BANK;
import static vn.toso.testing.SampleKinds.SCREEN;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toso.assessment.OptionFacts;
import vn.toso.assessment.QuestionKind;
import vn.toso.assessment.QuizDraft.QuestionDraft;
import vn.toso.course.Area;
import vn.toso.testing.SampleKinds;
import vn.toso.testing.SamplePack;

/** Questions to put in order, to pair and to tap: what may be wrong with them is named at its line. */
class KindFaultsTest {
    private static final int ORDER = 173;
    private static final int MATCH = 190;
    private static final int TAP = 206;

    @Test
    void whole_they_are_read() {
        Reading reading = PackageReader.read(SampleKinds.added().files(), SamplePack.known());
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.measures().questions())
                .containsEntry("order", 1L)
                .containsEntry("match", 1L)
                .containsEntry("tap", 1L);
        assertThat(options(reading, QuestionKind.ORDER))
                .extracting(OptionFacts::text)
                .containsExactly("Cầm máy", "Tìm nút tròn", "Bấm nút tròn", "Xem máy sáng chưa");
        assertThat(options(reading, QuestionKind.MATCH).get(2))
                .isEqualTo(new OptionFacts("Máy hỏi mã", true, "Mã là của riêng bác.", "Bác tự gõ", null));
        assertThat(options(reading, QuestionKind.TAP).get(1))
                .isEqualTo(new OptionFacts("Mở", true, "Nút này mở máy.", "", new Area(120, 60, 80, 40)));
        assertThat(draft(reading, QuestionKind.TAP).screen())
                .matches(screen -> screen.alt().equals("Màn hình tập dượt: ba nút")
                        && screen.picture().contains("TẬP DƯỢT"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void one_fault_is_named_by_file_and_line(Fault fault) {
        fault.isNamed();
    }

    static Stream<Fault> one_fault_is_named_by_file_and_line() {
        return Stream.of(
                bank("a number left out", "2. Tìm", "4. Tìm", ORDER + 11, "order-number"),
                bank("no number", "2. Tìm", "- Tìm", ORDER + 11, "order-number"),
                bank("two lines to put in order", "3. Bấm nút tròn\n4. Xem máy sáng chưa\n", "", ORDER, "line-count"),
                bank(
                        "seven lines to put in order",
                        "4. Xem máy",
                        "4. Một\n5. Hai\n6. Ba\n7. Xem máy",
                        ORDER,
                        "line-count"),
                bank("a line twice", "3. Bấm", "3. Tìm", ORDER, "option-twice"),
                bank("Markdown in a line", "1. Cầm", "1. **Cầm**", ORDER + 10, "markdown"),
                bank("a long line", "1. Cầm máy", "1. Cầm" + " máy".repeat(20), ORDER + 10, "option-long"),
                bank("a line of jargon", "1. Cầm máy", "1. Cầm máy ABC", ORDER + 10, "jargon"),
                bank("a line that teaches wrong", "1. Cầm máy", "1. Đọc mã cho tôi", ORDER + 10, "teaching"),
                bank("a number of somebody", "1. Cầm máy", "1. Gọi 0912 345 678", ORDER + 10, "real-number"),
                bank("an arrow missing", "Máy tối => Bấm", "Máy tối, bấm", MATCH + 10, "pair-form"),
                bank("feedback of a pair missing", " | Bấm thì máy sáng.", "", MATCH + 10, "pair-form"),
                bank("two pairs", "- Tên sai => Gõ lại tên | Gõ lại từng chữ.\n", "", MATCH, "line-count"),
                bank("the same thing twice", "- Tên sai", "- Máy tối", MATCH, "option-twice"),
                bank("the same place twice", "Gõ lại tên", "Bấm nút tròn", MATCH, "option-twice"),
                bank("a long place", "Gõ lại tên", "Gõ" + " lại".repeat(20), MATCH + 11, "option-long"),
                bank("a place that teaches wrong", "Gõ lại tên", "Đọc mật khẩu cho tôi", MATCH + 11, "teaching"),
                bank("a pair of jargon", "Tên sai", "Tên XYZ sai", MATCH + 11, "jargon"),
                bank("all of the above", "=> Gõ lại tên", "=> Tất cả các ý trên", MATCH + 11, "all-above"),
                bank("no rectangle", "Tắt | 20 60 80 40", "Tắt", TAP + 12, "tap-form"),
                bank("a small rectangle", "20 60 80 40", "20 60 30 40", TAP + 12, "course.area"),
                bank("beside the phone", "20 60 80 40", "-", TAP + 12, "course.area"),
                bank("one over the other", "20 120 80 40", "20 90 80 40", TAP + 14, "place-overlap"),
                bank("two right places", "- [ ] Tắt", "- [x] Tắt", TAP, "right-count"),
                bank("no right place", "- [x] Mở", "- [ ] Mở", TAP, "right-count"),
                bank("two places", "- [ ] Gọi | 20 120 80 40 | Nút này để gọi.\n", "", TAP, "line-count"),
                bank("a long label", "] Tắt", "] Tắt" + "t".repeat(40), TAP + 12, "place-label"),
                bank("the same label", "] Gọi", "] Tắt", TAP, "option-twice"),
                bank("no text alternative", "Màn hình tập dượt: ba nút", "", TAP + 10, "step-alt"),
                Fault.of(
                        "a picture left over",
                        p -> SampleKinds.addedTo(p).changing(BANK, "screens/tap.svg", "screens/phone.svg"),
                        "screens/tap.svg:1 picture-unused"),
                Fault.of(
                        "no such picture",
                        p -> SampleKinds.addedTo(p).without(SCREEN),
                        "questions.md:216 picture-missing"),
                Fault.of(
                        "a picture of another kind",
                        p -> SampleKinds.addedTo(p).changing(BANK, "1. Cầm", "![Màn hình](screens/tap.svg)\n\n1. Cầm"),
                        "questions.md:173 question-picture"),
                Fault.of(
                        "a second picture",
                        p -> SampleKinds.addedTo(p)
                                .changing(BANK, "- [ ] Tắt", "![Màn hình](screens/tap.svg)\n\n- [ ] Tắt"),
                        "questions.md:206 question-picture"),
                Fault.of(
                        "a ring that gives the key away",
                        p -> SampleKinds.addedTo(p)
                                .changing(
                                        SCREEN, "<rect class=\"bt\"", "<rect class=\"mk\" x=\"1\"/><rect class=\"bt\""),
                        "screens/tap.svg:1 svg-ringed"),
                Fault.of(
                        "a screen that looks real",
                        p -> SampleKinds.addedTo(p).changing(SCREEN, "TẬP DƯỢT", "XONG"),
                        "screens/tap.svg:1 svg-watermark"),
                Fault.of(
                        "the key always in one place of the screen",
                        KindFaultsTest::threeAlike,
                        "questions.md:206 key-screen"));
    }

    private static SamplePack threeAlike(SamplePack pack) {
        SamplePack more = SampleKinds.addedTo(pack);
        String tap = SampleKinds.question("Q23");
        return more.with(BANK, more.text(BANK) + "\n" + tap.replace("Q23", "Q24") + "\n" + tap.replace("Q23", "Q25"));
    }

    private static Fault bank(String name, String words, String instead, int line, String key) {
        return Fault.of(
                name, p -> SampleKinds.addedTo(p).changing(BANK, words, instead), BANK + ":" + line + " " + key);
    }

    private static List<OptionFacts> options(Reading reading, QuestionKind kind) {
        return draft(reading, kind).options();
    }

    private static QuestionDraft draft(Reading reading, QuestionKind kind) {
        return reading.quiz().questions().stream()
                .filter(question -> question.facts().kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
