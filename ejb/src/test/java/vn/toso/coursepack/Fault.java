package vn.toso.coursepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import vn.toso.testing.SamplePack;

/**
 * One way to spoil the sample, and what must be said about it, nothing more.
 *
 * @param said file, line and key of each problem, such as {@code course.md:4 title-long}
 */
record Fault(String name, UnaryOperator<SamplePack> spoil, List<String> said) {
    static Fault of(String name, UnaryOperator<SamplePack> spoil, String... said) {
        return new Fault(name, spoil, List.of(said));
    }

    void isNamed() {
        SamplePack spoilt = spoil.apply(SamplePack.whole());
        assertThat(PackageReader.read(spoilt.files(), SamplePack.known()).problems())
                .extracting(problem -> problem.file() + ":" + problem.line() + " " + shortened(problem.key()))
                .containsExactlyElementsOf(said);
    }

    private static String shortened(String key) {
        return key.startsWith("coursepack.") ? key.substring("coursepack.".length()) : key;
    }

    @Override
    public String toString() {
        return name;
    }
}
