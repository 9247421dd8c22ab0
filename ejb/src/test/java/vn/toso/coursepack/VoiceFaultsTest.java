package vn.toso.coursepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toso.testing.SamplePack;

class VoiceFaultsTest {
    private static final String FILE = "voice/vi/01-2.opus";
    private static final String INDEX = "voice/vi/index";
    private static final String SPOKEN = "Xem lại\nMáy đã sáng chưa?\nTên có đúng không?\nBác xem máy sáng chưa.";

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void one_fault_is_named_by_file_and_line(Fault fault) {
        fault.isNamed();
    }

    static Stream<Fault> one_fault_is_named_by_file_and_line() {
        return Stream.of(
                Fault.of("a sound recording", VoiceFaultsTest::voiced),
                Fault.of("of no known text", p -> p.with(FILE, Tones.tone()), FILE + ":1 voice-unlisted"),
                Fault.of(
                        "of a step that is not there",
                        p -> voiced(p).with("voice/vi/01-3.opus", Tones.tone()),
                        "voice/vi/01-3.opus:1 voice-step"),
                Fault.of(
                        "of a lesson that is not there",
                        p -> voiced(p).with("voice/vi/05-1.opus", Tones.tone()),
                        "voice/vi/05-1.opus:1 voice-step"),
                Fault.of(
                        "in a language that is not on the list",
                        p -> p.with("voice/fr/01-2.opus", Tones.tone()).with("voice/fr/index", line()),
                        "voice/fr/01-2.opus:1 voice-language"),
                Fault.of(
                        "with another ending",
                        p -> p.with("voice/vi/01-1.mp3", "x"),
                        "voice/vi/01-1.mp3:1 file-unknown"),
                Fault.of(
                        "an index that says anything",
                        p -> voiced(p).with(INDEX, line() + "01-1 xyz\n"),
                        INDEX + ":2 voice-line"),
                Fault.of(
                        "an index that says it twice",
                        p -> voiced(p).with(INDEX, line() + line()),
                        INDEX + ":2 entry-twice"),
                Fault.of(
                        "an index of what is not there",
                        p -> voiced(p).with(INDEX, line() + "01-1 0123456789abcdef\n"),
                        INDEX + ":2 voice-missing"),
                Fault.of(
                        "as heavy as music",
                        p -> voiced(p).with(FILE, Tones.ofLength(10, 255 * 14)),
                        FILE + ":1 voice-rate"),
                Fault.of(
                        "a lesson that talks too long",
                        p -> voiced(p)
                                .with("voice/vi/01-1.opus", Tones.ofLength(90, 255 * 8))
                                .with(INDEX, "01-1 " + SpokenText.mark(firstStep()) + "\n" + line())
                                .with(FILE, Tones.ofLength(90, 255 * 8)),
                        FILE + ":1 voice-heavy"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void what_is_no_recording_is_refused(Disguise disguise) {
        Fault.of(disguise.name(), p -> voiced(p).with(FILE, disguise.of(Tones.tone())), FILE + ":1 voice-form")
                .isNamed();
    }

    private record Disguise(String name, UnaryOperator<byte[]> how) {
        byte[] of(byte[] sound) {
            return how.apply(sound);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Disguise> what_is_no_recording_is_refused() {
        return Stream.of(
                new Disguise("empty", sound -> new byte[0]),
                new Disguise("text", sound -> "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)),
                new Disguise("cut short", sound -> Arrays.copyOf(sound, sound.length - 1)),
                new Disguise("only its head", sound -> Arrays.copyOf(sound, 47)),
                new Disguise("something behind", sound -> Arrays.copyOf(sound, sound.length + 1)),
                new Disguise("two of them", sound -> joined(sound, sound)),
                new Disguise("a bit turned over", sound -> changed(sound, sound.length - 9)),
                new Disguise("another codec", sound -> changed(sound, 28)),
                new Disguise("a page that claims to be endless", sound -> changed(sound, 26)));
    }

    @Test
    void a_recording_whose_text_has_changed_is_named_and_not_offered() {
        SamplePack newer = voiced(SamplePack.whole()).changing("lessons/01.md", "Tên có đúng", "Họ tên có đúng");
        Reading reading = PackageReader.read(newer.files(), SamplePack.known());
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.remarks())
                .extracting(Problem::toString)
                .containsExactly(FILE + ":1 coursepack.voice-stale[01-2 "
                        + SpokenText.mark(
                                reading.pack().lessons().get(0).steps().get(1)) + "]");
        assertThat(new Drafts(reading.pack())
                        .course()
                        .lessons()
                        .get(0)
                        .steps()
                        .get(1)
                        .voices())
                .isEmpty();
    }

    @Test
    void a_recording_whose_text_stands_is_offered_also_when_only_the_picture_changed() {
        SamplePack redrawn =
                voiced(SamplePack.whole()).changing("lessons/01.md", "Hình vẽ: hai người", "Hình vẽ: hai bà con");
        Reading reading = PackageReader.read(redrawn.files(), SamplePack.known());
        assertThat(reading.remarks()).isEmpty();
        assertThat(new Drafts(reading.pack())
                        .course()
                        .lessons()
                        .get(0)
                        .steps()
                        .get(1)
                        .voices())
                .singleElement()
                .satisfies(voice -> assertThat(voice.language()).isEqualTo("vi"));
    }

    @Test
    void what_is_read_out_is_heading_words_and_the_sentence_to_say() {
        assertThat(SpokenText.of(pack().lessons().get(0).steps().get(1))).isEqualTo(SPOKEN);
    }

    @Test
    void an_encoders_file_plays_as_long_as_the_tone_was() {
        assertThat(OggOpus.milliseconds(Tones.tone())).isBetween(990L, 1010L);
        assertThat(OggOpus.milliseconds(Tones.ofLength(3, 255))).isEqualTo(3000);
    }

    private static SamplePack voiced(SamplePack pack) {
        return pack.with(FILE, Tones.tone()).with(INDEX, line());
    }

    private static String line() {
        return "01-2 " + SpokenText.mark(pack().lessons().get(0).steps().get(1)) + "\n";
    }

    private static StepSource firstStep() {
        return pack().lessons().get(0).steps().get(0);
    }

    private static CoursePackage pack() {
        return PackageReader.read(SamplePack.whole().files(), SamplePack.known())
                .pack();
    }

    private static byte[] changed(byte[] sound, int at) {
        byte[] other = sound.clone();
        other[at] ^= (byte) 0xff;
        return other;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
