package vn.toso.coursepack;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LessonFaultsTest {
    private static final String LESSON = "lessons/01.md";

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void one_fault_is_named_by_file_and_line(Fault fault) {
        fault.isNamed();
    }

    static Stream<Fault> one_fault_is_named_by_file_and_line() {
        return Stream.of(
                Fault.of("no sources", p -> p.changing(LESSON, "sources: S1\n", ""), "lessons/01.md:1 key-missing"),
                Fault.of(
                        "an unknown source",
                        p -> p.changing(LESSON, "sources: S1", "sources: S1 S2"),
                        "lessons/01.md:6 source-unknown"),
                Fault.of(
                        "an unknown feature",
                        p -> p.changing(LESSON, "OPEN@1", "OPEN@2"),
                        "lessons/01.md:5 feature-unknown"),
                Fault.of(
                        "a foreign code",
                        p -> p.changing("lessons/02.md", "K99-L2", "K98-L2"),
                        "lessons/02.md:2 code-foreign"),
                Fault.of(
                        "a code twice",
                        p -> p.changing("lessons/02.md", "K99-L2", "K99-L1"),
                        "lessons/02.md:2 lesson-twice"),
                Fault.of(
                        "too many minutes",
                        p -> p.changing(LESSON, "minutes: 3", "minutes: 7"),
                        "lessons/01.md:4 value-wrong"),
                Fault.of(
                        "text before the first step",
                        p -> p.changing(LESSON, "## Tìm", "Chữ.\n\n## Tìm"),
                        "lessons/01.md:10 before-heading"),
                Fault.of("seven steps", Spoiling::sevenSteps, "lessons/02.md:51 steps"),
                Fault.of("no step", Spoiling::noStep, "lessons/02.md:1 steps"),
                Fault.of(
                        "no picture",
                        p -> p.changing(LESSON, "![Hình vẽ: hai người đứng cạnh nhau](screens/people.svg)", ""),
                        "lessons/01.md:17 step-picture"),
                Fault.of(
                        "no text alternative",
                        p -> p.changing(LESSON, "![Hình vẽ: hai người đứng cạnh nhau]", "![]"),
                        "lessons/01.md:18 step-alt"),
                Fault.of(
                        "a picture that is not there",
                        p -> p.changing(LESSON, "screens/people.svg", "screens/other.svg"),
                        "lessons/01.md:18 picture-missing"),
                Fault.of(
                        "nothing to say",
                        p -> p.changing(LESSON, "> Bác bấm nút tròn nhé.", ""),
                        "lessons/01.md:10 step-say"),
                Fault.of(
                        "two things to say",
                        p -> p.changing(LESSON, "> Bác bấm", "> Một.\n\nChữ.\n\n> Bác bấm"),
                        "lessons/01.md:10 step-say"),
                Fault.of(
                        "no text",
                        p -> p.changing(LESSON, "Nút tròn ở **giữa** màn hình. Bà con tự bấm.", ""),
                        "lessons/01.md:10 step-text"),
                Fault.of(
                        "text and list mixed",
                        p -> p.changing(LESSON, "- Máy đã", "Xem:\n\n- Máy đã"),
                        "lessons/01.md:17 step-text"),
                Fault.of(
                        "a long heading",
                        p -> p.changing(LESSON, "Tìm nút", "Tìm nút ".repeat(7)),
                        "lessons/01.md:10 title-long"),
                Fault.of(
                        "no task",
                        p -> p.changing(LESSON, "## Việc hôm nay\n\nTự mở máy của bạn một lần.\n", ""),
                        "lessons/01.md:24 task-missing"),
                Fault.of(
                        "two tasks",
                        p -> p.changing(LESSON, "một lần.", "một lần.\n\nHai lần."),
                        "lessons/01.md:25 task-form"),
                Fault.of(
                        "a link",
                        p -> p.changing(LESSON, "**giữa**", "[giữa](https://example.org)"),
                        "lessons/01.md:13 markdown"),
                Fault.of("HTML", p -> p.changing(LESSON, "**giữa**", "<b>giữa</b>"), "lessons/01.md:13 markdown"),
                Fault.of(
                        "a script",
                        p -> p.changing(LESSON, "Nút tròn ở", "<script>alert(1)</script>\n\nNút tròn ở"),
                        "lessons/01.md:13 markdown"),
                Fault.of(
                        "a heading of another level",
                        p -> p.changing(LESSON, "Nút tròn", "### Nhỏ\n\nNút tròn"),
                        "lessons/01.md:13 markdown"));
    }
}
