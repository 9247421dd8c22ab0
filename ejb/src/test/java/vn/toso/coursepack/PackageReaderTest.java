package vn.toso.coursepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.coursepack.PackMeasures.SceneMeasures;
import vn.toso.testing.SamplePack;
import vn.toso.testing.SampleScene;

class PackageReaderTest {
    private static final String LESSON = "lessons/01.md";
    private static final String BANK = "questions.md";

    @Test
    void a_sound_package_has_no_problem_and_is_measured() {
        Reading reading = PackageReader.read(SamplePack.whole().files(), SamplePack.known());
        assertThat(reading.problems()).isEmpty();
        PackMeasures measures = reading.measures();
        assertThat(measures.lessons()).isEqualTo(2);
        assertThat(measures.steps()).isEqualTo(3);
        assertThat(measures.questions())
                .containsEntry("single", 7L)
                .containsEntry("truefalse", 2L)
                .containsEntry("several", 1L)
                .containsEntry("safety", 2L);
        assertThat(measures.critical()).isEqualTo(2);
        assertThat(measures.lessonBytes()).allMatch(bytes -> bytes < 1000);
        int scene = bytes(SampleScene.FILE) + bytes(SampleScene.PHONE);
        assertThat(measures.scenes()).containsExactly(new SceneMeasures("K99-S1", 5, 7, 1, scene));
    }

    @Test
    void a_course_may_have_no_rehearsal() {
        SamplePack pack = SamplePack.whole().without(SampleScene.FILE).without(SampleScene.PHONE);
        Reading reading = PackageReader.read(pack.files(), SamplePack.known());
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.measures().scenes()).isEmpty();
    }

    /** Without the line end, which belongs to no line. */
    private static int bytes(String path) {
        return SamplePack.whole().text(path).getBytes(StandardCharsets.UTF_8).length - 1;
    }

    @Test
    void every_fault_is_named_not_only_the_first() {
        SamplePack pack = SamplePack.whole()
                .changing("course.md", "2027-05-01", "2026-10-01")
                .changing(LESSON, "minutes: 3", "minutes: 9")
                .changing(LESSON, "> Bác bấm nút tròn nhé.", "")
                .changing(BANK, "source: S1", "source: S9")
                .with("notes.txt", "x");
        assertThat(PackageReader.read(pack.files(), SamplePack.known()).problems())
                .extracting(Problem::key)
                .containsExactly(
                        "coursepack.review-by",
                        "coursepack.value-wrong",
                        "coursepack.step-say",
                        "coursepack.file-unknown",
                        "coursepack.source-unknown");
    }

    @Test
    void an_empty_package_is_a_list_of_what_is_missing() {
        CourseFiles nothing = new CourseFiles("K99", java.util.Map.of());
        assertThat(PackageReader.read(nothing, SamplePack.known()).problems())
                .extracting(Problem::file)
                .containsExactly("course.md", "lessons/01.md", "questions.md", "rule.json", "sheet.md");
    }

    @Test
    void text_is_escaped_and_the_strong_words_stay() {
        Reading reading = PackageReader.read(
                SamplePack.whole()
                        .changing(LESSON, "màn hình. Bà", "màn hình &lt;script&gt; & 5 < 6. Bà")
                        .files(),
                SamplePack.known());
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.pack().lessons().get(0).steps().get(0).html().html())
                .isEqualTo("<p>Nút tròn ở <strong>giữa</strong> màn hình &lt;script&gt; &amp; 5 &lt; 6. Bà con tự"
                        + " bấm.</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "**a ", "[", "![a](", "*_", "`", "<!--", "&", "## a\n", "\n"})
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void hopeless_text_is_refused_and_does_not_go_on_for_ever(String mark) {
        String lines = (mark.repeat(3_900 / mark.length()) + "\n").repeat(5);
        SamplePack pack = SamplePack.whole().with("course.md", lines).with("questions.md", lines.repeat(10));
        for (int i = 1; i < 15; i++) {
            pack = pack.with("lessons/%02d.md".formatted(i), lines).with("scenes/%02d.md".formatted(i), lines);
        }
        CourseFiles files = pack.files();
        assertThat(PackageReader.read(files, SamplePack.known()).problems()).isNotEmpty();
    }
}
