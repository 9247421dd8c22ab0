package vn.toso.coursepack;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toso.testing.SamplePack;

class CourseFaultsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void one_fault_is_named_by_file_and_line(Fault fault) {
        fault.isNamed();
    }

    static Stream<Fault> one_fault_is_named_by_file_and_line() {
        return Stream.of(
                Fault.of(
                        "no front matter",
                        p -> p.with("sheet.md", "## Bước\n\nChữ.\n\nsources: S1\n"),
                        "sheet.md:1 front-matter"),
                Fault.of(
                        "an unknown key",
                        p -> p.changing("course.md", "language", "lang: vi\nlanguage"),
                        "course.md:5 key-unknown"),
                Fault.of(
                        "a key twice",
                        p -> p.changing("course.md", "language", "language: vi\nlanguage"),
                        "course.md:6 key-twice"),
                Fault.of(
                        "a malformed line",
                        p -> p.changing("course.md", "language", "language= vi\nlanguage"),
                        "course.md:5 key-line"),
                Fault.of(
                        "no review date",
                        p -> p.changing("course.md", "review-by: 2027-05-01\n", ""),
                        "course.md:1 key-missing"),
                Fault.of(
                        "a review before the check",
                        p -> p.changing("course.md", "2027-05-01", "2026-10-01"),
                        "course.md:8 review-by"),
                Fault.of(
                        "no date", p -> p.changing("course.md", "2026-11-01", "2026-13-01"), "course.md:7 value-wrong"),
                Fault.of(
                        "another language",
                        p -> p.changing("course.md", "language: vi", "language: xx"),
                        "course.md:5 value-wrong"),
                Fault.of(
                        "a long title",
                        p -> p.changing("course.md", "Khóa mẫu", "Khóa ".repeat(15)),
                        "course.md:4 title-long"),
                Fault.of(
                        "an unknown service",
                        p -> p.changing("course.md", "service: SAMPLE", "service: OTHER")
                                .changing("rule.json", "SAMPLE", "OTHER"),
                        "course.md:3 service-unknown"),
                Fault.of(
                        "no terms",
                        p -> p.changing("course.md", "## Từ ngữ", "## Nguồn khác"),
                        "course.md:13 section-unknown",
                        "course.md:20 section-list",
                        "lessons/02.md:12 jargon",
                        "lessons/02.md:12 jargon",
                        "questions.md:135 jargon"),
                Fault.of(
                        "a term without explanation",
                        p -> p.changing("course.md", "- **OTP**: mã", "- **Mã** – mã\n- **OTP**: mã"),
                        "course.md:15 entry-form"),
                Fault.of(
                        "a term twice",
                        p -> p.changing("course.md", "- **OTP**: mã", "- **OTP**: mã.\n- **OTP**: mã"),
                        "course.md:16 entry-twice"),
                Fault.of("a leaflet of two lines", leaflet("- Một.\n- Hai."), "course.md:13 leaflet"),
                Fault.of("a leaflet that is no list", leaflet("Một."), "course.md:13 section-list"),
                Fault.of(
                        "a leaflet with four pictures",
                        leaflet("- Một. | K99-L1#1\n".repeat(4).strip()),
                        "course.md:13 leaflet"),
                Fault.of(
                        "a picture of no step",
                        leaflet("- Một.\n- Hai.\n- Ba. | K99-L1#9\n- Bốn."),
                        "course.md:17 step-unknown"),
                Fault.of(
                        "a picture of a step that is not written like one",
                        leaflet("- Một.\n- Hai.\n- Ba. | bài 1\n- Bốn."),
                        "course.md:17 course.step-malformed"),
                Fault.of(
                        "a leaflet that asks for a code",
                        leaflet("- Một.\n- Hai.\n- Ba.\n- Bạn đọc mã OTP hộ bà con."),
                        "course.md:18 teaching"),
                Fault.of(
                        "three paragraphs of introduction",
                        p -> p.changing("course.md", "## Từ", "Hai.\n\nBa.\n\n## Từ"),
                        "course.md:10 intro"));
    }

    private static UnaryOperator<SamplePack> leaflet(String body) {
        return pack -> pack.changing("course.md", "## Từ ngữ", "## Tờ rơi\n\n" + body + "\n\n## Từ ngữ");
    }
}
