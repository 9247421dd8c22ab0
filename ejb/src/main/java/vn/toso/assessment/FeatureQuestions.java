package vn.toso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import vn.toso.digitalservice.FeatureVersionRef;
import vn.toso.organization.Allowed;
import vn.toso.organization.Jurisdiction;
import vn.toso.organization.Role;

/** The two or three questions of a bank about one feature, asked after its lesson alone. Never a key before it is answered. */
@ApplicationScoped
@Transactional
public class FeatureQuestions {
    private static final int MOST = 3;

    @Inject
    EntityManager entities;

    @Inject
    QuestionBanks banks;

    /** A question to choose from a list, and what was not right about the answer is said at {@code step}. */
    public record Posed(String code, String text, boolean takesSeveral, String step, List<Choice> choices) {}

    /** @param value goes back in the form */
    public record Choice(int value, String text) {}

    /** What a version of a course asks about a feature from some number on; the safety questions first. */
    @Allowed(Role.MEMBER)
    public List<Posed> about(Jurisdiction asking, String course, int version, FeatureVersionRef ref) {
        return questions(course, version, ref).stream()
                .map(FeatureQuestions::posed)
                .toList();
    }

    /**
     * @param answers by the question's code, the values chosen
     * @return codes of the questions whose answer is not exactly right, those without an answer too
     */
    @Allowed(Role.MEMBER)
    public List<String> notRight(
            Jurisdiction asking, String course, int version, FeatureVersionRef ref, Map<String, Set<Integer>> answers) {
        return questions(course, version, ref).stream()
                .filter(question -> !question.isRight(answers.getOrDefault(question.code(), Set.of())))
                .map(Question::code)
                .toList();
    }

    private List<Question> questions(String course, int version, FeatureVersionRef ref) {
        return entities.createQuery("""
                        select z from Quiz z, CourseVersion v
                        where v.id = z.courseVersion and v.course = :course and v.number = :version
                        """, Quiz.class)
                .setParameter("course", course)
                .setParameter("version", version)
                .getResultStream()
                .flatMap(quiz -> banks.questions(quiz).stream())
                .filter(question -> isChosenFromAList(question)
                        && question.feature().feature().equals(ref.feature())
                        && question.feature().number() >= ref.number())
                .sorted(Comparator.comparing(Question::isCritical).reversed().thenComparing(Question::code))
                .limit(MOST)
                .toList();
    }

    private static boolean isChosenFromAList(Question question) {
        return switch (question.kind()) {
            case SINGLE, SEVERAL, TRUEFALSE -> true;
            case ORDER, MATCH, TAP -> false;
        };
    }

    private static Posed posed(Question question) {
        return new Posed(
                question.code(),
                question.text(),
                question.takesSeveral(),
                question.stepRef(),
                IntStream.rangeClosed(1, question.options().size())
                        .mapToObj(place -> new Choice(place, question.optionText(place)))
                        .toList());
    }
}
