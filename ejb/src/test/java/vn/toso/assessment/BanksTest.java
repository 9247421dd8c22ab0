package vn.toso.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toso.coursepack.CourseFiles;
import vn.toso.coursepack.Known;
import vn.toso.coursepack.PackageReader;
import vn.toso.digitalservice.CatalogueDocument;
import vn.toso.shared.Ids;

/** Every question of every course: answered by its key it is right, and with any single thing changed it is not. */
class BanksTest {
    private static final Path CONTENT = Path.of("../content");

    static List<Path> courses() throws IOException {
        try (Stream<Path> folders = Files.list(CONTENT.resolve("courses"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("courses")
    void a_question_is_right_by_its_key_and_by_nothing_beside_it(Path course) throws IOException {
        for (Question question : bank(course)) {
            for (List<Integer> shown : orders(question)) {
                Answer key = BankKey.of(question, shown);
                assertThat(question.isRight(key, shown)).as(question.code()).isTrue();
                List<Answer> beside = beside(question, key, shown);
                assertThat(beside).as(question.code()).hasSizeGreaterThan(1);
                assertThat(beside)
                        .as(question.code() + " shown " + shown)
                        .noneMatch(answer -> question.isRight(answer, shown));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("courses")
    void a_paper_answered_by_key_has_full_marks_and_with_one_thing_changed_has_not(Path course) throws IOException {
        Quiz quiz = quiz(course);
        for (long seed = 0; seed < 40; seed++) {
            List<Blueprint.Drawn> paper = quiz.blueprint().draw(quiz.questions(), seed);
            assertThat(right(paper, -1)).isEqualTo(quiz.blueprint().size());
            for (int changed = 0; changed < paper.size(); changed++) {
                assertThat(right(paper, changed)).isEqualTo(quiz.blueprint().size() - 1);
            }
        }
    }

    /** Every kind is examined somewhere; otherwise the two above would prove less than they say. */
    @Test
    void together_the_banks_hold_every_kind() throws IOException {
        Set<QuestionKind> kinds = new TreeSet<>();
        for (Path course : courses()) {
            bank(course).forEach(question -> kinds.add(question.kind()));
        }
        assertThat(kinds).containsExactly(QuestionKind.values());
    }

    private static long right(List<Blueprint.Drawn> paper, int changed) {
        long right = 0;
        for (int i = 0; i < paper.size(); i++) {
            Question question = paper.get(i).question();
            List<Integer> shown = paper.get(i).optionOrder();
            Answer key = BankKey.of(question, shown);
            Answer given = i == changed ? beside(question, key, shown).get(0) : key;
            right += question.isRight(given, shown) ? 1 : 0;
        }
        return right;
    }

    /** The orders in which a paper may show it: a few for each question, always the first of its seed. */
    private static List<List<Integer>> orders(Question question) {
        Blueprint one = new Blueprint(java.util.Map.of(question.part(), 1));
        Set<List<Integer>> orders = new HashSet<>();
        for (long seed = 0; seed < 8; seed++) {
            orders.add(one.draw(List.of(question), seed).get(0).optionOrder());
        }
        return List.copyOf(orders);
    }

    /** "I am not sure", nothing, and the key with one option more or fewer, another option, or one line placed elsewhere. */
    private static List<Answer> beside(Question question, Answer key, List<Integer> shown) {
        List<Answer> beside = new ArrayList<>();
        for (int each : shown) {
            if (question.kind().isArranged()) {
                for (int place = 0; place <= shown.size(); place++) {
                    List<Integer> places = new ArrayList<>(key.places());
                    places.set(each - 1, place);
                    if (!places.equals(key.places())) {
                        beside.add(new Answer(Set.of(), places, false));
                    }
                }
            } else {
                Set<Integer> chosen = new HashSet<>(key.chosen());
                if (!chosen.remove(each)) {
                    chosen.add(each);
                    beside.add(new Answer(Set.of(each), false));
                }
                beside.add(new Answer(chosen, false));
            }
        }
        beside.add(new Answer(key.chosen(), key.places(), true));
        beside.add(new Answer(Set.of(), false));
        beside.removeIf(key::equals);
        return beside;
    }

    private static List<Question> bank(Path course) throws IOException {
        return quiz(course).questions();
    }

    private static Quiz quiz(Path course) throws IOException {
        Known known = Known.of(CatalogueDocument.read(Files.readAllBytes(CONTENT.resolve("catalogue.json"))));
        return new Quiz(
                Ids.next(),
                PackageReader.read(CourseFiles.ofFolder(course), known).quiz());
    }
}
