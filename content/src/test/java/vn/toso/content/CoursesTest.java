package vn.toso.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toso.coursepack.CourseFiles;
import vn.toso.coursepack.Known;
import vn.toso.coursepack.PackageReader;
import vn.toso.coursepack.Problem;
import vn.toso.coursepack.Reading;
import vn.toso.digitalservice.CatalogueDocument;
import vn.toso.learning.LearningPath;
import vn.toso.learning.PathsDocument;

/** Every course under {@code courses/} can be published as it stands; {@code ./measure content} shows each in figures. */
class CoursesTest {
    private static final Path COURSES = Path.of("courses");

    static List<Path> courses() throws IOException {
        try (Stream<Path> folders = Files.list(COURSES)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("courses")
    void a_course_has_no_problem(Path folder) throws IOException {
        Reading reading = read(folder);
        assertThat(reading.problems())
                .as("problems of " + folder)
                .extracting(problem -> sentence(folder, problem))
                .isEmpty();
    }

    @Test
    void the_first_content_carries_every_course_whole() throws IOException {
        byte[] zip = Files.readAllBytes(Path.of("target/classes/first-content.zip"));
        List<CourseFiles> packed = CourseFiles.manyOfZip(zip, "courses/");
        assertThat(packed)
                .extracting(CourseFiles::contentHash)
                .containsExactlyElementsOf(courses().stream()
                        .map(folder -> CourseFiles.ofFolder(folder).contentHash())
                        .toList());
    }

    static Reading read(Path folder) throws IOException {
        return PackageReader.read(CourseFiles.ofFolder(folder), known());
    }

    @Test
    void the_paths_lead_through_every_course_and_no_other() throws IOException {
        PathsDocument document = PathsDocument.read(Files.readAllBytes(Path.of("paths.json")));
        Set<String> codes = courses().stream()
                .map(folder -> folder.getFileName().toString())
                .collect(Collectors.toSet());
        document.refuseUnknownCourses(codes);
        assertThat(document.paths())
                .flatExtracting(LearningPath::courses)
                .as("a course that no path names is found by nobody")
                .containsAll(codes);
    }

    private static Known known() throws IOException {
        return Known.of(CatalogueDocument.read(Files.readAllBytes(Path.of("catalogue.json"))));
    }

    /** As {@code courses/K04/lessons/01.md:12}, which an editor can open, with the sentence a trainer would read. */
    private static String sentence(Path folder, Problem problem) {
        ResourceBundle sentences = ResourceBundle.getBundle("vn.toso.refusals", Locale.forLanguageTag("vi"));
        String words = sentences.getString("refused." + problem.key());
        return folder.resolve(problem.file()) + ":" + problem.line() + " "
                + new MessageFormat(words, Locale.forLanguageTag("vi"))
                        .format(problem.details().toArray());
    }
}
