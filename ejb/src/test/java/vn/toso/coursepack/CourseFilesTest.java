package vn.toso.coursepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toso.shared.Refused;
import vn.toso.testing.SamplePack;

class CourseFilesTest {
    @Test
    void a_zip_gives_back_the_files_that_went_in() {
        CourseFiles sample = SamplePack.whole().files();
        CourseFiles back = CourseFiles.ofZip(sample.zip("K99"));
        assertThat(back.folder()).isEqualTo("K99");
        assertThat(back.paths()).containsExactlyElementsOf(sample.paths());
        assertThat(back.contentHash()).isEqualTo(sample.contentHash());
        assertThat(back.zip("K99")).isEqualTo(sample.zip("K99"));
    }

    @Test
    void the_zip_is_the_same_in_every_time_zone() {
        byte[] here = SamplePack.whole().files().zip("K99");
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Honolulu"));
            assertThat(SamplePack.whole().files().zip("K99")).isEqualTo(here);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void a_zip_without_its_folder_is_read_too() {
        byte[] flat = SamplePack.whole().files().zip("K99");
        CourseFiles inFolder = CourseFiles.ofZip(flat);
        assertThat(CourseFiles.manyOfZip(nested(inFolder), "courses/"))
                .singleElement()
                .satisfies(course -> assertThat(course.contentHash()).isEqualTo(inFolder.contentHash()));
    }

    private static byte[] nested(CourseFiles course) {
        return CourseFiles.ofZip(course.zip("K99")).zip("courses/K99");
    }

    @Test
    void the_hash_hears_every_byte_and_every_name() {
        String hash = SamplePack.whole().files().contentHash();
        assertThat(hash).hasSize(64);
        assertThat(SamplePack.whole().changing("sheet.md", "S1", "S2").files().contentHash())
                .isNotEqualTo(hash);
        assertThat(new CourseFiles("K99", Map.of("a", new byte[] {'b'})).contentHash())
                .isNotEqualTo(new CourseFiles("K99", Map.of("ab", new byte[0])).contentHash());
    }

    @Test
    void a_folder_is_read_with_everything_below_it(@TempDir Path folder) throws IOException {
        Path course = written(folder.resolve("K99"));
        assertThat(CourseFiles.ofFolder(course).contentHash())
                .isEqualTo(SamplePack.whole().files().contentHash());
        assertThat(CourseFiles.ofFolder(course).folder()).isEqualTo("K99");
    }

    @Test
    void a_link_in_the_folder_is_refused(@TempDir Path folder) throws IOException {
        Path course = written(folder.resolve("K99"));
        Files.createSymbolicLink(course.resolve("secret.md"), course.resolve("course.md"));
        assertThatThrownBy(() -> CourseFiles.ofFolder(course))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("coursepack.link");
    }

    private static Path written(Path course) throws IOException {
        for (Map.Entry<String, byte[]> file : SamplePack.whole().contents().entrySet()) {
            Path path = course.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return course;
    }
}
