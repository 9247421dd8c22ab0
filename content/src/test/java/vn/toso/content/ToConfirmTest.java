package vn.toso.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.toso.coursepack.Confirmation;
import vn.toso.coursepack.Reading;

/** {@code TO-CONFIRM.md} is what the courses' {@code confirm} lines say, nothing more and nothing less. */
class ToConfirmTest {
    private static final Path LIST = Path.of("TO-CONFIRM.md");
    private static final String HEAD = """
            # Việc cần cán bộ địa phương xác nhận

            Những điều dưới đây mỗi nơi một khác, hoặc nguồn chưa nói rõ. Bài học đã viết sao cho vẫn đúng khi chưa có câu trả lời. Cán bộ xã hỏi
            đúng nơi, ghi vào cột cuối; người soạn bài sửa bài rồi bỏ dòng `confirm` của bài. Số S… là nguồn, ghi ở mục Nguồn của `course.md`.

            (What only a local officer can confirm. Made from the `confirm` lines of the courses; a test of the build keeps it equal to them.)
            """;

    @Test
    void the_list_says_what_the_courses_leave_open() throws IOException {
        StringBuilder list = new StringBuilder(HEAD);
        for (Path folder : CoursesTest.courses()) {
            Reading course = CoursesTest.read(folder);
            if (!course.confirmations().isEmpty()) {
                list.append("\n## %s %s\n\n| bài | cần hỏi | xã trả lời |\n| --- | --- | --- |\n"
                        .formatted(course.measures().course(), course.measures().title()));
                course.confirmations().forEach(each -> list.append(row(each)));
            }
        }
        Path made = Path.of("target", LIST.toString());
        Files.writeString(made, list);
        assertThat(Files.exists(LIST) ? Files.readString(LIST) : "")
                .as("content/TO-CONFIRM.md; as it should be: content/" + made)
                .isEqualTo(list.toString());
    }

    private static String row(Confirmation each) {
        return "| %s %s | %s | |\n".formatted(each.code(), each.title(), each.what());
    }
}
