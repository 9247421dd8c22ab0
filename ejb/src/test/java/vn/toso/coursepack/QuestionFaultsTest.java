package vn.toso.coursepack;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionFaultsTest {
    private static final String BANK = "questions.md";

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void one_fault_is_named_by_file_and_line(Fault fault) {
        fault.isNamed();
    }

    static Stream<Fault> one_fault_is_named_by_file_and_line() {
        return Stream.of(
                Fault.of(
                        "an unknown kind",
                        p -> p.changing(BANK, "kind: single", "kind: guess"),
                        "questions.md:14 value-wrong"),
                Fault.of(
                        "a question code",
                        p -> p.changing(BANK, "## K99-Q01", "## Q01"),
                        "questions.md:13 question-code",
                        "questions.md:13 code-foreign"),
                Fault.of(
                        "a question twice",
                        p -> p.changing(BANK, "K99-Q02", "K99-Q01"),
                        "questions.md:29 question-twice"),
                Fault.of(
                        "critical outside safety",
                        p -> p.changing(BANK, "part: knowledge\n", "part: knowledge\ncritical: yes\n"),
                        "questions.md:16 critical-elsewhere"),
                Fault.of(
                        "safety that is not critical",
                        p -> p.changing(BANK, "critical: yes\n", ""),
                        "questions.md:109 safety-critical"),
                Fault.of(
                        "an unknown step",
                        p -> p.changing(BANK, "K99-L1#2", "K99-L1#3"),
                        "questions.md:17 step-unknown"),
                Fault.of(
                        "a malformed step",
                        p -> p.changing(BANK, "step: K99-L1#2", "step: L1"),
                        "questions.md:17 course.step-malformed"),
                Fault.of(
                        "a malformed feature",
                        p -> p.changing(BANK, "SAMPLE.OPEN@1", "SAMPLE.OPEN"),
                        "questions.md:16 digitalservice.feature-malformed"),
                Fault.of(
                        "an unknown feature",
                        p -> p.changing(BANK, "SAMPLE.OPEN@1", "SAMPLE.SHUT@1"),
                        "questions.md:16 feature-unknown"),
                Fault.of(
                        "an unknown source",
                        p -> p.changing(BANK, "source: S1", "source: S9"),
                        "questions.md:18 source-unknown"),
                Fault.of(
                        "no text",
                        p -> p.changing(BANK, "Bác bấm nút nào trước?\n", ""),
                        "questions.md:13 question-text"),
                Fault.of(
                        "no reason",
                        p -> p.changing(BANK, "> Nút tròn đứng trước.\n", ""),
                        "questions.md:13 reason-missing"),
                Fault.of(
                        "a stray line",
                        p -> p.changing(BANK, "> Nút tròn", "Chữ lạc.\n> Nút tròn"),
                        "questions.md:27 question-line"),
                Fault.of(
                        "no feedback",
                        p -> p.changing(BANK, " | Vì sao ý 1 như vậy.", ""),
                        "questions.md:23 feedback-missing"),
                Fault.of(
                        "two options",
                        p -> p.changing(BANK, "- [ ] Ý số 3 của câu | Vì sao ý 3 như vậy.\n", ""),
                        "questions.md:13 option-count"),
                Fault.of(
                        "the same option twice",
                        p -> p.changing(BANK, "Ý số 3", "Ý số 2"),
                        "questions.md:13 option-twice"),
                Fault.of("no right option", p -> p.changing(BANK, "- [x]", "- [ ]"), "questions.md:13 right-count"),
                Fault.of("two right options", p -> p.changing(BANK, "- [ ]", "- [x]"), "questions.md:13 right-count"),
                Fault.of(
                        "several with one right",
                        p -> p.changing(BANK, "- [x] Tên", "- [ ] Tên"),
                        "questions.md:77 right-count"),
                Fault.of(
                        "true and false turned round",
                        p -> p.changing(BANK, "- [ ] Đúng | Không", "- [ ] Sai | Không"),
                        "questions.md:126 true-false"),
                Fault.of(
                        "all of the above",
                        p -> p.changing(BANK, "Ý số 3 của câu", "Tất cả các ý trên"),
                        "questions.md:25 all-above"),
                Fault.of(
                        "Markdown in a question",
                        p -> p.changing(BANK, "nút nào", "**nút** nào"),
                        "questions.md:21 markdown"),
                Fault.of("a bank too small", p -> p.changing(BANK, "case: 1", "case: 2"), "questions.md:6 bank-small"),
                Fault.of("the key in one place", Spoiling::keyInOnePlace, "questions.md:13 key-place"),
                Fault.of("the key always longest", Spoiling::keyLongest, "questions.md:13 key-longest"),
                Fault.of(
                        "a mark nobody reaches",
                        p -> p.changing(BANK, "mark: 80", "mark: 101"),
                        "questions.md:3 value-wrong"));
    }
}
